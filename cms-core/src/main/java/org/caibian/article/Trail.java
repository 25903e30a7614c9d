package org.caibian.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caibian.difference.Handover;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The way of the words from a revision to a later text, as the journal of saves kept it: from hand
 * to hand, across the drafts of the article where one was begun with the words of another.
 */
@Component
class Trail {

    /** A longer way is not followed: everybody on it is named instead. */
    private static final int LONGEST = 50;

    private final DraftSaveRows saves;
    private final RevisionRows revisions;

    Trail(DraftSaveRows saves, RevisionRows revisions) {
        this.saves = saves;
        this.revisions = revisions;
    }

    /** A place in the journal: the save of that version of a draft. */
    record Spot(DraftId draft, int version) {}

    /** The way to revision {@code to}; empty where the journal does not lead there. */
    Optional<List<Handover>> between(ArticleId article, int from, int to) {
        return spot(article, to)
                .flatMap(spot -> way(from, to, spot))
                .filter(way -> way.size() <= LONGEST);
    }

    /** The way to what stands on a draft now. */
    Optional<List<Handover>> toDraft(Draft draft, int from) {
        return way(from, Integer.MAX_VALUE, new Spot(draft.id(), draft.saved().version()))
                .filter(way -> way.size() <= LONGEST);
    }

    /** Everybody who saved in that time. */
    List<PersonId> savers(ArticleId article, Instant from, Instant until) {
        return saves.savers(article, from, until, LONGEST);
    }

    /**
     * Begins at the latest save before {@code until} that has the words of a revision from {@code
     * from} on: what was done before that and is no longer there was nobody's change. A draft that
     * was begun with the words of another is followed there: who opened it wrote none of them.
     */
    private Optional<List<Handover>> way(int from, int below, Spot until) {
        var article = until.draft().article();
        var words = revisions.byHash(article, from, below);
        return saves.latest(until, List.copyOf(words.keySet())).stream()
                .max(Comparator.comparingInt(DraftSaveRows.Found::version))
                .flatMap(found -> {
                    int met = words.getOrDefault(found.hash(), from);
                    var rest = saves.handovers(until, found.version(), LONGEST + 1);
                    return met == from
                            ? Optional.of(rest)
                            : before(article, from, met).map(way -> joined(way, rest));
                });
    }

    private Optional<List<Handover>> before(ArticleId article, int from, int met) {
        return spot(article, met).flatMap(spot -> way(from, met, spot));
    }

    private Optional<Spot> spot(ArticleId article, int number) {
        return revisions.find(article, number).flatMap(named -> saves.spot(article, named));
    }

    private static List<Handover> joined(List<Handover> way, List<Handover> rest) {
        var whole = new ArrayList<>(way);
        whole.addAll(rest);
        return whole;
    }
}
