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

    /**
     * One row of the table: who may, and at which stages ({@code missed} says why not at others);
     * no stages means wherever it stands.
     */
    private record Row(Who who, Set<Stage.Name> stages, Refusal missed) {}

    private Rights() {}

    /** Why {@code person} may not; empty means allowed. */
    public static Optional<Refusal> refusal(Action action, Person person, Matter matter) {
        if (!person.active()) {
            return Optional.of(Refusal.NOT_ACTIVE);
        }
        var row = row(action);
        return row.who().refusal(person, matter).or(() -> stage(row, matter));
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
            case UNSCHEDULE -> at(Who.EDITOR_OR_ABOVE, APPROVED);
            case WITHDRAW, REINSTATE -> at(Who.CHIEF_EDITOR);
            case CONFIRM_FLASH, PULL_BACK -> at(Who.FIT_FOR_THE_SECOND_LOOK);
            case TAKE_DOWN -> at(Who.EDITOR_OR_ABOVE);
            case PROPOSE_WITHDRAWAL -> at(Who.CHIEF);
            case CONFIRM_WITHDRAWAL -> at(Who.SECOND_EDITOR_OR_ABOVE);
            case SPIKE -> at(Who.AUTHOR_OR_EDITOR, Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED);
            case REVIVE -> at(Who.AUTHOR_OR_EDITOR, SPIKED);
            case PRIORITISE ->
                    at(Who.WRITER, Refusal.NOT_FOUND, DRAFTING, IN_REVIEW, APPROVED, SPIKED);
            case SET_ROUND_RULE, SET_TERM -> at(Who.CHIEF_EDITOR);
            case SEE_LOAD -> at(Who.CHIEF_OR_STAND_IN);
            case DELEGATE -> at(Who.AWAY_OR_CHIEF);
        };
    }

    private static Row at(Who who) {
        return new Row(who, Set.of(), Refusal.NOT_FOUND);
    }

    private static Row at(Who who, Stage.Name only) {
        return at(who, missed(only), only);
    }

    private static Row at(Who who, Refusal missed, Stage.Name... stages) {
        return new Row(who, Set.of(stages), missed);
    }

    private static Optional<Refusal> stage(Row row, Matter matter) {
        if (row.stages().isEmpty() || matter.stage().filter(row.stages()::contains).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(matter.stage().isEmpty() ? Refusal.NOT_FOUND : row.missed());
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
