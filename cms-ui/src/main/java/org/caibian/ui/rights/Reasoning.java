package org.caibian.ui.rights;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caibian.right.Explanation.Answer;
import org.caibian.right.Ground;
import org.caibian.right.Refusal;
import org.caibian.right.Right;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Saying;

/** Says in words why somebody may, or may not; {@code mine} where it is said to that person. */
record Reasoning(String desk, Function<PersonId, String> names, boolean mine) {

    /** What speaks to whoever is refused, and reads otherwise about somebody else. */
    private static final Set<Refusal> SPOKEN_TO =
            EnumSet.of(
                    Refusal.IS_AUTHOR,
                    Refusal.HOLDS_ANOTHER_STEP,
                    Refusal.STANDS_IN_FOR_AUTHOR,
                    Refusal.STANDS_IN_FOR_HOLDER,
                    Refusal.NOT_HOLDER,
                    Refusal.ASKED_AGAIN,
                    Refusal.PROPOSED_IT);

    String of(Answer answer) {
        return switch (answer) {
            case Answer.May(var ground) -> of(ground);
            case Answer.MayNot(var why, var wanted) ->
                    why == Refusal.ROLE_MISSING
                            ? Saying.words(
                                    mine ? "rights.not.mine" : "rights.not.theirs",
                                    desk,
                                    Saying.roles(wanted))
                            : said(why);
        };
    }

    /** The rule itself: whose right it is, and where the article must stand. */
    static String rule(Right right) {
        return Saying.words(
                "rights.rule",
                Saying.words("who." + right.who()),
                Saying.words("where." + right.where()));
    }

    static String name(Role role) {
        return Saying.words("role." + role);
    }

    private String said(Refusal why) {
        return mine || !SPOKEN_TO.contains(why)
                ? Saying.refusal(why)
                : Saying.words("rights.not." + why);
    }

    private String of(Ground ground) {
        return switch (ground) {
            case Ground.Held(var role) -> held(role);
            case Ground.Wrote _ -> Saying.words("rights.by.wrote");
            case Ground.Began _ -> Saying.words("rights.by.began");
            case Ground.IsAway _ -> Saying.words("rights.by.away");
            case Ground.InSteadOf(var away) -> inSteadOf(away);
            case Ground.Holds(var step, var away) -> holds(name(step), away);
            case Ground.CouldClaim(var step, var away) ->
                    Saying.words(
                            "rights.by.claim",
                            name(step),
                            away.map(this::inSteadOf).orElseGet(() -> held(step.role())));
        };
    }

    private String held(Role role) {
        return role.scope() == Role.Scope.HOUSE
                ? Saying.words("rights.by.house", name(role))
                : Saying.words("rights.by.desk", desk, name(role));
    }

    private String holds(String step, Optional<PersonId> away) {
        return away.map(person -> Saying.words("rights.by.holdsFor", step, names.apply(person)))
                .orElseGet(() -> Saying.words("rights.by.holds", step));
    }

    private String inSteadOf(PersonId away) {
        return Saying.words("rights.by.stead", names.apply(away));
    }

    private static String name(Step step) {
        return Saying.words("step." + step);
    }
}
