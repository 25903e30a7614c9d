package org.caibian.article;

import java.time.Instant;
import java.time.ZoneOffset;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what queues keep beside each open step: the priority its article has now, and by when it
 * is to be done.
 */
@Component
class QueueRows {

    private final JdbcClient jdbc;
    private final StepTimers timers;

    QueueRows(JdbcClient jdbc, StepTimers timers) {
        this.jdbc = jdbc;
        this.timers = timers;
    }

    /**
     * Gives an article its priority; its open steps queue by it at once. One that presses more now
     * has the new term from {@code now} on, and never longer than it had; one that presses less has
     * it from when it opened. What was told of a deadline that moved is told again; one that is
     * late all the same, and said to be, is looked at no more.
     */
    void setPriority(ArticleId article, Priority priority, Instant now) {
        jdbc.sql("update article set priority = :priority where id = :article")
                .param("priority", priority.name())
                .param("article", article.value())
                .update();
        var moved =
                jdbc.sql(
                                """
                                with moved as (update round_step s
                                set priority = :priority, due_at = n.due, amber_at = n.amber,
                                    reminded_at = case when n.amber <= :now then s.reminded_at end,
                                    escalated_at = case when n.due <= :now then s.escalated_at end
                                from (
                                  select o.id, due, due - make_interval(mins => t.amber_minutes) as amber
                                  from draft d
                                  join round_step o on o.round = d.round and o.decided_at is null
                                  join step_term t on t.step = o.step and t.priority = :priority
                                  cross join make_interval(mins => t.minutes) as term
                                  cross join greatest(o.opened_at + term, least(o.due_at, :now + term))
                                    as due
                                  where d.article = :article) n
                                where s.id = n.id
                                returning s.id, s.amber_at, s.escalated_at)
                                select id, amber_at from moved where escalated_at is null
                                """)
                        .param("priority", priority.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("article", article.value())
                        .query(StepTimers.Set::read)
                        .list();
        timers.set(moved);
    }
}
