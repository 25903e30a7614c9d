package org.caibian.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often stories are read, added up by the hour. */
@Component
@Transactional
public class Readings {

    private final ReadingRows rows;

    Readings(ReadingRows rows) {
        this.rows = rows;
    }

    /**
     * Adds readings that happened in the hour of {@code at}; articles that do not exist are passed
     * over.
     */
    public void add(Map<ArticleId, Long> readings, Instant at) {
        readings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Long.compare(a.value(), b.value())))
                .forEach(entry -> rows.add(entry.getKey(), hour(at), entry.getValue()));
    }

    /**
     * The articles read most in the hours since {@code window} before {@code now}, the most read
     * first.
     */
    @Transactional(readOnly = true)
    public List<ArticleId> mostRead(Instant now, Duration window, int limit) {
        return rows.mostReadSince(hour(now.minus(window)), limit);
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
