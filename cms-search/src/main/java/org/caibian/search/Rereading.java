package org.caibian.search;

import java.util.List;

/**
 * Takes the words of hits back to those readers have now, where the index lags behind a correction,
 * a new version or a story that came back. It asks the database once, however many hits there are.
 */
public interface Rereading {

    /**
     * The same hits, in their order. One that readers have in another version by now is shown as
     * that version matches {@code query}, or left out where it does not. What readers do not have
     * any more is not looked at.
     */
    List<StoryHit> asReleased(StoryQuery query, List<StoryHit> hits);
}
