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
import org.caibian.article.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is to happen to articles: what lies between two instants, or of some articles. */
@Component
class AgendaRows {

    /** Each kind is cut along its own index before anything is joined to it. */
    private static final String BETWEEN =
            """
            with due as materialized (
              select article, line, 'RELEASE' as what, release_at as at, release_zone as zone
              from plan where release_at >= :from and release_at < :to
              union all
              select article, line, 'EMBARGO', embargo_until, embargo_zone
              from plan where embargo_until >= :from and embargo_until < :to
              union all
              select article, 'MAIN', 'TAKE_DOWN', down_at, down_zone
              from take_down where down_at >= :from and down_at < :to
            )
            select due.article, due.line, due.what, due.at, due.zone, a.number, a.desk,
                   coalesce(shown.headline, p.headline) as headline, shown.stage,
                   plan.release_at, plan.release_zone, plan.embargo_until, plan.embargo_zone,
                   t.down_at, t.down_zone,
                   near.article as near_article, near.line as near_line, near.desk as near_desk,
                   near.headline as near_headline, near.at as near_at
            from due
            join article a on a.id = due.article
            left join publication p on p.article = a.id and p.standing = 'LIVE'
            left join draft d on d.article = a.id and d.line = due.line and d.stage <> 'SPIKED'
            left join lateral (
              -- What ends is what readers have, whatever is to come in its place.
              select d.headline, d.stage, d.content -> 'section' ->> 'slug' as section
              where d.article is not null and (due.what <> 'TAKE_DOWN' or p.article is null)
            ) shown on true
            left join plan on plan.article = d.article and plan.line = d.line
            left join take_down t on t.article = a.id
            left join lateral (
              -- Of every desk and day, whatever is asked for: an instant has no edges.
              select o.article, o.line, oa.desk, od.headline, goes.at
              from plan o
              join draft od on od.article = o.article and od.line = o.line and od.stage <> 'SPIKED'
              join article oa on oa.id = o.article
              cross join lateral (
                select case when o.release_at > due.at - cast(:apart as interval)
                             and o.release_at < due.at + cast(:apart as interval)
                            then o.release_at else o.embargo_until end as at
              ) goes
              where (o.article, o.line) <> (due.article, due.line)
                and (oa.desk = a.desk
                     or od.content -> 'section' ->> 'slug' = coalesce(shown.section, p.section_slug))
                and ((o.release_at > due.at - cast(:apart as interval)
                      and o.release_at < due.at + cast(:apart as interval))
                     or (o.embargo_until > due.at - cast(:apart as interval)
                         and o.embargo_until < due.at + cast(:apart as interval)
                         and od.stage = 'APPROVED'
                         and coalesce(o.release_at <= o.embargo_until, true)))
              order by greatest(goes.at - due.at, due.at - goes.at), o.article, o.line limit 1
            ) near on true
            where a.desk in (:desks)
              and coalesce(d.article, p.article) is not null
              and (due.what <> 'EMBARGO' or due.at >= :now or d.stage = 'APPROVED')
            order by due.at, due.article, due.line, due.what limit :limit
            """;

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

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<AgendaItem> between(Instant from, Instant to, Set<DeskId> desks, Instant now, int limit) {
        var found =
                jdbc.sql(BETWEEN)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("to", to.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("desks", desks.stream().map(DeskId::value).toList())
                        .param("apart", Conflict.APART.toString())
                        .param("limit", limit + 1)
                        .query(AgendaRows::item)
                        .list();
        return Slice.of(found, limit, AgendaItem::position);
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

    private static DraftId draft(ResultSet row) throws SQLException {
        return new DraftId(
                new ArticleId(row.getLong("article")), DraftId.Line.valueOf(row.getString("line")));
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        return new AgendaItem(
                draft(row),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                row.getString("headline"),
                Optional.ofNullable(row.getString("stage")).map(Stage.Name::valueOf),
                AgendaItem.What.valueOf(row.getString("what")),
                chosen(row, "at", "zone").orElseThrow(),
                ahead(row, false),
                closeBy(row));
    }

    private static Optional<AgendaItem.Neighbour> closeBy(ResultSet row) throws SQLException {
        var at = row.getObject("near_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new AgendaItem.Neighbour(
                                new DraftId(
                                        new ArticleId(row.getLong("near_article")),
                                        DraftId.Line.valueOf(row.getString("near_line"))),
                                new DeskId(row.getLong("near_desk")),
                                row.getString("near_headline"),
                                at.toInstant()));
    }

    private static Ahead ahead(ResultSet row, boolean held) throws SQLException {
        return new Ahead(
                chosen(row, "release_at", "release_zone"),
                chosen(row, "embargo_until", "embargo_zone"),
                chosen(row, "down_at", "down_zone"),
                held);
    }

    private static Optional<ChosenInstant> chosen(ResultSet row, String at, String zone)
            throws SQLException {
        var instant = row.getObject(at, OffsetDateTime.class);
        return instant == null
                ? Optional.empty()
                : Optional.of(
                        new ChosenInstant(instant.toInstant(), ZoneId.of(row.getString(zone))));
    }
}
