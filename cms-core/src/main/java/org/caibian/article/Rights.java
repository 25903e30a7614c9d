package org.caibian.article;

import static org.caibian.article.Stage.Name.APPROVED;
import static org.caibian.article.Stage.Name.DRAFTING;
import static org.caibian.article.Stage.Name.IN_REVIEW;
import static org.caibian.article.Stage.Name.SPIKED;

import java.util.Optional;
import java.util.Set;
import org.caibian.staff.Person;

/**
 * Who may do what to an article: decided here and nowhere else, from the person, their roles on the
 * desk, the act, and where the draft stands.
 */
public final class Rights {

    /** One row of the table: who may, and where the article must stand for it. */
    private record Row(Who who, Where where) {}

    /** Where an article must stand; the refusal says how it stands instead. */
    private interface Where {
        Optional<Refusal> refusal(Matter matter);
    }

    private Rights() {}

    /** Why {@code person} may not; empty means allowed. */
    public static Optional<Refusal> refusal(Action action, Person person, Matter matter) {
        if (!person.active()) {
            return Optional.of(Refusal.NOT_ACTIVE);
        }
        var row = row(action);
        var not = row.who().refusal(person, matter);
        // A role is missing wherever it stands; whose draft or step it is, only where there is one.
        return not.filter(Refusal.ROLE_MISSING::equals)
                .or(() -> row.where().refusal(matter))
                .or(() -> not);
    }

    /** The same as a yes or no. */
    public static boolean allow(Action action, Person person, Matter matter) {
        return refusal(action, person, matter).isEmpty();
    }

    /** Why {@code person} may not, or in whose stead they may. */
    public static Capacity capacity(Action action, Person person, Matter matter) {
        var refusal = refusal(action, person, matter);
        return new Capacity(
                refusal,
                refusal.isPresent()
                        ? Optional.empty()
                        : row(action).who().inSteadOf(person, matter));
    }

    private static Row row(Action action) {
        return switch (action) {
            case READ -> at(Who.OF_THE_DESK_OR_STAND_IN);
            case CREATE -> at(Who.WRITER);
            case SAVE -> at(Who.WRITER, DRAFTING);
            case SUBMIT -> at(Who.AUTHOR_OR_EDITOR, DRAFTING);
            case RECALL -> at(Who.AUTHOR, IN_REVIEW);
            case CLAIM -> at(Who.FIT_FOR_THE_STEP, IN_REVIEW);
            case LET_GO -> at(Who.HOLDER_AT_FIRST_ASKING, IN_REVIEW);
            case REASSIGN -> at(Who.CHIEF_OR_STAND_IN, IN_REVIEW);
            case EDIT -> at(Who.HOLDER, IN_REVIEW);
            case APPROVE, RETURN -> at(Who.REVIEWER, IN_REVIEW);
            case PROOFREAD -> at(Who.PROOFREADER, IN_REVIEW);
            case SCHEDULE -> at(Who.EDITOR_OR_ABOVE, Refusal.NOT_ON_ITS_WAY, IN_REVIEW, APPROVED);
            case SET_EMBARGO, LIMIT_PICTURE ->
                    at(Who.WRITER, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case PROPOSE_LIFT ->
                    at(Who.CHIEF_EDITOR, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case CONFIRM_LIFT ->
                    at(Who.SECOND_CHIEF, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case TAKE_BACK_LIFT ->
                    at(Who.FIRST_CHIEF, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case UNSCHEDULE -> at(Who.EDITOR_OR_ABOVE, APPROVED);
            case WITHDRAW -> new Row(Who.CHIEF_EDITOR, Rights::live);
            case REINSTATE -> new Row(Who.CHIEF_EDITOR, Rights::withdrawn);
            case CONFIRM_FLASH, PULL_BACK -> at(Who.FIT_FOR_THE_SECOND_LOOK);
            case TAKE_DOWN -> new Row(Who.EDITOR_OR_ABOVE, Rights::liveOrToCome);
            case PROPOSE_WITHDRAWAL -> new Row(Who.CHIEF, Rights::live);
            case CONFIRM_WITHDRAWAL -> new Row(Who.SECOND_EDITOR_OR_ABOVE, Rights::live);
            case TAKE_BACK_WITHDRAWAL -> new Row(Who.FIRST_TO_WITHDRAW, Rights::live);
            case CORRECT -> new Row(Who.EDITOR_OR_ABOVE, Rights::live);
            case REVISE -> new Row(Who.WRITER, Rights::live);
            case SPIKE ->
                    at(Who.AUTHOR_OPENER_OR_EDITOR, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case REVIVE -> at(Who.AUTHOR_OR_EDITOR, SPIKED);
            case ANNOTATE ->
                    at(Who.OF_THE_DESK_OR_STAND_IN, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case SUGGEST ->
                    at(Who.OF_THE_DESK_OR_STAND_IN, Refusal.WORDS_STAND, DRAFTING, IN_REVIEW);
            case SHARE -> at(Who.EDITOR_OR_ABOVE, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case PRIORITISE ->
                    at(Who.WRITER, Refusal.NO_DRAFT, DRAFTING, IN_REVIEW, APPROVED, SPIKED);
            case SET_ROUND_RULE, SET_TERM -> at(Who.CHIEF_EDITOR);
            case SEE_LOAD -> at(Who.CHIEF_OR_STAND_IN);
            case DELEGATE -> at(Who.AWAY_OR_CHIEF);
        };
    }

    /** Wherever it stands. */
    private static Row at(Who who) {
        return new Row(who, _ -> Optional.empty());
    }

    private static Row at(Who who, Stage.Name only) {
        return at(who, missed(only), only);
    }

    /** Where its draft is at one of these stages; {@code missed} says why not at others. */
    private static Row at(Who who, Refusal missed, Stage.Name... stages) {
        var allowed = Set.of(stages);
        return new Row(
                who,
                matter ->
                        matter.stage().isEmpty()
                                ? Optional.of(Refusal.NO_DRAFT)
                                : unless(allowed.contains(matter.stage().get()), missed));
    }

    private static Optional<Refusal> live(Matter matter) {
        return unless(matter.is(Standings.Name.LIVE), Refusal.NOT_LIVE);
    }

    private static Optional<Refusal> withdrawn(Matter matter) {
        return unless(matter.is(Standings.Name.WITHDRAWN), Refusal.NOT_WITHDRAWN)
                .or(() -> unless(matter.stage().isEmpty() || matter.revises(), Refusal.HAS_DRAFT));
    }

    /** Readers have it, or may get it. */
    private static Optional<Refusal> liveOrToCome(Matter matter) {
        return live(matter)
                .filter(_ -> matter.stage().isEmpty() || matter.stage().get() == SPIKED)
                .map(notLive -> matter.stage().isEmpty() ? notLive : Refusal.SPIKED);
    }

    private static Optional<Refusal> unless(boolean so, Refusal why) {
        return so ? Optional.empty() : Optional.of(why);
    }

    private static Refusal missed(Stage.Name stage) {
        return switch (stage) {
            case DRAFTING -> Refusal.NOT_DRAFTING;
            case IN_REVIEW -> Refusal.NOT_IN_REVIEW;
            case APPROVED -> Refusal.NOT_APPROVED;
            case SPIKED -> Refusal.NOT_SPIKED;
        };
    }
}
