package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads drafts as lists show them. */
@Component
class DraftSummaryRows {

    private static final String LIST =
            """
            select a.id, d.line, a.number, a.desk, d.kind, d.headline,
                   d.source_name,
                   d.topic_name,
                   d.characters, d.stage, s.step, coalesce(holder.name, '') as holder_name,
                   saver.name as saved_by_name, d.saved_by, d.saved_at, back.remark as returned
            from draft d
            join article a on a.id = d.article
            join person saver on saver.id = d.saved_by
            left join lateral (
              select step, holder from round_step
              where round = d.round and decided_at is null
              order by asked_again, id limit 1
            ) s on true
            left join person holder on holder.id = s.holder
            left join lateral (
              select rs.remark
              from (select id from round
                    where article = d.article and line = d.line
                    order by number desc limit 1) latest
              join round_step rs on rs.round = latest.id and rs.outcome = 'RETURNED'
            ) back on d.stage = 'DRAFTING'
            where a.desk in (:desks)
              and (:stage::text is null or d.stage = :stage)
              and (:author::bigint is null or exists (
                    select from draft_author w
                    where w.article = d.article and w.line = d.line and w.person = :author))
              and (:returned::boolean is null or (back.remark is not null) = :returned)
              and (d.saved_at, d.article, d.line) < (:at, :article, :line)
            order by d.saved_at desc, d.article desc, d.line desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    DraftSummaryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<DraftSummary> list(DraftFilter filter, Keyset from, int limit) {
        var last = DraftId.at(from.id());
        var found =
                jdbc.sql(LIST)
                        .param("desks", filter.desks().stream().map(DeskId::value).toList())
                        .param("stage", filter.stage().map(Enum::name).orElse(null))
                        .param("author", filter.author().map(PersonId::value).orElse(null))
                        .param("returned", filter.returned().orElse(null))
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("article", last.article().value())
                        .param("line", last.line().name())
                        .param("limit", limit + 1)
                        .query(DraftSummaryRows::summary)
                        .list();
        return Slice.of(found, limit, DraftSummary::position);
    }

    private static DraftSummary summary(ResultSet row, int number) throws SQLException {
        return new DraftSummary(
                Columns.draft(row, "id"),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                row.getString("source_name"),
                row.getString("topic_name"),
                row.getInt("characters"),
                Stage.Name.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("step")).map(Step::valueOf),
                row.getString("holder_name"),
                row.getString("saved_by_name"),
                new PersonId(row.getLong("saved_by")),
                Columns.instant(row, "saved_at"),
                Optional.ofNullable(row.getString("returned")));
    }
}
