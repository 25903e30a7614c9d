package org.caibian.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.difference.Merge;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts drafts that wait together with what readers were given meanwhile: who may write on the draft
 * now carries it over; an approved one, whoever may take it back to its writers and write on it.
 */
@Component
@Transactional
public class CarryingOver {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final Standings standings;
    private final Editing editing;
    private final Writing writing;
    private final Scheduling scheduling;
    private final Notary notary;
    private final TransactionTemplate wholeOrNot;

    CarryingOver(
            ArticleRows articles,
            DraftRows drafts,
            RevisionRows revisions,
            Standings standings,
            Editing editing,
            Writing writing,
            Scheduling scheduling,
            Notary notary,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.drafts = drafts;
        this.revisions = revisions;
        this.standings = standings;
        this.editing = editing;
        this.writing = writing;
        this.scheduling = scheduling;
        this.notary = notary;
        wholeOrNot = new TransactionTemplate(transactions);
        wholeOrNot.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
                                .map(now -> merge(draft, released(draft, began), now)));
    }

    /** A correction is of its story's kind, and follows it to another. */
    private Merge merge(Draft draft, Content base, int now) {
        var own = draft.content();
        return new Merge(
                now,
                base,
                draft.id().isCorrection() ? own.ofKind(base.kind()) : own,
                released(draft, now));
    }

    /** What readers are told of a correction is the draft's own to say, whatever they were told. */
    private Content released(Draft draft, int revision) {
        return revisions.content(draft.article(), revision).noting(draft.content().note());
    }

    /**
     * Saves version {@code seen} of a draft put together with revision {@code revision}, which
     * readers have, taking {@code sides} where both changed the same, in the order of {@link
     * Merge#conflicts}.
     */
    public CarryOverResult carryOver(
            DraftId id, int seen, int revision, List<Merge.Side> sides, PersonId by) {
        return carryOver(id, Optional.empty(), seen, revision, sides, by);
    }

    /** The same of a draft that was read in {@code round}, only as long as it has not left that. */
    public CarryOverResult carryOver(
            DraftId id,
            Optional<RoundId> round,
            int seen,
            int revision,
            List<Merge.Side> sides,
            PersonId by) {
        articles.lock(id.article());
        var left = round.filter(read -> !isIn(read, id)).flatMap(editing::ended);
        if (left.isPresent()) {
            return new CarryOverResult.NotSaved(new Settled.RoundOver(left.get()));
        }
        var found = of(id);
        if (found.isEmpty()) {
            return new CarryOverResult.NotBehind();
        }
        var merge = found.get();
        if (merge.number() != revision) {
            return new CarryOverResult.MovedOn(merge.number());
        }
        if (!merge.isDecidedBy(sides)) {
            return new CarryOverResult.Undecided(merge.conflicts().size());
        }
        return switch (save(id, seen, Manuscript.of(merge.merged(sides)), by)) {
            case SaveResult.Saved saved -> carried(id, revision, saved.change(), by);
            case SaveResult why -> new CarryOverResult.NotSaved(why);
        };
    }

    private boolean isIn(RoundId round, DraftId id) {
        return drafts.find(id)
                .map(Draft::stage)
                .flatMap(Stage::inRound)
                .filter(round::equals)
                .isPresent();
    }

    private SaveResult save(DraftId id, int seen, Manuscript words, PersonId by) {
        var approved = drafts.find(id).map(Draft::stage).filter(Stage.Approved.class::isInstance);
        return approved.isEmpty()
                ? writing.saveOnce(id, seen, words, by)
                : Optional.ofNullable(
                                wholeOrNot.execute(both -> takenBack(both, id, seen, words, by)))
                        .orElseThrow();
    }

    /** An approved draft goes back to its writers for it; where it is not saved, it stays. */
    private SaveResult takenBack(
            TransactionStatus both, DraftId id, int seen, Manuscript words, PersonId by) {
        var result =
                scheduling
                        .takeBackForItsWords(id, by)
                        .<SaveResult>map(SaveResult.Refused::new)
                        .orElseGet(() -> writing.saveOnce(id, seen, words, by));
        if (!(result instanceof SaveResult.Saved)) {
            both.setRollbackOnly();
        }
        return result;
    }

    private CarryOverResult carried(DraftId id, int revision, Change change, PersonId by) {
        drafts.setBase(id, Optional.of(revision));
        notary.note(Act.CARRIED_OVER, by, id, Map.of("revision", Integer.toString(revision)));
        return new CarryOverResult.CarriedOver(change);
    }
}
