package org.caibian.staff;

import java.util.Locale;

/**
 * What is asked of a list of people while somebody types whom they mean: what is in a name or an
 * account, and which part of those who have it.
 */
public record Typed(String words, int from, int limit) {

    private static final int SOME = 50;

    /** Nothing yet: the first of all. */
    public static final Typed NOTHING = new Typed("", 0, SOME);

    public Typed {
        words = words.strip().toLowerCase(Locale.ROOT);
    }
}
