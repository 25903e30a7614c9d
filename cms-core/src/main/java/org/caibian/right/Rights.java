package org.caibian.right;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.right.Explanation.Answer;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/**
 * Who may do what to an article: decided here and nowhere else, from the person, their roles on the
 * desk, the act, and where the draft stands.
 */
public final class Rights {

    private Rights() {}

    /** Why {@code person} may not; empty means allowed. */
    public static Optional<Refusal> refusal(Action action, Person person, Matter matter) {
        if (!person.active()) {
            return Optional.of(Refusal.NOT_ACTIVE);
        }
        var right = of(action);
        var not = right.who().refusal(person, matter);
        // A role is missing wherever it stands; whose draft or step it is, only where there is one.
        return not.filter(Refusal.ROLE_MISSING::equals)
                .or(() -> right.where().refusal(matter))
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
                        : of(action).who().inSteadOf(person, matter));
    }

    /** The same in full: the row that was asked, and by what they may or why not. */
    public static Explanation explain(Action action, Person person, Matter matter) {
        var right = of(action);
        return new Explanation(
                right,
                refusal(action, person, matter)
                        .<Answer>map(why -> new Answer.MayNot(why, wanted(why, action, matter)))
                        .orElseGet(() ->
                                new Answer.May(right.who().ground(person, matter).orElseThrow())));
    }

    /** Of which roles one would do; none where it is no role that is missing. */
    public static Set<Role> wanted(Refusal why, Action action, Matter matter) {
        return why == Refusal.ROLE_MISSING ? wanted(of(action).who(), matter) : Set.of();
    }

    /** The roles of which one would do here: at a step, its own alone. */
    private static Set<Role> wanted(Who who, Matter matter) {
        return matter.seat()
                .filter(_ -> who.isOfAStep())
                .map(seat -> seat.step().role())
                .filter(who::isOpenTo)
                .map(Set::of)
                .orElseGet(() ->
                        Stream.of(Role.values())
                                .filter(who::isOpenTo)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** All rows, in the order of the acts. */
    public static Stream<Right> all() {
        return Stream.of(Action.values()).map(Rights::of);
    }

    private static Right of(Action action) {
        return switch (action) {
            case READ, ANNOTATE, SUGGEST -> right(action, Who.OF_THE_DESK_OR_STAND_IN);
            case CREATE, SAVE, SET_EMBARGO, LIMIT_PICTURE, PRIORITISE, REVISE ->
                    right(action, Who.WRITER);
            case SUBMIT, REVIVE -> right(action, Who.AUTHOR_OR_EDITOR);
            case SPIKE -> right(action, Who.AUTHOR_OPENER_OR_EDITOR);
            case RECALL -> right(action, Who.AUTHOR);
            case CLAIM -> right(action, Who.FIT_FOR_THE_STEP);
            case LET_GO -> right(action, Who.HOLDER_AT_FIRST_ASKING);
            case EDIT -> right(action, Who.HOLDER);
            case APPROVE, RETURN -> right(action, Who.REVIEWER);
            case PROOFREAD -> right(action, Who.PROOFREADER);
            case REASSIGN, SEE_LOAD -> right(action, Who.CHIEF_OR_STAND_IN);
            case SCHEDULE, UNSCHEDULE, TAKE_DOWN, CORRECT, SHARE ->
                    right(action, Who.EDITOR_OR_ABOVE);
            case CONFIRM_WITHDRAWAL -> right(action, Who.SECOND_EDITOR_OR_ABOVE);
            case PROPOSE_WITHDRAWAL -> right(action, Who.CHIEF);
            case TAKE_BACK_WITHDRAWAL -> right(action, Who.FIRST_TO_WITHDRAW);
            case CONFIRM_LIFT -> right(action, Who.SECOND_CHIEF);
            case TAKE_BACK_LIFT -> right(action, Who.FIRST_CHIEF);
            case PROPOSE_LIFT, WITHDRAW, REINSTATE, SET_ROUND_RULE, SET_TERM ->
                    right(action, Who.CHIEF_EDITOR);
            case CONFIRM_FLASH, PULL_BACK -> right(action, Who.FIT_FOR_THE_SECOND_LOOK);
            case DELEGATE -> right(action, Who.AWAY_OR_CHIEF);
            case EXPLAIN -> right(action, Who.CHIEF_OR_ADMINISTRATOR);
        };
    }

    private static Right right(Action action, Who who) {
        return new Right(action, who, where(action));
    }

    private static Where where(Action action) {
        return switch (action) {
            case READ,
                    CREATE,
                    CONFIRM_FLASH,
                    PULL_BACK,
                    SET_ROUND_RULE,
                    SET_TERM,
                    SEE_LOAD,
                    DELEGATE,
                    EXPLAIN ->
                    Where.ANYWHERE;
            case SAVE, SUBMIT -> Where.WRITTEN;
            case RECALL, CLAIM, LET_GO, REASSIGN, EDIT, APPROVE, RETURN, PROOFREAD ->
                    Where.REVIEWED;
            case SCHEDULE -> Where.ON_ITS_WAY;
            case SET_EMBARGO,
                    LIMIT_PICTURE,
                    PROPOSE_LIFT,
                    CONFIRM_LIFT,
                    TAKE_BACK_LIFT,
                    SPIKE,
                    ANNOTATE,
                    SHARE ->
                    Where.AHEAD;
            case UNSCHEDULE -> Where.READY;
            case SUGGEST -> Where.WORDS_MOVE;
            case PRIORITISE -> Where.DRAFTED;
            case REVIVE -> Where.GIVEN_UP;
            case WITHDRAW,
                    PROPOSE_WITHDRAWAL,
                    CONFIRM_WITHDRAWAL,
                    TAKE_BACK_WITHDRAWAL,
                    CORRECT,
                    REVISE ->
                    Where.LIVE;
            case REINSTATE -> Where.TAKEN_BACK;
            case TAKE_DOWN -> Where.LIVE_OR_TO_COME;
        };
    }
}
