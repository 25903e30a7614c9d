package org.caibian.search;

/**
 * Finds live stories by words. The index may lag behind a withdrawal for a moment: show only what
 * {@code Stories} still has.
 */
public interface StorySearch {

    /** Never throws for what was typed, and never for what the engine does. */
    SearchResult find(StoryQuery query);
}
