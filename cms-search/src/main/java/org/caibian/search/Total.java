package org.caibian.search;

/** How many stories match: {@code count} of them, or more than that where it is not exact. */
public record Total(int count, boolean exact) {

    /** Counting stops here: nobody reads on, and counting all would cost as much as finding all. */
    public static final int MOST = 1_000;

    /** What an engine counted, cut at {@link #MOST}. */
    public static Total of(long counted) {
        return new Total((int) Math.min(counted, MOST), counted <= MOST);
    }
}
