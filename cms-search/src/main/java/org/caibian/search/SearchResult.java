package org.caibian.search;

import java.time.Instant;
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

        /**
         * The page of a query, of what was found from its beginning on: up to one story more than
         * the page holds, by which it is known that there is another.
         */
        public static Found page(
                StoryQuery query, Instant asOf, List<StoryHit> found, Total total) {
            var shown = found.subList(0, Math.min(found.size(), query.limit()));
            var next =
                    found.size() > shown.size()
                            ? Cursor.after(query, asOf, shown.size(), shown.getLast())
                            : Optional.<Cursor>empty();
            return new Found(shown, total, next.map(Cursor::encoded));
        }

        /** Nothing matches. */
        public static Found nothing() {
            return new Found(List.of(), new Total(0, true), Optional.empty());
        }
    }

    /** The engine is away; nothing is known about what would have matched. */
    record Unavailable() implements SearchResult {}
}
