package org.caibian.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caibian.shared.ArticleId;

/** Where a page of results ended, and the instant by which the pages weigh how new a story is. */
public sealed interface Cursor {

    Instant asOf();

    /** The form used in addresses. */
    String encoded();

    /**
     * A page by relevance: so many stories were shown so far. Not the score of the last one: every
     * score changes a little whenever a story is released, and the next page would begin anywhere.
     */
    record AtRank(Instant asOf, int shown) implements Cursor {

        private static final Pattern FORM = Pattern.compile("r\\.(\\d{1,14})\\.(\\d{1,4})");

        @Override
        public String encoded() {
            return "r.%d.%d".formatted(asOf.toEpochMilli(), shown);
        }
    }

    /** A page of the newest: its last story, and when that was first released. */
    record AtStory(Instant asOf, Instant released, ArticleId article) implements Cursor {

        private static final Pattern FORM =
                Pattern.compile("n\\.(\\d{1,14})\\.(-?\\d{1,14})\\.([1-9]\\d{0,17})");

        @Override
        public String encoded() {
            return "n.%d.%d.%s".formatted(asOf.toEpochMilli(), released.toEpochMilli(), article);
        }
    }

    /** The place a query goes on from; empty where it has none, or none that was ever given out. */
    static Optional<Cursor> of(StoryQuery query) {
        return query.after().flatMap(place -> read(query.order(), place));
    }

    /** The instant that weighs newness on the page of this query. */
    static Instant asOf(StoryQuery query, Instant now) {
        return of(query).map(Cursor::asOf).orElseGet(() -> now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** How many stories come before the page of this query by relevance. */
    static int rank(StoryQuery query) {
        return of(query).map(cursor -> cursor instanceof AtRank at ? at.shown() : 0).orElse(0);
    }

    /** Where the page goes on that follows so many stories; nobody turns past the counted ones. */
    static Optional<Cursor> after(StoryQuery query, Instant asOf, int shown, StoryHit last) {
        return switch (query.order()) {
            case NEWEST -> Optional.of(new AtStory(asOf, last.firstReleasedAt(), last.article()));
            case RELEVANCE ->
                    Optional.<Cursor>of(new AtRank(asOf, rank(query) + shown))
                            .filter(at -> rank(query) + shown < Total.MOST);
        };
    }

    private static Optional<Cursor> read(StoryQuery.Order order, String text) {
        return switch (order) {
            case RELEVANCE ->
                    matched(AtRank.FORM, text)
                            .map(parts ->
                                    new AtRank(instant(parts, 1), Integer.parseInt(parts.group(2))))
                            .filter(at -> at.shown() <= Total.MOST)
                            .map(Cursor.class::cast);
            case NEWEST ->
                    matched(AtStory.FORM, text)
                            .map(parts ->
                                    new AtStory(
                                            instant(parts, 1),
                                            instant(parts, 2),
                                            new ArticleId(Long.parseLong(parts.group(3)))));
        };
    }

    private static Optional<Matcher> matched(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches);
    }

    private static Instant instant(Matcher parts, int group) {
        return Instant.ofEpochMilli(Long.parseLong(parts.group(group)));
    }
}
