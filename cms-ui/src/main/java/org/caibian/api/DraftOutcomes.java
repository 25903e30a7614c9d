package org.caibian.api;

import java.util.List;
import java.util.Optional;
import org.caibian.article.CreateResult;
import org.caibian.article.PriorityResult;
import org.caibian.article.RecallResult;
import org.caibian.article.SaveResult;
import org.caibian.article.Settled;
import org.caibian.article.SpikeResult;
import org.caibian.article.StageResult;
import org.caibian.article.SubmitResult;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;

/** What each result of an act on a draft means over the wire: it passes, or is refused. */
@Component
class DraftOutcomes {

    private final Refusals refusals;

    DraftOutcomes(Refusals refusals) {
        this.refusals = refusals;
    }

    ArticleId of(CreateResult result) {
        return switch (result) {
            case CreateResult.Created(var article) -> article;
            case CreateResult.Faulty(var problems) -> throw faulty(problems);
            case CreateResult.Refused(var why) -> throw Refused.because(why);
        };
    }

    void accept(SaveResult result, DraftId draft) {
        switch (result) {
            case SaveResult.Saved _ -> {}
            case SaveResult.Outdated(var latest, var _) -> throw refusals.outdated(latest);
            case SaveResult.Locked(var holder, var until) -> throw refusals.locked(holder, until);
            case SaveResult.Faulty(var problems) -> throw faulty(problems);
            case Settled how -> throw refusals.settled(Rule.ALREADY_DECIDED, how, draft);
            case SaveResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(SubmitResult result, DraftId draft) {
        switch (result) {
            case SubmitResult.Submitted _ -> {}
            case SubmitResult.Outdated(var latest) -> throw refusals.outdated(latest);
            case SubmitResult.BeingWritten(var by, var until) -> throw refusals.locked(by, until);
            case SubmitResult.Blocked(var problems) -> throw blocked(problems);
            case SubmitResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(RecallResult result, DraftId draft) {
        switch (result) {
            case RecallResult.Recalled _ -> {}
            case RecallResult.RoundOver(var why, var how) -> throw refusals.over(why, how);
            case RecallResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(StageResult result, DraftId draft) {
        switch (result) {
            case StageResult.Moved _ -> {}
            case StageResult.Outdated(var now, var by) ->
                    throw refusals.setMeanwhile(now.map(JsonInstant::of), by);
            case StageResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(PriorityResult result, DraftId draft) {
        switch (result) {
            case PriorityResult.Given _ -> {}
            case PriorityResult.Outdated(var now, var by) ->
                    throw refusals.setMeanwhile(Optional.of(now), by);
            case PriorityResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(SpikeResult result, DraftId draft) {
        switch (result) {
            case SpikeResult.Spiked _ -> {}
            case SpikeResult.ReasonNeeded(var longest) ->
                    throw Refused.because(Rule.REASON_NEEDED, longest);
            case SpikeResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    static Refused blocked(List<Problem> problems) {
        return Refused.because(Rule.BLOCKED).over(problems);
    }

    static Refused faulty(List<Problem> problems) {
        return Refused.because(Rule.FAULTY_FIELDS).over(problems);
    }
}
