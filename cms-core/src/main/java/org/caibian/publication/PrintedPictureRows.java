package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the pictures at the head of live stories. */
@Component
class PrintedPictureRows {

    /** A picture that several stories have stands where the newest of them does. */
    static final String NEWEST =
            """
            select p.article, p.headline, p.picture, p.first_released_at
            from publication p
            where p.standing = 'LIVE' and p.picture is not null
              and (p.first_released_at, p.article) < (:at, :id)
              and not exists
                (select from publication n
                 where n.standing = 'LIVE' and n.picture is not null
                   and n.picture ->> 'sha256' = p.picture ->> 'sha256'
                   and (n.first_released_at, n.article) > (p.first_released_at, p.article))
            order by p.first_released_at desc, p.article desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final StoryColumns columns;

    PrintedPictureRows(JdbcClient jdbc, StoryColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Slice<PrintedPicture> newest(Keyset from, int limit) {
        var pictures =
                jdbc.sql(NEWEST)
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(this::picture)
                        .list();
        return Slice.of(pictures, limit, PrintedPicture::position);
    }

    private PrintedPicture picture(ResultSet row, int number) throws SQLException {
        return new PrintedPicture(
                new ArticleId(row.getLong("article")),
                row.getString("headline"),
                columns.picture(row).orElseThrow(),
                Instants.of(row, "first_released_at"));
    }
}
