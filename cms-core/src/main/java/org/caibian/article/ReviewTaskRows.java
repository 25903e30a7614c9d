package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open steps of rounds as queues show them: first a page of a {@link TaskList}, and only then
 * the articles on it.
 */
@Component
class ReviewTaskRows {

    /**
     * Whether no duty keeps {@code :me} from it, nor whoever is named {@code away}, in whose stead
     * they would hold it. {@code offset 0} has both asked row by row: as joins they invite a plan
     * that sorts all.
     */
    static final String MAY_HOLD =
            """
            not exists (select from round_author w where w.round = s.round and w.person = :me offset 0)
            and not exists (select from round_step o where o.round = s.round and o.step <> s.step
                            and (:me in (o.holder, o.in_stead_of) or :me = any(o.worked_by)) offset 0)
            and not exists (
              select from as_one where (as_one.desk = s.desk or as_one.desk is null)
              and s.holder is distinct from :me and (
                exists (select from round_author w where w.round = s.round and w.person = as_one.person)
                or exists (select from round_step o where o.round = s.round and o.step <> s.step
                           and (as_one.person in (o.holder, o.in_stead_of)
                                or as_one.person = any(o.worked_by)))) offset 0)
            and (s.offered_to is null or s.offered_to in (:me, <away>) or s.offered_until <= :now)
            """;

    private static final String IN_OWN_NAME = MAY_HOLD.replace("<away>", "cast(null as bigint)");

    static final String LENT_NOW = "l.person = :me and l.from_at <= :now and l.over_at > :now ";

    /** Who came to hold it in their own name does not hold it in another's. */
    private static final String NOT_IN_OWN_NAME =
            "(s.holder is distinct from :me or s.in_stead_of is not null) and ";

    /** Whom I stand in for, and who stands in for me. */
    private static final String SHOWN =
            """
            with as_one as materialized (
              select case when l.person = :me then l.in_stead_of else l.person end as person, l.desk
              from lent l where :me in (l.person, l.in_stead_of)
              and l.from_at <= :now and l.over_at > :now)
            select s.id as place, s.round, s.step, s.kind, s.priority, s.opened_at, s.amber_at, s.due_at,
                   s.asked_again, s.holder, a.id, d.line, a.number, a.desk, d.headline, d.characters, d.source_name,
                   d.topic_name, coalesce(h.name, '') as holder_name,
                   own.may or lent.away is not null as may_hold,
                   away.id as in_stead_of, coalesce(away.name, '') as in_stead_of_name
            from (
            """;

    private static final String WITH_ITS_ARTICLE =
            """
            ) s
            join round r on r.id = s.round
            join article a on a.id = r.article
            join draft d on d.article = r.article and d.line = r.line
            left join person h on h.id = s.holder
            cross join lateral (select coalesce(
              exists (select from post p where p.person = :me and p.role = s.role
                      and (p.desk = s.desk or p.desk is null)) and
            """
                    + IN_OWN_NAME
                    + ", false) as may) own "
                    + "left join lateral (select min(l.in_stead_of) as away from lent l where "
                    + LENT_NOW
                    + "and l.role = s.role and (l.desk = s.desk or l.desk is null) and "
                    + NOT_IN_OWN_NAME
                    + MAY_HOLD.replace("<away>", "l.in_stead_of")
                    + """
                    ) lent on true
                    left join person away on away.id =
                      case when s.holder is not null then s.in_stead_of
                           when not own.may then lent.away end
                    order by s.due_at, s.id
                    """;

    private static final String OF_ARTICLE =
            """
            select s.* from round_step s join draft d on d.round = s.round
            where d.article = :article and d.line = :line and s.decided_at is null
            order by coalesce(s.holder = :me, false) desc, s.asked_again, s.holder is null desc, s.id
            limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewTaskRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Slice<ReviewTask> ofDesks(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return page(TaskList.OF_DESKS, filter, me, from, limit);
    }

    Slice<ReviewTask> claimable(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return page(TaskList.CLAIMABLE, filter, me, from, limit);
    }

    Slice<ReviewTask> heldBy(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return page(TaskList.HELD, filter, me, from, limit);
    }

    Slice<ReviewTask> followedBy(TaskFilter filter, PersonId me, Keyset from, int limit) {
        return page(TaskList.FOLLOWED, filter, me, from, limit);
    }

    Optional<ReviewTask> of(DraftId id, PersonId me) {
        return tasks(OF_ARTICLE, me)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .query(ReviewTaskRows::task)
                .optional();
    }

    private Slice<ReviewTask> page(
            TaskList list, TaskFilter filter, PersonId me, Keyset from, int limit) {
        var bounds = DueBounds.of(filter.due(), clock.instant());
        var tasks =
                tasks(list.page(limit + 1), me)
                        .param(
                                "desks",
                                filter.desks().stream().map(DeskId::value).toArray(Long[]::new))
                        .param("kinds", names(filter.kinds()))
                        .param("steps", names(filter.steps()))
                        .param("priorities", names(filter.priorities()))
                        .param("dueAfter", bounds.dueAfter())
                        .param("dueBy", bounds.dueBy())
                        .param("amberAfter", bounds.amberAfter())
                        .param("amberBy", bounds.amberBy())
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .query(ReviewTaskRows::task)
                        .list();
        return Slice.of(tasks, limit, ReviewTask::position);
    }

    private JdbcClient.StatementSpec tasks(String which, PersonId me) {
        return jdbc.sql(SHOWN + which + WITH_ITS_ARTICLE)
                .param("me", me.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static ReviewTask task(ResultSet row, int number) throws SQLException {
        return new ReviewTask(
                new TaskId(new RoundId(row.getLong("round")), Step.valueOf(row.getString("step"))),
                Columns.draft(row, "id"),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                Kind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                row.getString("headline"),
                row.getString("source_name"),
                row.getString("topic_name"),
                row.getInt("characters"),
                Columns.instant(row, "opened_at"),
                DeadlineRows.deadline(row),
                Columns.personIfAny(row, "holder"),
                row.getString("holder_name"),
                Columns.personIfAny(row, "in_stead_of"),
                row.getString("in_stead_of_name"),
                row.getBoolean("asked_again"),
                row.getBoolean("may_hold"),
                new Keyset(Columns.instant(row, "due_at"), row.getLong("place")));
    }
}
