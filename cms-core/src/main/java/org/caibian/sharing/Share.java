package org.caibian.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * A draft as it stands, shown to one {@code reader} outside the newsroom by an address only they
 * are given; {@code by} gave it. The browser that opens it first keeps it: passed on, the address
 * opens nothing. It is over at {@code until}, or once somebody has ended it, or its draft is {@code
 * gone}: what is written on the article after that is another.
 */
public record Share(
        ShareId id,
        DraftId draft,
        String reader,
        PersonId by,
        Instant madeAt,
        Instant until,
        boolean gone,
        Optional<Instant> openedAt,
        Optional<Instant> endedAt,
        Optional<PersonId> endedBy) {

    /** The longest name of a reader, in characters. */
    public static final int LONGEST_READER = 40;

    /** How long one lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** Whether it can be opened at {@code now}, as far as itself goes. */
    public boolean isOpen(Instant now) {
        return !gone && endedAt.isEmpty() && now.isBefore(until);
    }

    /** What the ledger has of it. */
    Map<String, String> told() {
        return draft.told(Map.of("reader", reader));
    }
}
