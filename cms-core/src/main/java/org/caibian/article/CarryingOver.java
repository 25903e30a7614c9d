package org.caibian.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts drafts that wait together with what readers were given meanwhile: who may write on the draft
 * now carries it over.
 */
@Component
@Transactional
public class CarryingOver {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final Standings standings;
    private final Writing writing;
    private final Notary notary;

    CarryingOver(
            ArticleRows articles,
            DraftRows drafts,
            RevisionRows revisions,
            Standings standings,
            Writing writing,
            Notary notary) {
        this.articles = articles;
        this.drafts = drafts;
        this.revisions = revisions;
        this.standings = standings;
        this.writing = writing;
        this.notary = notary;
    }

    /** What a draft and what readers have come to together; empty where it did not fall behind. */
    @Transactional(readOnly = true)
    public Optional<Merge> of(DraftId id) {
        return drafts.find(id).flatMap(this::merge);
    }

    private Optional<Merge> merge(Draft draft) {
        return draft.base()
                .flatMap(began ->
                        standings
                                .revision(draft.article())
                                .filter(now -> !now.equals(began))
                                .map(now ->
                                        new Merge(
                                                now,
                                                revisions.content(draft.article(), began),
                                                draft.content(),
                                                revisions.content(draft.article(), now))));
    }

    /**
     * Saves version {@code seen} of a draft put together with revision {@code revision}, which
     * readers have, taking {@code sides} where both changed the same, in the order of {@link
     * Merge#conflicts}.
     */
    public CarryOverResult carryOver(
            DraftId id, int seen, int revision, List<Merge.Side> sides, PersonId by) {
        articles.lock(id.article());
        var found = of(id);
        if (found.isEmpty()) {
            return new CarryOverResult.NotBehind();
        }
        var merge = found.get();
        if (merge.revision() != revision) {
            return new CarryOverResult.MovedOn(merge.revision());
        }
        int conflicts = merge.conflicts().size();
        if (sides.size() != conflicts) {
            return new CarryOverResult.Undecided(conflicts);
        }
        return switch (writing.saveOnce(id, seen, Manuscript.of(merge.merged(sides)), by)) {
            case SaveResult.Saved saved -> carried(id, revision, saved.change(), by);
            case SaveResult why -> new CarryOverResult.NotSaved(why);
        };
    }

    private CarryOverResult carried(DraftId id, int revision, Change change, PersonId by) {
        drafts.setBase(id, Optional.of(revision));
        notary.note(Act.CARRIED_OVER, by, id, Map.of("revision", Integer.toString(revision)));
        return new CarryOverResult.CarriedOver(change);
    }
}
