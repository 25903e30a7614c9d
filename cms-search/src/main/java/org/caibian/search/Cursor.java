package org.caibian.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of results ended: the sort key and article of its last story, and the instant by
 * which the pages weigh how new a story is.
 */
public record Cursor(StoryQuery.Order order, Instant asOf, long key, long article) {

    private static final Pattern FORM =
            Pattern.compile("([rn])\\.(\\d{1,14})\\.(-?\\d{1,16})\\.(\\d{1,18})");

    /** The place a query goes on from; empty where it has none, or none that was ever given out. */
    public static Optional<Cursor> of(StoryQuery query) {
        return query.after().flatMap(Cursor::parse).filter(c -> c.order() == query.order());
    }

    /** The instant that weighs newness on the page of this query. */
    public static Instant asOf(StoryQuery query, Instant now) {
        return of(query).map(Cursor::asOf).orElseGet(() -> now.truncatedTo(ChronoUnit.MINUTES));
    }

    public static Cursor atScore(Instant asOf, float score, long article) {
        return new Cursor(StoryQuery.Order.RELEVANCE, asOf, Float.floatToIntBits(score), article);
    }

    public static Cursor atInstant(Instant asOf, long millis, long article) {
        return new Cursor(StoryQuery.Order.NEWEST, asOf, millis, article);
    }

    /** The score at which a page by relevance ended. */
    public float score() {
        return Float.intBitsToFloat((int) key);
    }

    /** The form used in addresses. */
    public String encoded() {
        return "%s.%d.%d.%d"
                .formatted(
                        order == StoryQuery.Order.RELEVANCE ? "r" : "n",
                        asOf.toEpochMilli(),
                        key,
                        article);
    }

    private static Optional<Cursor> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var cursor =
                    new Cursor(
                            parts.group(1).equals("r")
                                    ? StoryQuery.Order.RELEVANCE
                                    : StoryQuery.Order.NEWEST,
                            Instant.ofEpochMilli(Long.parseLong(parts.group(2))),
                            Long.parseLong(parts.group(3)),
                            Long.parseLong(parts.group(4)));
            return Optional.of(cursor).filter(Cursor::isPossible);
        } catch (NumberFormatException | DateTimeException notACursor) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return order == StoryQuery.Order.NEWEST
                || (key == (int) key && Float.isFinite(score()) && score() >= 0);
    }
}
