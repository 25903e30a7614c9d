package org.caibian.api;

import java.time.Instant;
import org.caibian.article.EmbargoResult;
import org.caibian.article.ScheduleResult;
import org.caibian.publication.TakeDownResult;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;

/** What each result of an act on a draft's instants means over the wire. */
@Component
class ScheduleOutcomes {

    private final Refusals refusals;

    ScheduleOutcomes(Refusals refusals) {
        this.refusals = refusals;
    }

    void accept(ScheduleResult result, DraftId draft) {
        switch (result) {
            case ScheduleResult.Scheduled _, ScheduleResult.AtOnce _ -> {}
            case ScheduleResult.InThePast(var now) -> throw past(now);
            case ScheduleResult.UnderEmbargo(var until) -> throw until(Rule.UNDER_EMBARGO, until);
            case ScheduleResult.AfterTakeDown(var end) ->
                    throw Refused.because(Rule.SCHEDULE_AFTER_TAKE_DOWN, end.at())
                            .with("takeDown", end.at());
            case ScheduleResult.WordsKeptBack(var until, var _) ->
                    throw until(Rule.WORDS_KEPT_BACK, until);
            case ScheduleResult.SameWordsKeptBack(var until, var by) ->
                    throw until(Rule.SAME_WORDS_KEPT_BACK, until).with("by", by.toString());
            case ScheduleResult.Outdated(var now, var by) ->
                    throw refusals.setMeanwhile(now.map(JsonInstant::of), by);
            case ScheduleResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(EmbargoResult result, DraftId draft) {
        switch (result) {
            case EmbargoResult.Set _,
                    EmbargoResult.LiftProposed _,
                    EmbargoResult.LiftTakenBack _,
                    EmbargoResult.Lifted _ -> {}
            case EmbargoResult.AlreadyProposed(var by, var lapses) ->
                    throw refusals.proposed(Rule.LIFT_PROPOSED, by, lapses);
            case EmbargoResult.InThePast(var now) -> throw past(now);
            case EmbargoResult.Looser(var until) -> throw until(Rule.EMBARGO_LOOSER, until);
            case EmbargoResult.None _ -> throw Refused.because(Rule.NO_EMBARGO);
            case EmbargoResult.NotProposed(var until) -> throw until(Rule.LIFT_NOT_PROPOSED, until);
            case EmbargoResult.Outdated(var now, var by) ->
                    throw refusals.setMeanwhile(now.map(JsonInstant::of), by);
            case EmbargoResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    void accept(TakeDownResult result, DraftId draft) {
        switch (result) {
            case TakeDownResult.Set _, TakeDownResult.Cleared _ -> {}
            case TakeDownResult.None _ -> throw Refused.because(Rule.NO_TAKE_DOWN);
            case TakeDownResult.InThePast(var now) -> throw past(now);
            case TakeDownResult.BeforeRelease(var release) ->
                    throw Refused.because(Rule.TAKE_DOWN_BEFORE_RELEASE, release.at())
                            .with("release", release.at());
            case TakeDownResult.UnderEmbargo(var until) -> throw until(Rule.UNDER_EMBARGO, until);
            case TakeDownResult.Withdrawn _ -> throw Refused.because(Rule.ALREADY_WITHDRAWN);
            case TakeDownResult.TooLong(var longest) ->
                    throw Refused.because(Rule.REASON_TOO_LONG, longest);
            case TakeDownResult.Outdated(var now, var by) ->
                    throw refusals.setMeanwhile(now.map(JsonTakeDown::of), by);
            case TakeDownResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    private static Refused past(Instant now) {
        return Refused.because(Rule.IN_THE_PAST, now).with("now", now);
    }

    private static Refused until(Rule rule, ChosenInstant until) {
        return Refused.because(rule, until.at()).with("until", until.at());
    }
}
