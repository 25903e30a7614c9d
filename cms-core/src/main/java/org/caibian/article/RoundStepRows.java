package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the steps of rounds. */
@Component
class RoundStepRows {

    private final JdbcClient jdbc;
    private final StepTimers timers;

    RoundStepRows(JdbcClient jdbc, StepTimers timers) {
        this.jdbc = jdbc;
        this.timers = timers;
    }

    /** The steps a round has come to, in the order of the way. */
    List<RoundStep> of(RoundId round) {
        return jdbc
                .sql(
                        """
                        select step, opened_at, offered_to, offered_until, holder, in_stead_of,
                               claimed_at, worked_by, asked_again,
                               decided_at, outcome, remark
                        from round_step where round = :round
                        """)
                .param("round", round.value())
                .query(RoundStepRows::step)
                .list()
                .stream()
                .sorted(Comparator.comparing(RoundStep::step))
                .toList();
    }

    void open(RoundId round, Step step, Optional<RoundStep.Offer> offer, Instant at) {
        var opened =
                jdbc.sql(
                                """
                                insert into round_step
                                  (round, step, role, opened_at, offered_to, offered_until,
                                   desk, kind, priority, due_at, amber_at)
                                select r.id, :step, :role, :at, cast(:offeredTo as bigint),
                                       cast(:offeredUntil as timestamptz), a.desk, d.kind, a.priority,
                                       :at + make_interval(mins => t.minutes),
                                       :at + make_interval(mins => t.minutes - t.amber_minutes)
                                from round r
                                join article a on a.id = r.article
                                join draft d on d.article = r.article and d.line = r.line
                                join step_term t on t.step = :step and t.priority = a.priority
                                where r.id = :round
                                returning id, amber_at
                                """)
                        .param("round", round.value())
                        .param("step", step.name())
                        .param("role", step.role().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("offeredTo", offer.map(o -> o.to().value()).orElse(null))
                        .param(
                                "offeredUntil",
                                offer.map(o -> o.until().atOffset(ZoneOffset.UTC)).orElse(null))
                        .query(StepTimers.Set::read)
                        .list();
        timers.set(opened);
    }

    /** Gives a step to its holder; whatever was offered before is over. */
    void setHolder(
            TaskId task, Optional<PersonId> holder, Optional<PersonId> inSteadOf, Instant at) {
        jdbc.sql(
                        """
                        update round_step set holder = :holder, in_stead_of = :inSteadOf,
                               claimed_at = :at, offered_to = null, offered_until = null
                        where round = :round and step = :step
                        """)
                .param("holder", holder.map(PersonId::value).orElse(null))
                .param("inSteadOf", inSteadOf.map(PersonId::value).orElse(null))
                .param("at", holder.map(h -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("round", task.round().value())
                .param("step", task.step().name())
                .update();
    }

    /** Remembers who worked on the step they hold, and for whom, whoever holds it later. */
    void setWorkedOn(RoundId round, PersonId holder) {
        jdbc.sql(
                        """
                        update round_step
                        set worked_by = worked_by || holder || array_remove(array[in_stead_of], null)
                        where round = :round and holder = :holder and decided_at is null
                          and holder <> all (worked_by)
                        """)
                .param("round", round.value())
                .param("holder", holder.value())
                .update();
    }

    /** Notes what the holder of a step decided. */
    void decide(TaskId task, RoundStep.Outcome outcome, String remark, Instant at) {
        var decided =
                jdbc.sql(
                                """
                                update round_step set decided_at = :at, outcome = :outcome, remark = :remark,
                                       worked_by = array_remove(array_remove(worked_by, holder), in_stead_of)
                                                   || array_remove(array[holder, in_stead_of], null)
                                where round = :round and step = :step
                                returning id
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("outcome", outcome.name())
                        .param("remark", remark)
                        .param("round", task.round().value())
                        .param("step", task.step().name())
                        .query(StepTimers::step)
                        .list();
        timers.stop(decided);
    }

    /** Opens decided steps once more, for those who hold them. */
    void askAgain(RoundId round, Collection<Step> steps, Instant at) {
        var opened =
                jdbc.sql(
                                """
                                update round_step s set asked_again = true, opened_at = :at,
                                       priority = a.priority,
                                       due_at = :at + make_interval(mins => t.minutes),
                                       amber_at = :at + make_interval(mins => t.minutes - t.amber_minutes),
                                       reminded_at = null, escalated_at = null,
                                       decided_at = null, outcome = null, remark = null
                                from round r join article a on a.id = r.article
                                join step_term t on t.priority = a.priority
                                where s.round = :round and r.id = s.round and s.step in (:steps)
                                  and t.step = s.step
                                returning s.id, s.amber_at
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("round", round.value())
                        .param("steps", steps.stream().map(Enum::name).toList())
                        .query(StepTimers.Set::read)
                        .list();
        timers.set(opened);
    }

    /** Ends what is open when its round ends. */
    void end(RoundId round, Instant at) {
        var ended =
                jdbc.sql(
                                """
                                update round_step set decided_at = :at, outcome = 'ENDED'
                                where round = :round and decided_at is null
                                returning id
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("round", round.value())
                        .query(StepTimers::step)
                        .list();
        timers.stop(ended);
    }

    private static RoundStep step(ResultSet row, int number) throws SQLException {
        return new RoundStep(
                Step.valueOf(row.getString("step")),
                Columns.instant(row, "opened_at"),
                offer(row),
                Columns.personIfAny(row, "holder"),
                Columns.personIfAny(row, "in_stead_of"),
                Columns.instantIfAny(row, "claimed_at"),
                Columns.people(row, "worked_by"),
                row.getBoolean("asked_again"),
                Columns.instantIfAny(row, "decided_at"),
                Optional.ofNullable(row.getString("outcome")).map(RoundStep.Outcome::valueOf),
                Optional.ofNullable(row.getString("remark")).orElse(""));
    }

    private static Optional<RoundStep.Offer> offer(ResultSet row) throws SQLException {
        var to = Columns.personIfAny(row, "offered_to");
        return to.isEmpty()
                ? Optional.empty()
                : Columns.instantIfAny(row, "offered_until")
                        .map(until -> new RoundStep.Offer(to.get(), until));
    }
}
