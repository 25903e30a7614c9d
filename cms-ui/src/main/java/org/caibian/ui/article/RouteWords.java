package org.caibian.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.article.RoundStep;
import org.caibian.article.Stage;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.RoutePlan;
import org.caibian.workflow.RoutePlan.Progress;

/**
 * Says where an article stands on its route: who has it, for how long, what comes next, what
 * blocks.
 */
final class RouteWords {
    private final Moments moments;

    RouteWords(Moments moments) {
        this.moments = moments;
    }

    List<String> of(ArticleFile file) {
        var lines = new ArrayList<String>();
        var stops = file.plan().stops();
        stops.stream().filter(RoutePlan.Stop::isOpen).forEach(stop -> lines.add(open(stop, file)));
        stops.stream()
                .filter(stop -> stop.progress() == Progress.TO_COME)
                .findFirst()
                .ifPresent(next -> lines.add(next(next)));
        blocks(file, lines);
        return lines;
    }

    /**
     * How a round that has ended went: who sent it, what was decided on each step, how it ended.
     */
    List<String> of(PastRound past) {
        var round = past.round();
        var lines = new ArrayList<String>();
        lines.add(
                Saying.words(
                        "route.words.begun",
                        past.name(round.begunBy()),
                        moments.exact(round.begunAt())));
        round.steps().forEach(step -> decided(step, past).ifPresent(lines::add));
        round.outcome()
                .ifPresent(outcome ->
                        lines.add(
                                Saying.words(
                                        "route.words.ended." + outcome,
                                        round.endedAt().map(moments::exact).orElse(""))));
        return lines;
    }

    private Optional<String> decided(RoundStep step, PastRound past) {
        return step.outcome()
                .filter(outcome -> outcome != RoundStep.Outcome.ENDED)
                .map(outcome ->
                        Saying.words(
                                step.remark().isEmpty()
                                        ? "route.words.decided"
                                        : "route.words.remarked",
                                Saying.words("step." + step.step()),
                                step.holder().map((PersonId p) -> past.name(p)).orElse("—"),
                                Saying.words("outcome." + outcome),
                                step.decidedAt().map(moments::exact).orElse(""),
                                step.remark()));
    }

    private String open(RoutePlan.Stop stop, ArticleFile file) {
        var since = stop.openedAt().map(moments::waited).orElse("");
        var step = name(stop);
        return stop.holder()
                .map(holder ->
                        Saying.words(
                                stop.progress() == Progress.AGAIN
                                        ? "route.words.again"
                                        : "route.words.held",
                                step,
                                file.name(holder),
                                since))
                .orElseGet(() -> Saying.words("route.words.unclaimed", step, since));
    }

    private static String next(RoutePlan.Stop stop) {
        return Saying.words(
                "route.words.next", name(stop), Saying.words("role." + stop.step().role()));
    }

    /** Whether the route has come to its end but for words that must be sealed again. */
    static boolean waitsForSealsAgain(ArticleFile file) {
        var stops = file.plan().stops();
        return stops.stream().anyMatch(stop -> stop.progress() == Progress.AGAIN)
                && stops.stream().noneMatch(stop -> stop.progress() == Progress.NOW)
                && stops.stream().noneMatch(stop -> stop.progress() == Progress.TO_COME);
    }

    private void blocks(ArticleFile file, List<String> lines) {
        if (waitsForSealsAgain(file)) {
            lines.add(Saying.words("route.words.reconfirming"));
        }
        file.draft()
                .ifPresent(draft -> {
                    switch (draft.stage()) {
                        case Stage.Approved _ ->
                                lines.add(
                                        draft.plan()
                                                .notBefore()
                                                .filter(moments::isAhead)
                                                .map(until ->
                                                        Saying.words(
                                                                "approved.waits",
                                                                moments.minute(until)))
                                                .orElseGet(() -> Saying.words("approved.held")));
                        case Stage.Spiked(var reason) ->
                                lines.add(Saying.words("route.words.spiked", reason));
                        case Stage.Drafting _ -> lines.add(Saying.words("route.words.drafting"));
                        case Stage.InReview _ -> {}
                    }
                });
        if (file.draft().isEmpty() && file.story().isPresent()) {
            lines.add(Saying.words("route.words.live"));
        }
    }

    private static String name(RoutePlan.Stop stop) {
        return Saying.words("step." + stop.step());
    }
}
