package org.caibian.workflow;

import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Kind;
import org.caibian.article.Round;
import org.caibian.article.RoundId;
import org.caibian.article.RoundRules;
import org.caibian.article.RoundStep;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers which way a draft takes, and how far it has come. */
@Component
@Transactional(readOnly = true)
public class RouteMap {

    private final Drafts drafts;
    private final RoundRules rules;
    private final Routes routes;

    RouteMap(Drafts drafts, RoundRules rules, Routes routes) {
        this.drafts = drafts;
        this.rules = rules;
        this.routes = routes;
    }

    /** The way of a draft: of the round it is in or came through, else of one begun now. */
    public RoutePlan plan(DraftId draft) {
        return round(draft)
                .map(round -> plan(taken(round), round.proofreadings(), Optional.of(round)))
                .orElseGet(() -> planOfNext(kind(draft)));
    }

    /** The route a round takes or took, as it was drawn when the round was begun. */
    public Route taken(Round round) {
        return routes.routeOf(round.id()).orElseGet(() -> routes.route(round.route()));
    }

    private RoutePlan planOfNext(Kind kind) {
        var rule = rules.of(kind);
        return plan(routes.route(Route.under(rule)), rule.proofreadings(), Optional.empty());
    }

    private static RoutePlan plan(Route route, int proofreadings, Optional<Round> round) {
        return new RoutePlan(
                route.key(),
                route.steps(proofreadings).stream().map(step -> stop(step, round)).toList(),
                route.bpmn());
    }

    private Kind kind(DraftId id) {
        return drafts.find(id).map(Draft::kind).orElse(Kind.ORIGINAL);
    }

    /** What was returned or recalled counts no more: the next round begins at the beginning. */
    private Optional<Round> round(DraftId id) {
        var draft = drafts.find(id);
        return draft.isEmpty()
                ? drafts.latestRound(id)
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
                .map(s ->
                        new RoutePlan.Stop(
                                step,
                                progress(s),
                                s.holder(),
                                s.inSteadOf(),
                                Optional.of(s.openedAt()),
                                s.decidedAt()))
                .orElseGet(() ->
                        new RoutePlan.Stop(
                                step,
                                RoutePlan.Progress.TO_COME,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static RoutePlan.Progress progress(RoundStep step) {
        if (!step.isOpen()) {
            return RoutePlan.Progress.DONE;
        }
        return step.askedAgain() ? RoutePlan.Progress.AGAIN : RoutePlan.Progress.NOW;
    }
}
