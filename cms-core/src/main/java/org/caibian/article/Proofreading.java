package org.caibian.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Docket.Opened;
import org.caibian.ledger.Act;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Problem;
import org.caibian.right.Action;
import org.caibian.rule.RoundRules;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proofreadings between the reviews (一校 二校 三校): their holders correct like any holder of a step,
 * and pass the draft on; they approve nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Proofreading {

    private final Docket docket;
    private final Approvals approvals;
    private final RoundRules rules;
    private final Checks checks;
    private final Notary notary;

    Proofreading(
            Docket docket, Approvals approvals, RoundRules rules, Checks checks, Notary notary) {
        this.docket = docket;
        this.approvals = approvals;
        this.rules = rules;
        this.checks = checks;
        this.notary = notary;
    }

    /**
     * Passes a proofreading on (校毕), on the words of hash {@code seen}; {@code note} may be empty,
     * and has at most 1,000 characters. What is proposed goes along to the next review; where these
     * words have their seals already, none comes, and it has to be settled before.
     */
    public DecisionResult pass(TaskId task, ContentHash seen, String note, PersonId by) {
        if (note.strip().length() > Remark.LONGEST) {
            return new DecisionResult.RemarkNeeded(Remark.LONGEST);
        }
        return switch (docket.open(Action.PROOFREAD, task, by)) {
            case Opened.Not(var why) -> why;
            case Opened.Open open ->
                    docket.unread(open, seen, by)
                            .or(() -> unsettled(open.draft()))
                            .orElseGet(() -> pass(open, note.strip(), by));
        };
    }

    private Optional<DecisionResult> unsettled(Draft draft) {
        return approvals
                .foreseen(draft.id())
                .filter(words -> words.sealedBy().size() >= rules.of(words.kind()).leastSeals())
                .map(_ -> checks.unsettled(draft.id()))
                .filter(problems -> !problems.isEmpty())
                .map((List<Problem> problems) -> new DecisionResult.Blocked(problems));
    }

    private DecisionResult pass(Opened.Open open, String note, PersonId by) {
        docket.settle(open);
        docket.decide(open, RoundStep.Outcome.PROOFREAD, note, by);
        notary.note(
                Act.PROOFREAD,
                by,
                open.inSteadOf(),
                open.round().draft(),
                Map.of(
                        "step", open.step().step().name(),
                        "note", note,
                        "hash", open.draft().hash().hex()));
        return new DecisionResult.Decided();
    }
}
