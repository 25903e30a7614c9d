package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.article.Explained;
import org.caibian.right.Action;
import org.caibian.right.Explanation;
import org.caibian.right.Explanation.Answer;
import org.caibian.right.Ground;
import org.caibian.right.Right;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.right.Step;
import org.caibian.right.Where;
import org.caibian.right.Who;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;

@Schema(
        name = "Right",
        description =
                "Whose an act is, where the article must stand for it, and the roles that may be enough.")
record JsonRight(Action act, Who who, Where where, List<Role> roles) {

    static JsonRight of(Right right) {
        return new JsonRight(
                right.action(),
                right.who(),
                right.where(),
                Stream.of(Role.values()).filter(right.who()::isOpenTo).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "ExplainedRights",
            description = "What one person may do with one article now, act by act, and why.")
    record JsonExplained(
            JsonPerson person,
            @Schema(example = "CJ-261123-001") String article,
            @Schema(description = "Where its draft is; none: there is no draft.")
                    Optional<Stage.Name> stage,
            Standings.Name standing,
            List<JsonAnswer> acts) {

        static JsonExplained of(Explained explained, Function<PersonId, String> names) {
            return new JsonExplained(
                    JsonPerson.of(explained.person().id(), explained.person().name()),
                    explained.number(),
                    explained.stage(),
                    explained.standing(),
                    explained.acts().stream().map(act -> JsonAnswer.of(act, names)).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "RightsAnswer",
            description =
                    "Whether an act is theirs: `by` says what gives it, `because` what stands against it.")
    record JsonAnswer(
            Action act,
            Who who,
            Where where,
            boolean may,
            Optional<JsonGround> by,
            @Schema(
                            description = "The problem that explains it.",
                            example = "/api/v1/problems/is-author")
                    Optional<String> because,
            @Schema(description = "Where a role is missing: those of which one would do.")
                    Optional<List<Role>> wanted) {

        static JsonAnswer of(Explanation act, Function<PersonId, String> names) {
            var right = act.right();
            return switch (act.answer()) {
                case Answer.May(var ground) ->
                        new JsonAnswer(
                                right.action(),
                                right.who(),
                                right.where(),
                                true,
                                Optional.of(JsonGround.of(ground, names)),
                                Optional.empty(),
                                Optional.empty());
                case Answer.MayNot(var why, var wanted) ->
                        new JsonAnswer(
                                right.action(),
                                right.who(),
                                right.where(),
                                false,
                                Optional.empty(),
                                Optional.of(ProblemType.of(why).uri().toString()),
                                Optional.of(wanted.stream().sorted().toList())
                                        .filter(roles -> !roles.isEmpty()));
            };
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Ground", description = "What gives somebody a right.")
    record JsonGround(
            Kind kind, Optional<Role> role, Optional<Step> step, Optional<JsonPerson> inSteadOf) {

        @Schema(enumAsRef = true, name = "GroundKind")
        enum Kind {
            ROLE,
            AUTHOR,
            OPENER,
            AWAY,
            STAND_IN,
            /** A step that is held. */
            STEP,
            /** A step that is free, and could be claimed. */
            CLAIMABLE
        }

        static JsonGround of(Ground ground, Function<PersonId, String> names) {
            return switch (ground) {
                case Ground.Held(var role) -> of(Kind.ROLE, Optional.of(role));
                case Ground.Wrote _ -> of(Kind.AUTHOR, Optional.empty());
                case Ground.Began _ -> of(Kind.OPENER, Optional.empty());
                case Ground.IsAway _ -> of(Kind.AWAY, Optional.empty());
                case Ground.InSteadOf(var away) ->
                        new JsonGround(
                                Kind.STAND_IN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(JsonPerson.of(away, names.apply(away))));
                case Ground.Holds(var step, var away) ->
                        new JsonGround(
                                Kind.STEP,
                                Optional.empty(),
                                Optional.of(step),
                                away.map(each -> JsonPerson.of(each, names.apply(each))));
                case Ground.CouldClaim(var step, var away) ->
                        new JsonGround(
                                Kind.CLAIMABLE,
                                away.isEmpty() ? Optional.of(step.role()) : Optional.empty(),
                                Optional.of(step),
                                away.map(each -> JsonPerson.of(each, names.apply(each))));
            };
        }

        private static JsonGround of(Kind kind, Optional<Role> role) {
            return new JsonGround(kind, role, Optional.empty(), Optional.empty());
        }
    }
}
