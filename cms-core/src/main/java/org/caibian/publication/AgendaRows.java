package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is to happen to articles between two instants. */
@Component
class AgendaRows {

    /**
     * The nearest draft that goes out before a listed release, or after it: followed along the
     * instants to the first that fits, however many there are. Of every desk and day, whatever is
     * asked for: an instant has no edges.
     */
    private static final String NEXT_TO =
            """
            (select goes.article, goes.line, oa.desk, od.headline, goes.at
             from (
               select article, line, release_at as at, release_at, true as chosen from plan
               union all
               select article, line, embargo_until, release_at, false from plan
             ) goes
             join draft od on od.article = goes.article and od.line = goes.line
             join article oa on oa.id = goes.article
             where listed.goes_out and goes.at %s
               and (goes.article, goes.line) <> (listed.article, listed.line)
               and (oa.desk = listed.desk or od.content -> 'section' ->> 'slug' = listed.section)
               and od.stage <> 'SPIKED'
               and (goes.chosen
                    or od.stage = 'APPROVED' and coalesce(goes.release_at <= goes.at, true))
             order by %s limit 1)
            """;

    /**
     * Each kind is cut along its own index before anything is joined to it, and what is listed is
     * cut to the page before anybody looks for what is close by: only of releases, {@link
     * AgendaItem#isRelease()}.
     */
    static final String BETWEEN =
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
            ),
            listed as materialized (
              select due.article, due.line, due.what, due.at, due.zone, a.number, a.desk,
                     coalesce(shown.headline, p.headline) as headline, shown.stage,
                     coalesce(shown.section, p.section_slug) as section,
                     plan.release_at, plan.release_zone, plan.embargo_until, plan.embargo_zone,
                     t.down_at, t.down_zone,
                     due.what = 'RELEASE'
                       or due.what = 'EMBARGO' and coalesce(shown.stage = 'APPROVED', false)
                          and coalesce(plan.release_at <= due.at, true) as goes_out
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
              where a.desk in (:desks)
                and coalesce(d.article, p.article) is not null
                and (due.what <> 'EMBARGO' or due.at >= :now or d.stage = 'APPROVED')
              order by due.at, due.article, due.line, due.what limit :limit
            )
            select listed.*,
                   near.article as near_article, near.line as near_line, near.desk as near_desk,
                   case when near.desk = any(:open) then near.headline end as near_headline,
                   near.at as near_at
            from listed
            left join lateral (
              select * from (%s union all %s) beside
              order by greatest(beside.at - listed.at, listed.at - beside.at),
                       beside.article, beside.line limit 1
            ) near on true
            order by listed.at, listed.article, listed.line, listed.what
            """
                    .formatted(
                            NEXT_TO.formatted(
                                    "> listed.at - cast(:apart as interval) and goes.at <= listed.at",
                                    "goes.at desc, goes.article, goes.line"),
                            NEXT_TO.formatted(
                                    "> listed.at and goes.at < listed.at + cast(:apart as interval)",
                                    "goes.at, goes.article, goes.line"));

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<AgendaItem> between(
            Instant from, Instant to, Set<DeskId> desks, Set<DeskId> open, Instant now, int limit) {
        var found =
                jdbc.sql(BETWEEN)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("to", to.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("desks", desks.stream().map(DeskId::value).toList())
                        .param("open", open.stream().map(DeskId::value).toArray(Long[]::new))
                        .param("apart", Conflict.APART.toString())
                        .param("limit", limit + 1)
                        .query(AgendaRows::item)
                        .list();
        return Slice.of(found, limit, AgendaItem::position);
    }

    private static AgendaItem item(ResultSet row, int number) throws SQLException {
        return new AgendaItem(
                AheadRows.draft(row),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                row.getString("headline"),
                Optional.ofNullable(row.getString("stage")).map(Stage.Name::valueOf),
                AgendaItem.What.valueOf(row.getString("what")),
                AheadRows.chosen(row, "at", "zone").orElseThrow(),
                AheadRows.ahead(row, false),
                closeBy(row),
                Set.of());
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
                                Optional.ofNullable(row.getString("near_headline")),
                                at.toInstant()));
    }
}
