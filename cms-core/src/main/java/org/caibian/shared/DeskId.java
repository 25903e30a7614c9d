package org.caibian.shared;

import java.util.Optional;

/** Names one desk (部门). */
public record DeskId(long value) {

    private static final int LONGEST = 18;

    /** Reads an id from an address or a field; empty when it is none. */
    public static Optional<DeskId> parse(String text) {
        return Ids.positive(text, LONGEST).map(DeskId::new);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
