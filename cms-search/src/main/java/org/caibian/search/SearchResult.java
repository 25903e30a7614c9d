package org.caibian.search;

import java.util.List;
import java.util.Optional;

/** What came of a search. */
public sealed interface SearchResult {

    /**
     * These stories match; {@code next} leads on from the last of them, and is empty at the end.
     */
    record Found(List<StoryHit> stories, Total total, Optional<String> next)
            implements SearchResult {

        public Found {
            stories = List.copyOf(stories);
        }

        /** Nothing matches. */
        public static Found nothing() {
            return new Found(List.of(), new Total(0, true), Optional.empty());
        }
    }

    /** The engine is away; nothing is known about what would have matched. */
    record Unavailable() implements SearchResult {}
}
