package org.caibian.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caibian.reader.Readings;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;

/**
 * The articles read most, from the database: in the last two hours, or in a longer time when too
 * few were read in that. Adding up is done anew every few seconds, not for every page.
 */
@Component
class MostRead {

    static final int SHOWN = 8;

    private static final int ENOUGH = 5;
    private static final int ASKED_FOR = 2 * SHOWN;
    private static final List<Integer> HOURS = List.of(2, 24, 24 * 7);
    private static final Duration LASTS = Duration.ofSeconds(10);

    private final Readings readings;
    private final Clock clock;
    private volatile Standing standing = new Standing(List.of(), HOURS.getLast(), Instant.MIN);

    MostRead(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** The articles in order, live or not; of the {@code hours} until {@code at}. */
    record Standing(List<ArticleId> articles, int hours, Instant at) {}

    Standing now() {
        var now = clock.instant();
        var last = standing;
        if (last.at().isBefore(now.minus(LASTS)) || last.at().isAfter(now)) {
            last = addUp(now);
            standing = last;
        }
        return last;
    }

    private Standing addUp(Instant now) {
        var articles = List.<ArticleId>of();
        for (int hours : HOURS) {
            articles = readings.mostRead(now, Duration.ofHours(hours), ASKED_FOR);
            if (articles.size() >= ENOUGH) {
                return new Standing(articles, hours, now);
            }
        }
        return new Standing(articles, HOURS.getLast(), now);
    }
}
