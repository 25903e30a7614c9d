package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.Check;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.publication.Channel;
import org.caibian.publication.Place;
import org.caibian.publication.Preflight;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.site.PlaceAddress;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Preflight",
        description =
                "What a release would do if it came now; `checks` names everything a release asks, passed or not, as it will come out when it has waited, `waitsUntil` and `problems` say what keeps it back, `secondLooks` which reviews are made up for afterwards, `secondLooksEnded` which of those still open end undecided, `draftsLeftBehind` which other drafts of the story have to be carried over, `deadLinks` which articles its links lead to that readers do not have.")
record JsonPreflight(
        boolean clear,
        Optional<Instant> waitsUntil,
        List<String> problems,
        List<JsonCheck> checks,
        int sealsNeeded,
        int sealsGiven,
        List<JsonPlace> places,
        List<JsonTold> told,
        List<Step> secondLooks,
        List<Step> secondLooksEnded,
        List<String> draftsLeftBehind,
        List<Long> deadLinks,
        Optional<Integer> supersedes) {

    @Schema(
            name = "Check",
            description =
                    "One thing a release asks, and how it came out: `FAILED` for the `problems` it names, `WAITS` `until` an instant, `NOT_ASKED` where there is nothing of the kind.")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record JsonCheck(
            Check.Subject check,
            Check.Outcome outcome,
            List<String> problems,
            Optional<Instant> until) {
        static JsonCheck of(Check check) {
            return new JsonCheck(
                    check.subject(), check.outcome(), told(check.problems()), check.until());
        }
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(problem -> problem.field() + " " + problem.fault()).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Place", description = "A place of the site that would change.")
    record JsonPlace(Channel channel, Optional<String> address) {
        static JsonPlace of(Place place) {
            return new JsonPlace(place.channel(), PlaceAddress.of(place));
        }
    }

    @Schema(name = "Told", description = "Who would be told, and of what.")
    record JsonTold(Occasion occasion, List<JsonPerson> people) {
        static JsonTold of(Preflight.Told told, Function<PersonId, JsonPerson> people) {
            return new JsonTold(told.occasion(), told.people().stream().map(people).toList());
        }
    }

    static JsonPreflight of(Preflight preflight, Function<PersonId, JsonPerson> people) {
        return new JsonPreflight(
                preflight.isClear(),
                preflight.waits(),
                told(preflight.problems()),
                preflight.checks().stream().map(JsonCheck::of).toList(),
                preflight.sealsNeeded(),
                preflight.sealsGiven(),
                preflight.places().stream().map(JsonPlace::of).toList(),
                preflight.told().stream().map(told -> JsonTold.of(told, people)).toList(),
                preflight.looks(),
                preflight.looksEnded(),
                preflight.leftBehind().stream().map(DraftId::toString).toList(),
                preflight.deadLinks().stream().map(ArticleId::value).toList(),
                preflight.supersedes());
    }
}
