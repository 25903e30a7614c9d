package org.caibian.reader;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of readings by the hour. */
@Component
class ReadingRows {

    private final JdbcClient jdbc;

    ReadingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to the readings of an article in an hour; nothing where there is no such article. */
    void add(ArticleId article, Instant hour, long readings) {
        jdbc.sql(
                        """
                        insert into reading as r (article, hour, readings)
                        select id, :hour, :readings from article where id = :article
                        on conflict (hour, article) do update
                          set readings = r.readings + excluded.readings
                        """)
                .param("article", article.value())
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("readings", readings)
                .update();
    }

    List<ArticleId> mostReadSince(Instant hour, int limit) {
        return jdbc.sql(
                        """
                        select article from reading where hour >= :since
                        group by article order by sum(readings) desc, article desc limit :limit
                        """)
                .param("since", hour.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new ArticleId(row.getLong(1)))
                .list();
    }
}
