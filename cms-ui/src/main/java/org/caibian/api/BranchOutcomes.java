package org.caibian.api;

import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.branch.Branch;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.branch.BringInResult;
import org.caibian.difference.Merge;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;

/** What each result of an act on a branch means over the wire: it passes, or is refused. */
@Component
class BranchOutcomes {

    private final DraftOutcomes ofDrafts;
    private final Drafts drafts;
    private final Refusals refusals;

    BranchOutcomes(DraftOutcomes ofDrafts, Drafts drafts, Refusals refusals) {
        this.ofDrafts = ofDrafts;
        this.drafts = drafts;
        this.refusals = refusals;
    }

    /** One that was kept, of words typed on version {@code base}. */
    Branch kept(BranchResult result, int base, DraftId draft) {
        return switch (result) {
            case BranchResult.Kept(var branch) -> branch;
            case BranchResult.NoSuchVersion _ -> throw Refused.because(Rule.NO_SUCH_VERSION, base);
            case BranchResult.Full _ ->
                    throw Refused.because(
                            Rule.TOO_MANY_BRANCHES, Branches.MOST, Branches.MOST_OF_ONE);
            case BranchResult.Refused(var why) -> throw refusals.of(why, draft);
            case BranchResult.Gone _, BranchResult.Discarded _, BranchResult.TakenBack _ ->
                    throw Refused.because(Rule.BRANCH_GONE);
        };
    }

    /** One that was to be dropped. */
    void accept(BranchResult result, DraftId draft) {
        switch (result) {
            case BranchResult.Discarded _ -> {}
            case BranchResult.Refused(var why) -> throw refusals.of(why, draft);
            case BranchResult.Gone _,
                    BranchResult.Kept _,
                    BranchResult.Full _,
                    BranchResult.NoSuchVersion _,
                    BranchResult.TakenBack _ ->
                    throw Refused.because(Rule.BRANCH_GONE);
        }
    }

    /** One that was to wait again. */
    void takenBack(BranchResult result) {
        if (!(result instanceof BranchResult.TakenBack)) {
            throw Refused.because(Rule.BRANCH_NOT_DROPPED);
        }
    }

    /** What one comes to together with its draft. */
    Merge together(BringInResult result, DraftId draft) {
        if (result instanceof BringInResult.Together(var merge)) {
            return merge;
        }
        accept(result, draft);
        throw Refused.because(Rule.BRANCH_GONE);
    }

    /** One that was to be brought in. */
    void accept(BringInResult result, DraftId draft) {
        switch (result) {
            case BringInResult.BroughtIn _, BringInResult.Together _ -> {}
            case BringInResult.Gone _ -> throw Refused.because(Rule.BRANCH_GONE);
            case BringInResult.MovedOn _ -> throw outdated(draft);
            case BringInResult.Undecided(var conflicts) ->
                    throw Refused.because(Rule.CONFLICTS_OPEN, conflicts);
            case BringInResult.Faulty(var problems) -> throw DraftOutcomes.faulty(problems);
            case BringInResult.OfNoAuthor(var writer) ->
                    throw refusals.naming(Rule.OF_NO_AUTHOR, writer);
            case BringInResult.NotSaved(var why) -> ofDrafts.accept(why, draft);
        }
    }

    private Refused outdated(DraftId draft) {
        return drafts.find(draft)
                .map(Draft::saved)
                .map(refusals::outdated)
                .orElseGet(() -> Refused.because(Rule.NO_DRAFT));
    }
}
