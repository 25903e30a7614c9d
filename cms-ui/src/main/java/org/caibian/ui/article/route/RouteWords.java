package org.caibian.ui.article.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.article.RoundStep;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.PastRound;
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
        var stops = file.way().plan().stops();
        stops.stream().filter(RoutePlan.Stop::isOpen).forEach(stop -> lines.add(open(stop, file)));
        stops.stream()
                .filter(stop -> stop.progress() == Progress.TO_COME)
                .filter(_ -> !isSpiked(file))
                .findFirst()
                .ifPresent(next -> lines.add(next(next)));
        if (isAtLastStep(file)) {
            lines.add(Saying.words("route.words.last"));
        }
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
                        past.names().of(round.begunBy()),
                        moments.exact(round.begunAt())));
        Stream.concat(sealed(past), decided(past))
                .sorted(Comparator.comparing(Told::at))
                .forEach(told -> lines.add(told.words()));
        round.ending()
                .ifPresent(how ->
                        lines.add(
                                Saying.words(
                                        "route.words.ended." + how.outcome(),
                                        moments.exact(how.at()))));
        return lines;
    }

    private record Told(Instant at, String words) {}

    /** Every seal, also those that were given on words changed later. */
    private Stream<Told> sealed(PastRound past) {
        return past.seals().stream()
                .map(seal ->
                        new Told(
                                seal.at(),
                                told(
                                        seal.step(),
                                        past.names().signer(seal),
                                        seal.stands() ? "APPROVED" : "VOIDED",
                                        seal.at(),
                                        seal.opinion(),
                                        Dwell.of(seal, past.round()).orElse(""))));
    }

    /** Every step that came to something else than a seal. */
    private Stream<Told> decided(PastRound past) {
        return past.round().steps().stream()
                .filter(step -> !step.is(RoundStep.Outcome.APPROVED))
                .filter(step -> step.holder().isPresent())
                .flatMap(step -> step.decidedAt().stream().map(at -> decided(step, at, past)));
    }

    private Told decided(RoundStep step, Instant at, PastRound past) {
        var who = past.holder(step);
        return new Told(
                at,
                told(
                        step.step(),
                        who,
                        came(step, past),
                        at,
                        step.remark(),
                        Dwell.of(step).orElse("")));
    }

    /** What came of a step, where a seal an edit voided was not given again. */
    static String came(RoundStep step, PastRound past) {
        return step.is(RoundStep.Outcome.ENDED) && past.lastSeal(step).isPresent()
                ? "UNCONFIRMED"
                : step.outcome().map(Enum::name).orElse("ENDED");
    }

    private String told(
            Step step, String who, String outcome, Instant at, String remark, String dwell) {
        var words =
                Saying.words(
                        remark.isEmpty() ? "route.words.decided" : "route.words.remarked",
                        Saying.words("step." + step),
                        who,
                        Saying.words("outcome." + outcome),
                        moments.exact(at),
                        remark);
        return dwell.isEmpty() ? words : Saying.words("route.words.took", words, dwell);
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
                                file.names().of(holder),
                                since))
                .orElseGet(() -> Saying.words("route.words.unclaimed", step, since));
    }

    private static String next(RoutePlan.Stop stop) {
        return Saying.words(
                "route.words.next", name(stop), Saying.words("role." + stop.step().role()));
    }

    private static boolean isSpiked(ArticleFile file) {
        return file.draft().map(Draft::stage).filter(Stage.Spiked.class::isInstance).isPresent();
    }

    /** Whether the route has come to its end but for words that must be sealed again. */
    static boolean waitsForSealsAgain(ArticleFile file) {
        var stops = file.way().plan().stops();
        return stops.stream().anyMatch(stop -> stop.progress() == Progress.AGAIN)
                && stops.stream().noneMatch(stop -> stop.progress() == Progress.NOW)
                && stops.stream().noneMatch(stop -> stop.progress() == Progress.TO_COME);
    }

    /** Whether nothing comes after what is open but the release. */
    private static boolean isAtLastStep(ArticleFile file) {
        var stops = file.way().plan().stops();
        return stops.stream().anyMatch(stop -> stop.progress() == Progress.NOW)
                && stops.stream().noneMatch(stop -> stop.progress() == Progress.TO_COME);
    }

    private void blocks(ArticleFile file, List<String> lines) {
        StuckStep.words(file.way()).ifPresent(lines::add);
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
        if (file.isReleased()) {
            lines.add(
                    Saying.words(
                            file.readers().isWithdrawn()
                                    ? "route.words.withdrawn"
                                    : "route.words.live"));
        }
    }

    private static String name(RoutePlan.Stop stop) {
        return Saying.words("step." + stop.step());
    }
}
