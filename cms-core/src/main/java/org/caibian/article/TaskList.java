package org.caibian.article;

import static org.caibian.article.ReviewTaskRows.LENT_NOW;
import static org.caibian.article.ReviewTaskRows.MAY_HOLD;

/** A list of open steps, which cuts its page out of {@code round_step}, along one index. */
record TaskList(String statement) {

    private static final String ASKED =
            """
            s.decided_at is null and (s.due_at, s.id) > (:at, :id)
            and (cardinality(:kinds) = 0 or s.kind = any(:kinds))
            and (cardinality(:steps) = 0 or s.step = any(:steps))
            and (cardinality(:priorities) = 0 or s.priority = any(:priorities))
            and s.due_at > :dueAfter and s.due_at <= :dueBy
            and s.amber_at > :amberAfter and s.amber_at <= :amberBy
            """;

    private static final String OPEN = "select s.* from round_step s where " + ASKED;

    private static final String ANY_DESK = "and (cardinality(:desks) = 0 or s.desk = any(:desks)) ";

    private static final String PAGE = "order by s.due_at, s.id limit <limit> ";

    /** Whatever is open on desks, whoever holds it. */
    static final TaskList OF_DESKS =
            new TaskList(
                    "select s.* from unnest(:desks) as asked (desk) cross join lateral ("
                            + OPEN
                            + "and s.desk = asked.desk "
                            + PAGE
                            + ") s "
                            + PAGE);

    /** What somebody could claim, themselves or in another's stead. */
    static final TaskList CLAIMABLE =
            new TaskList(
                    """
                    select distinct on (s.due_at, s.id) s.* from (
                      select distinct p.role, k.id as desk, cast(null as bigint) as away from post p
                      join desk k on k.id = p.desk or p.desk is null where p.person = :me
                      union all
                      select distinct l.role, k.id, l.in_stead_of from lent l
                      join desk k on k.id = l.desk or l.desk is null where
                    """
                            + LENT_NOW
                            + """
                            ) post cross join lateral (
                              select s.* from (
                            """
                            + OPEN
                            + "and s.role = post.role and s.desk = post.desk and s.holder is null "
                            + ANY_DESK
                            + "order by s.due_at, s.id offset 0) s where "
                            + MAY_HOLD.replace("<away>", "post.away")
                            + PAGE
                            + ") s "
                            + PAGE);

    static final TaskList HELD = new TaskList(OPEN + "and s.holder = :me " + ANY_DESK + PAGE);

    /**
     * What somebody is responsible editor of, at its later steps. The steps of a round are found by
     * their round, whatever else is asked of them.
     */
    static final TaskList FOLLOWED =
            new TaskList(
                    """
                    select s.* from round mine cross join lateral (
                      select s.* from round_step s where s.round = mine.id offset 0
                    ) s where mine.responsible = :me and mine.ended_at is null
                    and s.step <> 'FIRST_REVIEW' and
                    """
                            + ASKED
                            + ANY_DESK
                            + PAGE);

    /** The limit is part of the statement: a plan made without knowing it sorts everything. */
    String page(int limit) {
        return statement.replace("<limit>", Integer.toString(limit));
    }
}
