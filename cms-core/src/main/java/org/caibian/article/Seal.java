package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;

/**
 * An approval, signed over the content hash of one revision (审签), by a person {@code inSteadOf} one
 * who was away, or in their own name; void from {@code voidedAt} on, because the words were changed
 * under it. Its step had come to be open at {@code openedAt}, and was claimed at {@code claimedAt}
 * where that was before it; both stay what they were when the step is asked again, and older seals
 * do not have them.
 */
public record Seal(
        Step step,
        PersonId person,
        Optional<PersonId> inSteadOf,
        int revision,
        ContentHash hash,
        String opinion,
        Optional<Instant> openedAt,
        Optional<Instant> claimedAt,
        Instant at,
        Optional<Instant> voidedAt) {

    /** Who gave it, and in whose stead: in a round the two count as one. */
    public Set<PersonId> people() {
        return Stream.concat(Stream.of(person), inSteadOf.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it still counts. */
    public boolean stands() {
        return voidedAt.isEmpty();
    }
}
