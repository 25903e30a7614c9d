package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * An approval, signed over the content hash of one revision (审签); void from {@code voidedAt} on,
 * because the words were changed under it.
 */
public record Seal(
        Step step,
        PersonId person,
        int revision,
        ContentHash hash,
        String opinion,
        Instant at,
        Optional<Instant> voidedAt) {

    /** Whether it still counts. */
    public boolean stands() {
        return voidedAt.isEmpty();
    }
}
