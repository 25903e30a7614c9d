package org.caibian.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long steps may take, by priority (期限): set by the chief editor alone, by an act in the
 * ledger. A step keeps the deadline it was opened with.
 */
@Component
@Transactional
public class StepTerms {

    private final StepTermRows rows;
    private final Staff staff;
    private final Ledger ledger;

    StepTerms(StepTermRows rows, Staff staff, Ledger ledger) {
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** What stands for every step and priority, in the order of the way. */
    @Transactional(readOnly = true)
    public List<StepTerm> all() {
        return rows.all();
    }

    /** Why {@code by} may not set any; empty for the chief editor. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(PersonId by) {
        return Rights.refusal(Action.SET_TERM, staff.person(by), Matter.ofTheHouse());
    }

    /** Sets what holds for each step opened from now on, in place of the term {@code seen}. */
    public TermResult set(Seen<StepTerm> seen, StepTerm term, PersonId by) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return new TermResult.Refused(refusal.get());
        }
        if (!term.isWithinBounds()) {
            return new TermResult.OutOfBounds(StepTerm.SHORTEST, StepTerm.LONGEST);
        }
        var now = rows.lock(term.step(), term.priority());
        if (!seen.stands(Optional.of(now))) {
            return new TermResult.Outdated(now, ledger.lastTo(Act.TERM_SET, about(term)));
        }
        return put(term, by);
    }

    private TermResult put(StepTerm term, PersonId by) {
        rows.put(term);
        var told = new HashMap<>(about(term));
        told.put("minutes", Integer.toString(term.minutes()));
        told.put("amberMinutes", Integer.toString(term.amberMinutes()));
        ledger.write(Act.TERM_SET, by, told);
        return new TermResult.Set(term);
    }

    private static Map<String, String> about(StepTerm term) {
        return Map.of("step", term.step().name(), "priority", term.priority().name());
    }
}
