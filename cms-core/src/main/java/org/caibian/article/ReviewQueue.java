package org.caibian.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers which review tasks wait, on desks or for one person. The longest waiting come first; what
 * is pressing has a head start.
 */
@Component
@Transactional(readOnly = true)
public class ReviewQueue {

    /** Comes before everything in a queue. */
    public static final Keyset FROM_OLDEST = new Keyset(Instant.EPOCH, 0);

    private final ReviewTaskRows rows;

    ReviewQueue(ReviewTaskRows rows) {
        this.rows = rows;
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

    /** The open task of an article's draft, as {@code me} sees it. */
    public Optional<ReviewTask> of(ArticleId article, PersonId me) {
        return rows.of(article, me);
    }
}
