package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open steps of rounds as queues show them. */
@Component
class ReviewTaskRows {

    private static final String SELECT =
            """
            select * from (
              select s.round, s.step, s.opened_at, s.holder, a.id, a.number, a.desk,
                     d.content ->> 'kind' as kind, d.headline, d.characters,
                     coalesce(d.content -> 'source' ->> 'name', '') as source_name,
                     coalesce(d.content -> 'topic' ->> 'name', '') as topic_name,
                     coalesce(h.name, '') as holder_name,
                     exists (select from post p where p.person = :me and p.role = s.role
                             and (p.desk = a.desk or p.desk is null))
                     and not exists (select from round_author w
                                     where w.round = s.round and w.person = :me)
                     and not exists (select from round_step o
                                     where o.round = s.round and o.step <> s.step
                                     and o.holder = :me) as may_hold
              from round_step s
              join round r on r.id = s.round
              join article a on a.id = r.article
              join draft d on d.article = r.article and d.line = r.line
              left join person h on h.id = s.holder
              where s.decided_at is null and (s.opened_at, s.round) > (:at, :id)
            ) task
            """;

    private static final String ORDER = " order by opened_at, round limit :limit";

    private final JdbcClient jdbc;

    ReviewTaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<ReviewTask> ofDesks(Set<DeskId> desks, PersonId me, Keyset from, int limit) {
        return page(
                statement("where desk in (:desks)", me, from, limit)
                        .param("desks", desks.stream().map(DeskId::value).toList()),
                limit);
    }

    Slice<ReviewTask> claimable(PersonId me, Keyset from, int limit) {
        return page(statement("where holder is null and may_hold", me, from, limit), limit);
    }

    Slice<ReviewTask> heldBy(PersonId me, Keyset from, int limit) {
        return page(statement("where holder = :me", me, from, limit), limit);
    }

    Slice<ReviewTask> followedBy(PersonId me, Keyset from, int limit) {
        return page(
                statement(
                        """
                        where exists (select from round_step f where f.round = task.round
                                      and f.step = 'FIRST_REVIEW' and f.holder = :me
                                      and f.decided_at is not null)
                        """,
                        me,
                        from,
                        limit),
                limit);
    }

    Optional<ReviewTask> of(ArticleId article, PersonId me) {
        return statement("where task.id = :article", me, ReviewQueue.FROM_OLDEST, 1)
                .param("article", article.value())
                .query(ReviewTaskRows::task)
                .optional();
    }

    private JdbcClient.StatementSpec statement(String which, PersonId me, Keyset from, int limit) {
        return jdbc.sql(SELECT + which + ORDER)
                .param("me", me.value())
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("limit", limit + 1);
    }

    private static Slice<ReviewTask> page(JdbcClient.StatementSpec statement, int limit) {
        var tasks = statement.query(ReviewTaskRows::task).list();
        return Slice.of(
                tasks, limit, task -> new Keyset(task.openedAt(), task.id().round().value()));
    }

    private static ReviewTask task(ResultSet row, int number) throws SQLException {
        return new ReviewTask(
                new TaskId(new RoundId(row.getLong("round")), Step.valueOf(row.getString("step"))),
                new ArticleId(row.getLong("id")),
                row.getString("number"),
                new DeskId(row.getLong("desk")),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                row.getString("source_name"),
                row.getString("topic_name"),
                row.getInt("characters"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("holder", Long.class)).map(PersonId::new),
                row.getString("holder_name"),
                row.getBoolean("may_hold"));
    }
}
