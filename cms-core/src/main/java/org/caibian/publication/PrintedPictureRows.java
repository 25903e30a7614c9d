package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the pictures at the head of live stories. */
@Component
class PrintedPictureRows {

    private static final String LIVE =
            """
            select p.article, p.headline, p.picture, p.first_released_at
            from publication p
            where p.standing = 'LIVE' and p.picture is not null
            """;

    /** A picture that several of these stories have stands where the newest of them does. */
    private static final String PAGE =
            """
              and (p.first_released_at, p.article) < (:at, :id)
              and not exists
                (select from %s n
                 where n.standing = 'LIVE' and n.picture is not null
                   and n.picture ->> 'sha256' = p.picture ->> 'sha256'
                   and (n.first_released_at, n.article) > (p.first_released_at, p.article))
            order by p.first_released_at desc, p.article desc limit :limit
            """;

    static final String NEWEST = LIVE + PAGE.formatted("publication");

    static final String FIND =
            """
            with sought as materialized
              (select array_agg(distinct sign) as signs
               from unnest(cast(:words as text[])) as word, unnest(signs_of(word)) as sign),
            found as materialized
              (select p.standing, p.article, p.headline, p.picture, p.first_released_at
               from publication p
               where p.standing = 'LIVE' and p.picture is not null
                 and (signs_of(printed_with(p.picture)) @> (select signs from sought)
                      and has_all(printed_with(p.picture), cast(:words as text[]))
                      or p.picture ->> 'sha256' = any (array
                        (select c.sha256 from picture c
                         where c.file_name <> ''
                           and signs_of(c.file_name) @> (select signs from sought)
                           and has_all(c.file_name, cast(:words as text[]))))))
            select p.article, p.headline, p.picture, p.first_released_at from found p where true
            """
                    + PAGE.formatted("found");

    private final JdbcClient jdbc;
    private final StoryColumns columns;

    PrintedPictureRows(JdbcClient jdbc, StoryColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Slice<PrintedPicture> newest(Keyset from, int limit) {
        return page(jdbc.sql(NEWEST), from, limit);
    }

    Slice<PrintedPicture> find(List<String> words, Keyset from, int limit) {
        return page(jdbc.sql(FIND).param("words", words.toArray(String[]::new)), from, limit);
    }

    private Slice<PrintedPicture> page(JdbcClient.StatementSpec sql, Keyset from, int limit) {
        var pictures =
                sql.param("at", from.at().atOffset(ZoneOffset.UTC))
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
