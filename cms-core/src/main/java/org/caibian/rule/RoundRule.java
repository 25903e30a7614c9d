package org.caibian.rule;

import org.caibian.manuscript.Kind;

/**
 * What a round over articles of a kind must bring: the least number of different people whose seals
 * a release asks for (1 to 3, for a correction 2 to 3), and how many proofreadings stand between
 * the reviews (0 to 3).
 */
public record RoundRule(Kind kind, int leastSeals, int proofreadings) {

    /** As many reviews as there are. */
    public static final int MOST = 3;

    boolean isWithinBounds() {
        return leastSeals >= fewestSeals(kind)
                && leastSeals <= MOST
                && proofreadings >= 0
                && proofreadings <= MOST;
    }

    /**
     * Whether an article may be begun as one of its kind, or made one: a correction is made of what
     * readers have, a flash where it is switched on.
     */
    public boolean isOffered() {
        return switch (kind) {
            case ORIGINAL, REPRINT, COMMENTARY -> true;
            case FLASH -> leastSeals == 1;
            case CORRECTION -> false;
        };
    }

    /** How many reviews a round under it comes to: fewer than all where fewer seals are enough. */
    public int reviews() {
        return kind == Kind.CORRECTION || leastSeals == 1 ? leastSeals : MOST;
    }

    /** No rule asks for fewer; a correction always carries the seals of two. */
    public static int fewestSeals(Kind kind) {
        return kind == Kind.CORRECTION ? 2 : 1;
    }
}
