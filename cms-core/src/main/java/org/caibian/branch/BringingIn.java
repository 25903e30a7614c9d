package org.caibian.branch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Authors;
import org.caibian.article.Change;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Editing;
import org.caibian.article.Notary;
import org.caibian.article.SaveResult;
import org.caibian.article.Typesetting;
import org.caibian.article.Writing;
import org.caibian.difference.Merge;
import org.caibian.ledger.Act;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a branch into its draft (合并): the words it was typed on, the draft's and its own are
 * merged by field and paragraph, and the outcome is saved like any other words.
 */
@Component
@Transactional
public class BringingIn {

    private final OpenBranches open;
    private final BranchRows rows;
    private final Drafts drafts;
    private final Authors authors;
    private final Editing editing;
    private final Typesetting typesetting;
    private final Writing writing;
    private final Staff staff;
    private final Notary notary;
    private final Clock clock;

    BringingIn(
            OpenBranches open,
            BranchRows rows,
            Drafts drafts,
            Authors authors,
            Editing editing,
            Typesetting typesetting,
            Writing writing,
            Staff staff,
            Notary notary,
            Clock clock) {
        this.open = open;
        this.rows = rows;
        this.drafts = drafts;
        this.authors = authors;
        this.editing = editing;
        this.typesetting = typesetting;
        this.writing = writing;
        this.staff = staff;
        this.notary = notary;
        this.clock = clock;
    }

    /**
     * What a branch and its draft come to together, or what keeps {@code by} from bringing it in.
     */
    public BringInResult look(BranchId id, PersonId by) {
        return open.on(id, BringInResult.Gone::new, (branch, draft) -> together(branch, draft, by));
    }

    private BringInResult together(Branch branch, Draft draft, PersonId by) {
        var refusal = editing.refusal(draft, by);
        if (refusal.isPresent()) {
            return new BringInResult.NotSaved(new SaveResult.Refused(refusal.get()));
        }
        if (draft.stage() instanceof Stage.InReview
                && !branch.by().equals(by)
                && !draft.authors().contains(branch.by())) {
            return new BringInResult.OfNoAuthor(branch.by());
        }
        var base = drafts.saved(draft.id(), branch.base()).orElseThrow();
        return switch (typesetting.set(words(branch, draft), Optional.of(draft))) {
            case Typesetting.Outcome.Faulty(var problems) -> new BringInResult.Faulty(problems);
            case Typesetting.Outcome.Set(var typed) ->
                    new BringInResult.Together(
                            new Merge(draft.saved().version(), base, draft.content(), typed));
        };
    }

    /** It may have been typed before the draft became of the kind it keeps. */
    private Manuscript words(Branch branch, Draft draft) {
        var words = rows.words(branch.id());
        return draft.keepsItsKind() ? words.ofKind(draft.content().kind()) : words;
    }

    /**
     * Saves version {@code seen} of the draft together with the branch, taking {@code sides} where
     * both changed the same, in the order of {@link Merge#conflicts}; of a draft that was read
     * under review, only while {@code round} runs. Whoever typed the branch may go on with it: it
     * is brought in only while it says what was looked at, of hash {@code typed}.
     */
    public BringInResult bringIn(
            BranchId id,
            Optional<RoundId> round,
            int seen,
            Optional<ContentHash> typed,
            List<Merge.Side> sides,
            PersonId by) {
        return open.on(
                id,
                BringInResult.Gone::new,
                (branch, draft) ->
                        switch (together(branch, draft, by)) {
                            case BringInResult.Together(var merge) ->
                                    typed.filter(looked -> !looked.equals(merge.live().hash()))
                                            .<BringInResult>map(_ -> new BringInResult.MovedOn())
                                            .orElseGet(() ->
                                                    bringIn(branch, merge, round, seen, sides, by));
                            case BringInResult why -> why;
                        });
    }

    private BringInResult bringIn(
            Branch branch,
            Merge merge,
            Optional<RoundId> round,
            int seen,
            List<Merge.Side> sides,
            PersonId by) {
        if (merge.number() != seen) {
            return new BringInResult.MovedOn();
        }
        if (!merge.isDecidedBy(sides)) {
            return new BringInResult.Undecided(merge.conflicts().size());
        }
        var words = Manuscript.of(merge.merged(sides));
        return switch (save(branch.draft(), round, seen, words, by)) {
            case SaveResult.Saved(var change, var _) -> broughtIn(branch, change, seen, by);
            case SaveResult why -> new BringInResult.NotSaved(why);
        };
    }

    private SaveResult save(
            DraftId id, Optional<RoundId> round, int seen, Manuscript words, PersonId by) {
        return round.map(under -> writing.saveOnceInReview(id, under, seen, words, by))
                .orElseGet(() -> writing.saveOnce(id, seen, words, by));
    }

    /** Whose words are in it from now on is its author, too, and reviews nothing of it. */
    private BringInResult broughtIn(Branch branch, Change change, int seen, PersonId by) {
        if (change.version() != seen) {
            authors.credit(branch.draft(), change.version(), branch.by());
            if (isDrafting(branch.draft())) {
                authors.add(branch.draft(), branch.by());
            }
        }
        rows.settle(branch.id(), BranchRows.Outcome.BROUGHT_IN, by, clock.instant());
        notary.note(
                Act.BRANCH_BROUGHT_IN,
                by,
                branch.draft(),
                Map.of("writer", staff.person(branch.by()).name()));
        return new BringInResult.BroughtIn(change);
    }

    private boolean isDrafting(DraftId draft) {
        return drafts.find(draft)
                .map(Draft::stage)
                .filter(Stage.Drafting.class::isInstance)
                .isPresent();
    }
}
