package org.caibian.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers which review tasks wait, on desks or for one person. The soonest due come first, so that
 * nothing waits forever for what presses.
 */
@Component
@Transactional(readOnly = true)
public class ReviewQueue {

    /** Comes before everything in a queue. */
    public static final Keyset FROM_OLDEST = new Keyset(Instant.EPOCH, 0);

    /** From here on a desk is only said to have more. */
    public static final int MOST_COUNTED = 100;

    private final ReviewTaskRows rows;
    private final DeskLoadRows loads;

    ReviewQueue(ReviewTaskRows rows, DeskLoadRows loads) {
        this.rows = rows;
        this.loads = loads;
    }

    /**
     * What waits on the filter's desks, whoever holds it, and nothing where it names none; {@code
     * me} decides what {@code mayHold} says.
     */
    public Slice<ReviewTask> ofDesks(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return filter.desks().isEmpty()
                ? new Slice<>(List.of(), Optional.empty())
                : rows.ofDesks(filter, me, from, limit);
    }

    /** What {@code me} could claim now. */
    public Slice<ReviewTask> claimable(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return rows.claimable(filter, me, from, limit);
    }

    /** What {@code me} holds. */
    public Slice<ReviewTask> heldBy(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return rows.heldBy(filter, me, from, limit);
    }

    /** What {@code me} is responsible editor of, and others hold or may claim now. */
    public Slice<ReviewTask> followedBy(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return rows.followedBy(filter, me, from, limit);
    }

    /** How many tasks of these desks are late, counted no further than {@link #MOST_COUNTED}. */
    public int late(Set<DeskId> desks) {
        return desks.isEmpty() ? 0 : Math.min(loads.late(desks, MOST_COUNTED), MOST_COUNTED);
    }

    /** The open task of a draft, as {@code me} sees it. */
    public Optional<ReviewTask> of(DraftId id, PersonId me) {
        return rows.of(id, me);
    }
}
