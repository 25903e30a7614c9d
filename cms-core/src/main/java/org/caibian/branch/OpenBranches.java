package org.caibian.branch;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.caibian.article.Draft;
import org.caibian.article.DraftActs;
import org.springframework.stereotype.Component;

/** What every act on a branch begins with. */
@Component
class OpenBranches {

    private final DraftActs acts;
    private final BranchRows rows;

    OpenBranches(DraftActs acts, BranchRows rows) {
        this.acts = acts;
        this.rows = rows;
    }

    /** Locks the article of a branch, then does {@code act} to it and its draft while it waits. */
    <R> R on(BranchId id, Supplier<R> gone, BiFunction<Branch, Draft, R> act) {
        return rows.find(id)
                .map(Branch::draft)
                .map(of -> acts.on(of, _ -> gone.get(), draft -> on(id, draft, gone, act)))
                .orElseGet(gone);
    }

    /** It may have been settled while its article was waited for. */
    private <R> R on(BranchId id, Draft draft, Supplier<R> gone, BiFunction<Branch, Draft, R> act) {
        return rows.find(id).map(branch -> act.apply(branch, draft)).orElseGet(gone);
    }
}
