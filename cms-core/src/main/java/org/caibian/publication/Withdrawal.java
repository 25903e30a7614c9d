package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/**
 * A withdrawal (撤稿) of a revision readers had, or the proposal of one: until {@code lapses} a
 * second person may confirm it; {@code at} is when readers lost it, {@code planned} says that its
 * time was over, {@code pulledBack} that it came of a second look at a flash, {@code returnedAt} is
 * when they had the story again.
 */
public record Withdrawal(
        long id,
        ArticleId article,
        int revision,
        String reason,
        PersonId proposedBy,
        Instant proposedAt,
        Optional<Instant> lapses,
        Optional<Instant> lapsedAt,
        Optional<PersonId> confirmedBy,
        Optional<Instant> at,
        boolean planned,
        boolean pulledBack,
        Optional<Instant> returnedAt) {

    /** Whether it still waits for a second person. */
    public boolean isProposed() {
        return at.isEmpty() && lapsedAt.isEmpty();
    }
}
