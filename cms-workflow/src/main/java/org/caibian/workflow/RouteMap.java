package org.caibian.workflow;

import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.article.RoundId;
import org.caibian.article.RoundStep;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers which way an article takes, and how far it has come. */
@Component
@Transactional(readOnly = true)
public class RouteMap {

    private final Drafts drafts;
    private final Routes routes;

    RouteMap(Drafts drafts, Routes routes) {
        this.drafts = drafts;
        this.routes = routes;
    }

    /** The way of an article: of the round it is in or came through, else of one begun now. */
    public RoutePlan plan(ArticleId article) {
        var round = round(article);
        var route =
                round.map(Round::id)
                        .flatMap(routes::routeOf)
                        .orElseGet(() -> routes.route(Route.THREE_REVIEWS));
        return new RoutePlan(
                route.key(),
                route.steps().stream().map(step -> stop(step, round)).toList(),
                route.bpmn());
    }

    /** What was returned or recalled counts no more: the next round begins at the beginning. */
    private Optional<Round> round(ArticleId article) {
        var draft = drafts.find(article);
        return draft.isEmpty()
                ? drafts.latestRound(article)
                : draft.map(Draft::stage).flatMap(RouteMap::roundOf).flatMap(drafts::round);
    }

    private static Optional<RoundId> roundOf(Stage stage) {
        return switch (stage) {
            case Stage.InReview(var round, var _) -> Optional.of(round);
            case Stage.Approved(var round, var _) -> Optional.of(round);
            case Stage.Drafting _, Stage.Spiked _ -> Optional.empty();
        };
    }

    private static RoutePlan.Stop stop(Step step, Optional<Round> round) {
        return round.flatMap(r -> r.step(step))
                .map(s -> new RoutePlan.Stop(step, progress(s), s.holder(), s.decidedAt()))
                .orElseGet(() ->
                        new RoutePlan.Stop(
                                step,
                                RoutePlan.Progress.TO_COME,
                                Optional.empty(),
                                Optional.empty()));
    }

    private static RoutePlan.Progress progress(RoundStep step) {
        return step.isOpen() ? RoutePlan.Progress.NOW : RoutePlan.Progress.DONE;
    }
}
