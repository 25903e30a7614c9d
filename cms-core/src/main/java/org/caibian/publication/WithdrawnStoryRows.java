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

/** Lists what readers lost, each withdrawal with who took it, why, and how far its receipt came. */
@Component
class WithdrawnStoryRows {

    private static final String FIND =
            """
            select w.id, w.article, w.headline, a.desk, w.withdrawn_at, w.reason,
                   w.planned, w.second_look is not null as pulled_back, w.returned_at, f.name as first, s.name as second,
                   r.channels, r.gone, r.staying
            from withdrawal w
            join article a on a.id = w.article
            join person f on f.id = w.proposed_by
            left join person s
              on s.id = w.confirmed_by and s.id <> w.proposed_by
            cross join lateral
              (select count(*) as channels, count(gone_at) as gone, count(stays_at) as staying
               from receipt where withdrawal = w.id) r
            where w.withdrawn_at is not null
              and (w.withdrawn_at, w.id) < (:at, :id)
            """;

    private static final String NEWEST = " order by w.withdrawn_at desc, w.id desc limit :limit";

    private final JdbcClient jdbc;

    WithdrawnStoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those readers are without now, the latest withdrawn first, after {@code from}. */
    Slice<WithdrawnStory> newest(Keyset from, int limit) {
        return slice(jdbc.sql(FIND + "and w.returned_at is null" + NEWEST), from, limit);
    }

    /** The withdrawals of one article, the latest first, after {@code from}. */
    Slice<WithdrawnStory> of(ArticleId article, Keyset from, int limit) {
        return slice(
                jdbc.sql(FIND + "and w.article = :article" + NEWEST)
                        .param("article", article.value()),
                from,
                limit);
    }

    private static Slice<WithdrawnStory> slice(
            JdbcClient.StatementSpec asked, Keyset from, int limit) {
        var found =
                asked.param("at", from.at().atOffset(ZoneOffset.UTC))
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
                row.getBoolean("pulled_back"),
                row.getInt("channels"),
                row.getInt("gone"),
                row.getInt("staying"),
                Instants.ifAny(row, "returned_at"));
    }
}
