package org.caibian.ui.article.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.RoundStep;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.PastRound;
import org.caibian.ui.article.route.RouteDrawing.Mark;
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
                file.way().plan().stops().stream()
                        .filter(stop -> stop.progress() != RoutePlan.Progress.TO_COME)
                        .map(stop -> new Mark(stop.step().name(), as(stop), note(stop, file)));
        return Stream.concat(steps, aroundThem(file)).toList();
    }

    /** What was done in a round that has ended; what it never came to stays unmarked. */
    List<Mark> of(PastRound past) {
        var steps =
                past.round().steps().stream()
                        .map(step ->
                                new Mark(step.step().name(), as(step, past), note(step, past)));
        return Stream.concat(steps, Stream.of(mark("submitted", "done"))).toList();
    }

    /** What no person is asked for: the way in, the wait for seals given again, the way out. */
    private static Stream<Mark> aroundThem(ArticleFile file) {
        if (file.isReleased()) {
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

    private static String as(RoundStep step, PastRound past) {
        if (step.is(RoundStep.Outcome.RETURNED)) {
            return "returned";
        }
        return step.is(RoundStep.Outcome.ENDED)
                ? past.lastSeal(step).map(_ -> "again").orElse("left")
                : "done";
    }

    /** Who, and for how long it has waited or when it was decided. */
    private String note(RoutePlan.Stop stop, ArticleFile file) {
        var who = file.names().holder(stop).orElseGet(() -> Saying.words("queue.unclaimed"));
        var again = stop.progress() == RoutePlan.Progress.AGAIN;
        return (again ? Saying.words("step.again", who) : who)
                + "\n"
                + (stop.isOpen() ? stop.openedAt().map(moments::waited) : decided(stop.decidedAt()))
                        .orElse("");
    }

    private String note(RoundStep step, PastRound past) {
        var who = past.holder(step);
        return String.join(
                "\n",
                who,
                Saying.words("outcome." + RouteWords.came(step, past)),
                decided(step.decidedAt()).orElse(""));
    }

    private Optional<String> decided(Optional<Instant> at) {
        return at.map(moments::minute);
    }
}
