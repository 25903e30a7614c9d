package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.RoundStep;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.RouteDrawing.Mark;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.RoutePlan;

/** How each step on the drawing of a route is marked, and who stands under it since when. */
final class RouteMarks {
    private final Moments moments;

    RouteMarks(Moments moments) {
        this.moments = moments;
    }

    List<Mark> of(ArticleFile file) {
        var steps =
                file.plan().stops().stream()
                        .filter(stop -> stop.progress() != RoutePlan.Progress.TO_COME)
                        .map(stop -> new Mark(stop.step().name(), as(stop), note(stop, file)));
        return Stream.concat(steps, aroundThem(file)).toList();
    }

    /** What was decided in a round that has ended; what it never came to stays unmarked. */
    List<Mark> of(PastRound past) {
        var steps =
                past.round().steps().stream()
                        .filter(step -> step.outcome().isPresent())
                        .filter(step ->
                                !step.outcome().equals(Optional.of(RoundStep.Outcome.ENDED)))
                        .map(step -> new Mark(step.step().name(), as(step), note(step, past)));
        return Stream.concat(steps, Stream.of(mark("submitted", "done"))).toList();
    }

    /** What no person is asked for: the way in, the wait for seals given again, the way out. */
    private static Stream<Mark> aroundThem(ArticleFile file) {
        if (file.draft().isEmpty() && file.story().isPresent()) {
            return Stream.of("submitted", "release", "released").map(each -> mark(each, "done"));
        }
        if (!file.isUnderWay()) {
            return Stream.empty();
        }
        return RouteWords.waitsForSealsAgain(file)
                ? Stream.of(mark("submitted", "done"), mark("RECONFIRMATION", "now"))
                : Stream.of(mark("submitted", "done"));
    }

    private static Mark mark(String place, String as) {
        return new Mark(place, as, "");
    }

    private static String as(RoutePlan.Stop stop) {
        return switch (stop.progress()) {
            case DONE -> "done";
            case NOW -> "now";
            case AGAIN -> "again";
            case TO_COME -> "";
        };
    }

    private static String as(RoundStep step) {
        return step.outcome().equals(Optional.of(RoundStep.Outcome.RETURNED)) ? "again" : "done";
    }

    /** Who, and for how long it has waited or when it was decided. */
    private String note(RoutePlan.Stop stop, ArticleFile file) {
        var who =
                stop.holder()
                        .map((PersonId person) -> file.name(person))
                        .orElseGet(() -> UI.getCurrent().getTranslation("queue.unclaimed"));
        return who
                + "\n"
                + (stop.isOpen() ? stop.openedAt().map(moments::waited) : decided(stop.decidedAt()))
                        .orElse("");
    }

    private String note(RoundStep step, PastRound past) {
        var who = step.holder().map((PersonId person) -> past.name(person)).orElse("—");
        return who
                + "\n"
                + step.outcome().map(outcome -> Saying.words("outcome." + outcome)).orElse("")
                + "\n"
                + decided(step.decidedAt()).orElse("");
    }

    private Optional<String> decided(Optional<Instant> at) {
        return at.map(moments::minute);
    }
}
