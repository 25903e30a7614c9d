package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what lies ahead of single drafts, and which of them are held back. */
@Component
class AheadRows {

    private static final String OF =
            """
            select asked.article, asked.line, plan.release_at, plan.release_zone,
                   case when plan.embargo_until > :now then plan.embargo_until end as embargo_until,
                   plan.embargo_zone, t.down_at, t.down_zone,
                   d.stage = 'APPROVED'
                     and coalesce(greatest(plan.release_at, plan.embargo_until) <= :now, true) as held
            from unnest(:articles, :lines) as asked (article, line)
            left join publication p on p.article = asked.article and p.standing = 'LIVE'
            left join draft d
              on d.article = asked.article and d.line = asked.line and d.stage <> 'SPIKED'
            left join plan on plan.article = d.article and plan.line = d.line
            left join take_down t
              on t.article = asked.article and coalesce(d.article, p.article) is not null
            where plan.article is not null or t.article is not null or d.stage = 'APPROVED'
            """;

    private static final String HELD =
            """
            select d.article, d.line, d.headline,
                   greatest(plan.release_at, plan.embargo_until, d.saved_at) as since
            from draft d
            join article a on a.id = d.article
            left join plan on plan.article = d.article and plan.line = d.line
            where d.stage = 'APPROVED' and a.desk in (:desks)
              and coalesce(greatest(plan.release_at, plan.embargo_until) <= :now, true)
            order by since, d.article, d.line limit :limit
            """;

    private final JdbcClient jdbc;

    AheadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DraftId, Ahead> of(Collection<DraftId> drafts, Instant now) {
        return jdbc
                .sql(OF)
                .param(
                        "articles",
                        drafts.stream().map(draft -> draft.article().value()).toArray(Long[]::new))
                .param(
                        "lines",
                        drafts.stream().map(draft -> draft.line().name()).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(draft(row), ahead(row, row.getBoolean("held"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<HeldStory> held(Set<DeskId> desks, Instant now, int limit) {
        return jdbc.sql(HELD)
                .param("desks", desks.stream().map(DeskId::value).toList())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) ->
                        new HeldStory(
                                draft(row),
                                row.getString("headline"),
                                row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    static DraftId draft(ResultSet row) throws SQLException {
        return new DraftId(
                new ArticleId(row.getLong("article")), DraftId.Line.valueOf(row.getString("line")));
    }

    static Ahead ahead(ResultSet row, boolean held) throws SQLException {
        return new Ahead(
                chosen(row, "release_at", "release_zone"),
                chosen(row, "embargo_until", "embargo_zone"),
                chosen(row, "down_at", "down_zone"),
                held);
    }

    static Optional<ChosenInstant> chosen(ResultSet row, String at, String zone)
            throws SQLException {
        var instant = row.getObject(at, OffsetDateTime.class);
        return instant == null
                ? Optional.empty()
                : Optional.of(
                        new ChosenInstant(instant.toInstant(), ZoneId.of(row.getString(zone))));
    }
}
