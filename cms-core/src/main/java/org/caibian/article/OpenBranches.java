package org.caibian.article;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What every act on a branch begins with. */
@Component
class OpenBranches {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final BranchRows rows;

    OpenBranches(ArticleRows articles, DraftRows drafts, BranchRows rows) {
        this.articles = articles;
        this.drafts = drafts;
        this.rows = rows;
    }

    /** Locks the article of a branch, then does {@code act} to it and its draft while it waits. */
    <R> R on(BranchId id, Supplier<R> gone, BiFunction<Branch, Draft, R> act) {
        return rows.find(id)
                .flatMap(there -> {
                    articles.lock(there.draft().article());
                    return rows.find(id);
                })
                .flatMap(branch ->
                        drafts.find(branch.draft()).map(draft -> act.apply(branch, draft)))
                .orElseGet(gone);
    }
}
