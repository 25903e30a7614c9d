package org.caibian.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a page of a list ended: the instant and id of its last row, to go on from without counting.
 */
public record Keyset(Instant at, long id) {

    /** Comes before everything: a list ordered from the newest back starts here. */
    public static final Keyset START =
            new Keyset(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);

    /** The form used in addresses: microseconds since 1970, a dash, the id. */
    public String encoded() {
        return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000) + "-" + id;
    }

    /** Reads the form {@link #encoded()} writes; empty when it is none. */
    public static Optional<Keyset> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            return Optional.empty();
        }
        try {
            long micros = Long.parseLong(text.substring(0, dash));
            long id = Long.parseLong(text.substring(dash + 1));
            var at =
                    Instant.ofEpochSecond(
                            Math.floorDiv(micros, 1_000_000L),
                            Math.floorMod(micros, 1_000_000L) * 1_000L);
            return Optional.of(new Keyset(at, id));
        } catch (NumberFormatException | DateTimeException notAKeyset) {
            return Optional.empty();
        }
    }
}
