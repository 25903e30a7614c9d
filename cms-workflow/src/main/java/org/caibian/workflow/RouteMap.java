package org.caibian.workflow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.RoundTrack;
import org.caibian.article.RoundTracks;
import org.caibian.manuscript.Kind;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.RoundRules;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers which way a draft takes, and how far it has come. */
@Component
@Transactional(readOnly = true)
public class RouteMap {

    private final Drafts drafts;
    private final RoundTracks tracks;
    private final RoundRules rules;
    private final Routes routes;

    RouteMap(Drafts drafts, RoundTracks tracks, RoundRules rules, Routes routes) {
        this.drafts = drafts;
        this.tracks = tracks;
        this.rules = rules;
        this.routes = routes;
    }

    /** The way of a draft: of the round it is in or came through, else of one begun now. */
    public RoutePlan plan(DraftId draft) {
        return round(draft)
                .map(round -> plan(taken(round), round.proofreadings(), Optional.of(round)))
                .orElseGet(() -> planOfNext(kind(draft)));
    }

    /** Every step of the ways of these drafts, for a whole list at once; each with its kind. */
    public Map<DraftId, List<RoutePlan.Stop>> stops(Map<DraftId, Kind> drafts) {
        var tracked = tracks.of(drafts.keySet());
        var drawn = new HashMap<String, Route>();
        var next = new EnumMap<Kind, List<RoutePlan.Stop>>(Kind.class);
        var stops = new HashMap<DraftId, List<RoutePlan.Stop>>();
        drafts.forEach((draft, kind) -> {
            var track = tracked.get(draft);
            stops.put(
                    draft,
                    track == null
                            ? next.computeIfAbsent(kind, each -> planOfNext(each).stops())
                            : stops(drawn.computeIfAbsent(track.route(), routes::route), track));
        });
        return stops;
    }

    private static List<RoutePlan.Stop> stops(Route route, RoundTrack track) {
        return route.steps(track.proofreadings()).stream()
                .map(step -> RoutePlan.Stop.at(step, progress(step, track)))
                .toList();
    }

    private static RoutePlan.Progress progress(Step step, RoundTrack track) {
        if (track.askedAgain().contains(step)) {
            return RoutePlan.Progress.AGAIN;
        }
        if (track.open().contains(step)) {
            return RoutePlan.Progress.NOW;
        }
        return track.decided().contains(step)
                ? RoutePlan.Progress.DONE
                : RoutePlan.Progress.TO_COME;
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
                .orElseGet(() -> RoutePlan.Stop.at(step, RoutePlan.Progress.TO_COME));
    }

    private static RoutePlan.Progress progress(RoundStep step) {
        if (!step.isOpen()) {
            return RoutePlan.Progress.DONE;
        }
        return step.askedAgain() ? RoutePlan.Progress.AGAIN : RoutePlan.Progress.NOW;
    }
}
