package org.caibian.staff;

import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.DeskId;

/**
 * Which people a list shows: with {@code words} anywhere in their name, account or address, with
 * any role on a desk, with a role anywhere or on that desk, switched on or off.
 */
public record PeopleFilter(
        String words, Optional<DeskId> desk, Optional<Role> role, Optional<Boolean> active) {

    /** Nobody is called by more. */
    private static final int LONGEST = 100;

    /** Everybody. */
    public static final PeopleFilter ALL =
            new PeopleFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    public PeopleFilter {
        words = words.strip().toLowerCase(Locale.ROOT);
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** Whether anybody could be left out. */
    public boolean isNarrowed() {
        return !equals(ALL);
    }
}
