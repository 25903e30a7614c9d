package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what readers have lost, each story by the withdrawal that took it last. */
@Component
class WithdrawnStoryRows {

    private final JdbcClient jdbc;

    WithdrawnStoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest withdrawn first, after {@code from}. */
    Slice<WithdrawnStory> newest(Keyset from, int limit) {
        var found =
                jdbc.sql(
                                """
                                select w.id, w.article, p.headline, a.desk, w.withdrawn_at, w.reason,
                                       w.planned, f.name as first, s.name as second,
                                       r.channels, r.gone
                                from withdrawal w
                                join publication p
                                  on p.article = w.article and p.standing = 'WITHDRAWN'
                                join article a on a.id = w.article
                                join person f on f.id = w.proposed_by
                                left join person s
                                  on s.id = w.confirmed_by and s.id <> w.proposed_by
                                cross join lateral
                                  (select count(*) as channels, count(gone_at) as gone
                                   from receipt where withdrawal = w.id) r
                                where w.withdrawn_at is not null
                                  and (w.withdrawn_at, w.id) < (:at, :id)
                                  and not exists
                                    (select from withdrawal l where l.article = w.article
                                     and l.id > w.id and l.withdrawn_at is not null)
                                order by w.withdrawn_at desc, w.id desc limit :limit
                                """)
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(WithdrawnStoryRows::story)
                        .list();
        return Slice.of(found, limit, WithdrawnStory::position);
    }

    private static WithdrawnStory story(ResultSet row, int number) throws SQLException {
        return new WithdrawnStory(
                row.getLong("id"),
                new ArticleId(row.getLong("article")),
                row.getString("headline"),
                new DeskId(row.getLong("desk")),
                Instants.of(row, "withdrawn_at"),
                row.getString("first"),
                Optional.ofNullable(row.getString("second")),
                row.getString("reason"),
                row.getBoolean("planned"),
                row.getInt("channels"),
                row.getInt("gone"));
    }
}
