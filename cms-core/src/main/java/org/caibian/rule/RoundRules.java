package org.caibian.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Kind;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rounds must bring, by kind: kept here and not in any route, and set by the chief editor
 * alone, by an act in the ledger.
 */
@Component
@Transactional
public class RoundRules {

    private final RoundRuleRows rows;
    private final Staff staff;
    private final Ledger ledger;

    RoundRules(RoundRuleRows rows, Staff staff, Ledger ledger) {
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** What stands for a kind now. */
    @Transactional(readOnly = true)
    public RoundRule of(Kind kind) {
        return rows.find(kind);
    }

    /** What stands for a kind, and stays so until the act that asks is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoundRule standing(Kind kind) {
        return rows.hold(kind);
    }

    /** What stands for every kind. */
    @Transactional(readOnly = true)
    public List<RoundRule> all() {
        return rows.all();
    }

    /** The kinds an article may be begun as, or made. */
    @Transactional(readOnly = true)
    public List<Kind> offered() {
        return all().stream().filter(RoundRule::isOffered).map(RoundRule::kind).toList();
    }

    /** Why {@code by} may not set any; empty for the chief editor. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(PersonId by) {
        return Rights.refusal(Action.SET_ROUND_RULE, staff.person(by), Matter.ofTheHouse());
    }

    /**
     * Sets what holds from the next submission on, in place of the rule {@code seen}; a release
     * asks for what holds at its instant.
     */
    public RuleResult set(Seen<RoundRule> seen, RoundRule rule, PersonId by) {
        var refusal = refusal(by);
        if (refusal.isPresent()) {
            return new RuleResult.Refused(refusal.get());
        }
        if (!rule.isWithinBounds()) {
            return new RuleResult.OutOfBounds(RoundRule.fewestSeals(rule.kind()));
        }
        var now = rows.lock(rule.kind());
        if (!seen.stands(Optional.of(now))) {
            var about = Map.of("kind", rule.kind().name());
            return new RuleResult.Outdated(now, ledger.lastTo(Act.ROUND_RULE_SET, about));
        }
        return put(rule, by);
    }

    private RuleResult put(RoundRule rule, PersonId by) {
        rows.put(rule);
        ledger.write(
                Act.ROUND_RULE_SET,
                by,
                Map.of(
                        "kind", rule.kind().name(),
                        "leastSeals", Integer.toString(rule.leastSeals()),
                        "proofreadings", Integer.toString(rule.proofreadings())));
        return new RuleResult.Set(rule);
    }
}
