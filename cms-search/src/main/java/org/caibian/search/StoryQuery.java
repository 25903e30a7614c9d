package org.caibian.search;

import java.time.Instant;
import java.util.Optional;
import org.caibian.subject.SectionId;
import org.caibian.subject.TopicId;

/**
 * What is looked for. Blank words find every story that passes the filters; {@code after} is where
 * an earlier page said it goes on, anything else there begins at the start.
 */
public record StoryQuery(
        String words, Filter filter, Order order, Optional<String> after, int limit) {

    private static final int MOST = 100;

    public StoryQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " stories");
        }
    }

    /** Which comes first. */
    public enum Order {
        RELEVANCE,
        NEWEST
    }

    /**
     * What the stories must be besides; the source by its name, first released from {@code from} on
     * and before {@code until}.
     */
    public record Filter(
            Optional<SectionId> section,
            Optional<TopicId> topic,
            Optional<String> source,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** Lets every story pass. */
        public static final Filter NONE =
                new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        public Filter in(SectionId only) {
            return new Filter(Optional.of(only), topic, source, from, until);
        }

        public Filter about(TopicId only) {
            return new Filter(section, Optional.of(only), source, from, until);
        }

        public Filter by(String only) {
            return new Filter(section, topic, Optional.of(only), from, until);
        }

        public Filter between(Instant first, Instant end) {
            return new Filter(section, topic, source, Optional.of(first), Optional.of(end));
        }
    }

    /** Words alone, the best match first, ten to a page. */
    public static StoryQuery of(String words) {
        return new StoryQuery(words, Filter.NONE, Order.RELEVANCE, Optional.empty(), 10);
    }

    public StoryQuery where(Filter only) {
        return new StoryQuery(words, only, order, after, limit);
    }

    public StoryQuery ordered(Order by) {
        return new StoryQuery(words, filter, by, after, limit);
    }

    public StoryQuery from(Optional<String> place) {
        return new StoryQuery(words, filter, order, place, limit);
    }

    public StoryQuery atMost(int stories) {
        return new StoryQuery(words, filter, order, after, stories);
    }
}
