package org.caibian.search;

/**
 * Finds stories by words, as the index has them. It may lag behind a release or a withdrawal: show
 * readers only what {@code Stories} still has, and as {@link Rereading} says.
 */
public interface StorySearch {

    /** Never throws for what was typed, and never for what the engine does. */
    SearchResult find(StoryQuery query);
}
