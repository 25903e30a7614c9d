package org.caibian.api;

import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.ReassignResult;
import org.caibian.article.Settled;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;

/** What each result of an act on a review task means over the wire: it passes, or is refused. */
@Component
class TaskOutcomes {

    private final Refusals refusals;

    TaskOutcomes(Refusals refusals) {
        this.refusals = refusals;
    }

    void accept(ClaimResult result, DraftId draft) {
        switch (result) {
            case ClaimResult.Claimed _, ClaimResult.LetGo _ -> {}
            case ClaimResult.HeldBy(var holder, var since) -> throw refusals.held(holder, since);
            case Settled how -> throw refusals.settled(Rule.NOT_OPEN, how, draft);
            case ClaimResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    /** {@code remark} is the rule that asks for words: an opinion or a reason. */
    void accept(DecisionResult result, Rule remark, DraftId draft) {
        switch (result) {
            case DecisionResult.Decided _, DecisionResult.Reconfirmed _ -> {}
            case Settled how -> throw refusals.settled(Rule.ALREADY_DECIDED, how, draft);
            case DecisionResult.WordsChanged(var latest) ->
                    throw refusals.wordsChanged(draft, latest);
            case DecisionResult.BeingEdited(var by, var until) -> throw refusals.locked(by, until);
            case DecisionResult.RemarkNeeded(var longest) -> throw Refused.because(remark, longest);
            case DecisionResult.Blocked(var problems) -> throw DraftOutcomes.blocked(problems);
            case DecisionResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(ReassignResult result, DraftId draft) {
        switch (result) {
            case ReassignResult.Reassigned _ -> {}
            case ReassignResult.ReasonNeeded(var longest) ->
                    throw Refused.because(Rule.REASON_NEEDED, longest);
            case Settled how -> throw refusals.settled(Rule.NOT_OPEN, how, draft);
            case ReassignResult.Outdated(var now, var by) ->
                    throw refusals.handedMeanwhile(now, by);
            case ReassignResult.Unfit(var why) ->
                    throw Refused.because(Rule.UNFIT).with("because", ProblemType.of(why).uri());
            case ReassignResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }
}
