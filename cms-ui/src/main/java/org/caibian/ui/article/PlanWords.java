package org.caibian.ui.article;

import java.util.List;
import java.util.Optional;
import org.caibian.article.EmbargoResult;
import org.caibian.article.ScheduleResult;
import org.caibian.article.StageResult;
import org.caibian.manuscript.Problem;
import org.caibian.publication.TakeDown;
import org.caibian.publication.TakeDownResult;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** What came of setting an article's instants, in words. */
@Component
public class PlanWords {
    private final Staff staff;
    private final Moments moments;

    PlanWords(Staff staff, Moments moments) {
        this.staff = staff;
        this.moments = moments;
    }

    /** The words, whether it was done, and what stands there where another was quicker. */
    public record Said(boolean isDone, String words, Optional<Seen<ChosenInstant>> meanwhile) {
        public Said(boolean isDone, String words) {
            this(isDone, words, Optional.empty());
        }
    }

    /** Another was quicker: what stands there now, and whose it is, where that is known. */
    private Said outdated(String what, Optional<ChosenInstant> now, Optional<PersonId> by) {
        var who = by.map(staff::person).map(Person::name);
        var key = "plan.outdated." + what + (now.isPresent() ? "" : ".none");
        return new Said(
                false,
                Saying.words(
                        key,
                        who.orElseGet(() -> Saying.words("plan.outdated.somebody")),
                        now.map(moments::chosen).orElse("")),
                Optional.of(new Seen<>(now)));
    }

    /** Of taking a draft back whose instant another moved. */
    Said said(StageResult.Outdated result) {
        return outdated("release", result.now(), result.by());
    }

    /** Of when a draft goes out. */
    public Said said(ScheduleResult result) {
        return switch (result) {
            case ScheduleResult.Scheduled(var when, var then) -> new Said(true, said(when, then));
            case ScheduleResult.AtOnce _ -> new Said(true, Saying.words("plan.atOnce"));
            case ScheduleResult.InThePast(var now) ->
                    new Said(false, Saying.words("plan.past", moments.exact(now)));
            case ScheduleResult.UnderEmbargo(var until) ->
                    new Said(false, Saying.words("plan.underEmbargo", moments.chosen(until)));
            case ScheduleResult.AfterTakeDown(var end) ->
                    new Said(false, Saying.words("plan.afterTakeDown", moments.chosen(end)));
            case ScheduleResult.WordsKeptBack(var until, var by) ->
                    new Said(
                            false,
                            Saying.words("plan.wordsKeptBack." + by.line(), moments.chosen(until)));
            case ScheduleResult.SameWordsKeptBack(var until, var _) ->
                    new Said(
                            false,
                            Saying.words("plan.wordsKeptBack.elsewhere", moments.chosen(until)));
            case ScheduleResult.Outdated(var now, var by) -> outdated("release", now, by);
            case ScheduleResult.Refused(var why) -> new Said(false, Saying.refusal(why));
        };
    }

    private String said(ChosenInstant when, List<Problem> then) {
        var at = moments.chosen(when);
        return then.isEmpty()
                ? Saying.words("plan.scheduled", at)
                : Saying.words("plan.scheduled.but", at, Saying.problems(then));
    }

    /** Of an embargo. */
    public Said said(EmbargoResult result) {
        return switch (result) {
            case EmbargoResult.Set(var until) ->
                    new Said(true, Saying.words("plan.embargoed", moments.chosen(until)));
            case EmbargoResult.LiftProposed(var _, var lapses) ->
                    new Said(true, Saying.words("plan.lift.asked", moments.minute(lapses)));
            case EmbargoResult.AlreadyProposed(var by, var lapses) ->
                    new Said(
                            false,
                            Saying.words(
                                    "plan.lift.already",
                                    staff.person(by).name(),
                                    moments.minute(lapses)));
            case EmbargoResult.LiftTakenBack _ ->
                    new Said(true, Saying.words("plan.lift.takenBack"));
            case EmbargoResult.Lifted _ -> new Said(true, Saying.words("plan.lifted"));
            case EmbargoResult.InThePast(var now) ->
                    new Said(false, Saying.words("plan.past", moments.exact(now)));
            case EmbargoResult.Looser(var until) ->
                    new Said(false, Saying.words("plan.looser", moments.chosen(until)));
            case EmbargoResult.None _ -> new Said(false, Saying.words("plan.lift.none"));
            case EmbargoResult.NotProposed _ ->
                    new Said(false, Saying.words("plan.lift.notProposed"));
            case EmbargoResult.Outdated(var now, var by) -> outdated("embargo", now, by);
            case EmbargoResult.Refused(var why) -> new Said(false, Saying.refusal(why));
        };
    }

    /** Of when a story's time ends. */
    public Said said(TakeDownResult result) {
        return switch (result) {
            case TakeDownResult.Set(var at) ->
                    new Said(true, Saying.words("plan.takeDown.is", moments.chosen(at)));
            case TakeDownResult.Cleared _ -> new Said(true, Saying.words("plan.takeDown.cleared"));
            case TakeDownResult.None _ -> new Said(false, Saying.words("plan.takeDown.noneSet"));
            case TakeDownResult.InThePast(var now) ->
                    new Said(false, Saying.words("plan.past", moments.exact(now)));
            case TakeDownResult.BeforeRelease(var release) ->
                    new Said(
                            false,
                            Saying.words("plan.takeDown.beforeRelease", moments.chosen(release)));
            case TakeDownResult.UnderEmbargo(var until) ->
                    new Said(false, Saying.words("plan.underEmbargo", moments.chosen(until)));
            case TakeDownResult.Withdrawn _ -> new Said(false, Saying.words("plan.takeDown.gone"));
            case TakeDownResult.TooLong(var longest) ->
                    new Said(false, Saying.words("plan.takeDown.tooLong", longest));
            case TakeDownResult.Outdated(var now, var by) ->
                    outdated("takeDown", now.map(TakeDown::at), by);
            case TakeDownResult.Refused(var why) -> new Said(false, Saying.refusal(why));
        };
    }
}
