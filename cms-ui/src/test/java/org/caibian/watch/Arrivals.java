package org.caibian.watch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** When stories came to be had: the store is asked every few milliseconds, as any reader could. */
final class Arrivals {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final DataSource store;

    Arrivals(DataSource store) {
        this.store = store;
    }

    /** Waits until all {@code count} stories after {@code first} are there. */
    Map<Long, Instant> of(long first, int count, Instant latest)
            throws SQLException, InterruptedException {
        var seen = new HashMap<Long, Instant>();
        try (var connection = store.getConnection()) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            long missing = first + 1;
            while (seen.size() < count) {
                var there = there(one, missing, first + count);
                var now = Instant.now();
                there.forEach(article -> seen.putIfAbsent(article, now));
                while (seen.containsKey(missing)) {
                    missing++;
                }
                if (now.isAfter(latest)) {
                    throw new AssertionError("%d of %d are out".formatted(seen.size(), count));
                }
                Thread.sleep(PAUSE);
            }
        }
        return seen;
    }

    private static Iterable<Long> there(JdbcClient one, long from, long to) {
        return one.sql("select article from publication where article between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list();
    }
}
