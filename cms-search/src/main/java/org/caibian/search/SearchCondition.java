package org.caibian.search;

/**
 * How search does: whether its engine answers, whether its index is whole, and how many releases
 * wait to reach it, counted up to {@link #MOST}.
 */
public record SearchCondition(
        SearchSettings.Engine engine, boolean answers, boolean filled, int waiting) {

    static final int MOST = 1_000;

    /** Readers find everything that was released but what is on its way just now. */
    public boolean isSound() {
        return answers && filled;
    }
}
