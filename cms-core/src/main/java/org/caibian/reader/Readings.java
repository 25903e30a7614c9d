package org.caibian.reader;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often stories are read, added up by the hour. */
@Component
@Transactional
public class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds readings that happened in the hour of {@code at}; articles that do not exist are passed
     * over.
     */
    public void add(Map<ArticleId, Long> readings, Instant at) {
        readings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Long.compare(a.value(), b.value())))
                .forEach(entry -> add(entry.getKey(), entry.getValue(), at));
    }

    private void add(ArticleId article, long readings, Instant at) {
        jdbc.sql(
                        """
                        insert into reading as r (article, hour, readings)
                        select id, :hour, :readings from article where id = :article
                        on conflict (hour, article) do update
                          set readings = r.readings + excluded.readings
                        """)
                .param("article", article.value())
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("readings", readings)
                .update();
    }

    /**
     * The articles read most in the hours since {@code window} before {@code now}, the most read
     * first.
     */
    @Transactional(readOnly = true)
    public List<ArticleId> mostRead(Instant now, Duration window, int limit) {
        var since = now.minus(window).truncatedTo(ChronoUnit.HOURS);
        return jdbc.sql(
                        """
                        select article from reading where hour >= :since
                        group by article order by sum(readings) desc, article desc limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new ArticleId(row.getLong(1)))
                .list();
    }
}
