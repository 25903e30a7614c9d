package org.caibian.branch;

import java.time.Clock;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** The places beside a draft where branches wait, of which there are only so many. */
@Component
class BranchPlaces {

    private final BranchRows rows;
    private final Clock clock;

    BranchPlaces(BranchRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Whether there is a place for what {@code by} typed on version {@code base}, which said {@code
     * before}: that of words it goes on from is free by that, and whatever page wrote those finds
     * them gone.
     */
    boolean makeRoom(DraftId draft, int base, Manuscript typed, Manuscript before, PersonId by) {
        rows.waiting(draft).stream()
                .filter(branch -> branch.base() == base && branch.by().equals(by))
                .map(Branch::id)
                .filter(branch -> typed.goesOnFrom(rows.words(branch), before))
                .forEach(branch ->
                        rows.settle(branch, BranchRows.Outcome.ANSWERED, by, clock.instant()));
        var waiting = rows.waiting(draft);
        return waiting.size() < Branches.MOST
                && waiting.stream().filter(each -> each.by().equals(by)).count()
                        < Branches.MOST_OF_ONE;
    }
}
