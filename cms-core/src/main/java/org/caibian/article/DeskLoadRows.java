package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DeskLoad.Carried;
import org.caibian.article.DeskLoad.Share;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the open steps of a desk by their holders, in one statement; articles are read of those
 * shown.
 */
@Component
class DeskLoadRows {

    private static final String SHARES =
            """
            select s.*, coalesce(h.name, '') as name, away.name as in_stead_of_name,
                   a.id as article, d.line, a.number, d.headline
            from (
              select round, step, priority, holder, in_stead_of, opened_at, amber_at, due_at,
                     row_number() over (partition by holder order by due_at, id) as place,
                     count(*) over whole as tasks,
                     count(*) filter (where amber_at <= :now and due_at > :now) over whole as soon,
                     count(*) filter (where due_at <= :now) over whole as late,
                     min(opened_at) over whole as oldest
              from round_step where desk = :desk and decided_at is null
              window whole as (partition by holder)
            ) s
            join round r on r.id = s.round
            join article a on a.id = r.article
            join draft d on d.article = r.article and d.line = r.line
            left join person h on h.id = s.holder
            left join person away on away.id = s.in_stead_of
            where s.place <= :named
            order by s.holder, s.place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskLoadRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of whoever holds something, and of what nobody holds where there is any. */
    List<Share> of(DeskId desk) {
        var shares = new LinkedHashMap<Optional<PersonId>, Share>();
        jdbc.sql(SHARES)
                .param("desk", desk.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("named", DeskLoad.NAMED)
                .query((row, n) -> share(row))
                .list()
                .forEach(one -> shares.merge(one.holder(), one, DeskLoadRows::both));
        return List.copyOf(shares.values());
    }

    /** How many are late on these desks, counted no further than {@code most}. */
    int late(Set<DeskId> desks, int most) {
        return jdbc.sql(
                        """
                        select count(*) from unnest(:desks) as asked (desk) cross join lateral (
                          select from round_step s
                          where s.decided_at is null and s.desk = asked.desk and s.due_at <= :now
                          limit :most) late
                        """)
                .param("desks", desks.stream().map(DeskId::value).toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** A row carries the counts of its whole share, and one task. */
    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                Columns.personIfAny(row, "holder"),
                row.getString("name"),
                row.getInt("tasks"),
                row.getInt("soon"),
                row.getInt("late"),
                Optional.of(Columns.instant(row, "oldest")),
                List.of(carried(row)));
    }

    private static Share both(Share share, Share next) {
        var first = new ArrayList<>(share.first());
        first.addAll(next.first());
        return new Share(
                share.holder(),
                share.name(),
                share.tasks(),
                share.soon(),
                share.late(),
                share.oldest(),
                first);
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(
                new TaskId(new RoundId(row.getLong("round")), Step.valueOf(row.getString("step"))),
                Optional.ofNullable(row.getString("in_stead_of_name")),
                Columns.draft(row, "article"),
                row.getString("number"),
                row.getString("headline"),
                Priority.valueOf(row.getString("priority")),
                Columns.instant(row, "opened_at"),
                DeadlineRows.deadline(row));
    }
}
