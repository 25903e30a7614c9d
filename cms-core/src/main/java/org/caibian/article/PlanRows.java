package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.right.Stage;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of when drafts go out, and the timers that wake who lets them. */
@Component
class PlanRows {

    private final JdbcClient jdbc;
    private final Timers timers;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, Timers timers, Clock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.clock = clock;
    }

    void setRelease(Draft draft, Optional<ChosenInstant> release, PersonId by) {
        writeRelease(draft.id(), release, Optional.of(by));
        wake(draft, new Plan(release, draft.plan().own(), draft.plan().another()));
    }

    void clearRelease(DraftId id) {
        writeRelease(id, Optional.empty(), Optional.empty());
        timers.stop(TimerKind.releaseOf(id.line()), id.article().value());
    }

    /** Who said when a draft goes out, where somebody did. */
    Optional<PersonId> scheduledBy(DraftId id) {
        return jdbc.sql(
                        """
                        select release_by from plan
                        where article = :article and line = :line and release_by is not null
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    private void writeRelease(DraftId id, Optional<ChosenInstant> release, Optional<PersonId> by) {
        jdbc.sql(
                        """
                        insert into plan (article, line, release_at, release_zone, release_by)
                        values (:article, :line, :at, :zone, :by)
                        on conflict (article, line) do update
                        set release_at = excluded.release_at, release_zone = excluded.release_zone,
                            release_by = excluded.release_by
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("at", release.map(PlanRows::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", release.map(chosen -> chosen.zone().getId()).orElse(null))
                .param("by", by.map(PersonId::value).orElse(null), Types.BIGINT)
                .update();
    }

    /** A new embargo is nobody's to lift yet. */
    void setEmbargo(Draft draft, Optional<ChosenInstant> until) {
        jdbc.sql(
                        """
                        insert into plan (article, line, embargo_until, embargo_zone)
                        values (:article, :line, :at, :zone)
                        on conflict (article, line) do update
                        set embargo_until = excluded.embargo_until,
                            embargo_zone = excluded.embargo_zone,
                            lift_proposed_by = null, lift_lapses_at = null
                        """)
                .param("article", draft.article().value())
                .param("line", draft.id().line().name())
                .param("at", until.map(PlanRows::at).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", until.map(chosen -> chosen.zone().getId()).orElse(null))
                .update();
        wake(
                draft,
                new Plan(
                        draft.plan().release(),
                        until.map(chosen -> new Embargo(draft.id(), chosen))));
    }

    /** Notes who wants an embargo lifted, in place of who wanted it before; or that nobody does. */
    void setLift(DraftId id, Optional<Embargo.Lift> lift) {
        jdbc.sql(
                        """
                        update plan set lift_proposed_by = :by, lift_lapses_at = :lapses
                        where article = :article and line = :line
                        """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("by", lift.map(each -> each.by().value()).orElse(null), Types.BIGINT)
                .param(
                        "lapses",
                        lift.map(each -> each.lapses().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Which of these drafts have another beside them that is under embargo at {@code now}. */
    List<DraftId> besideAnEmbargo(Collection<DraftId> asked, Instant now) {
        return jdbc.sql(
                        """
                        select d.article, d.line
                        from unnest(:articles, :lines) as asked (article, line)
                        join draft d on d.article = asked.article and d.line = asked.line
                          and d.stage <> 'SPIKED'
                        join plan other on other.article = d.article and other.line <> d.line
                          and other.embargo_until > :now
                        """)
                .param(
                        "articles",
                        asked.stream().map(id -> id.article().value()).toArray(Long[]::new))
                .param("lines", asked.stream().map(id -> id.line().name()).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Columns.draft(row, "article"))
                .list();
    }

    /** Looks at a draft again whose release may have waited for another's embargo. */
    void lookAgain(Draft draft) {
        wake(draft, draft.plan());
    }

    /** Who waits approved is looked at when the last of its instants comes, else at once. */
    private void wake(Draft draft, Plan plan) {
        if (draft.stage() instanceof Stage.Approved) {
            timers.set(
                    TimerKind.releaseOf(draft.id().line()),
                    draft.article().value(),
                    plan.notBefore().orElseGet(clock::instant));
        }
    }

    /** An instant as the ledger keeps it. */
    static Map<String, String> told(ChosenInstant chosen) {
        return Map.of("at", chosen.at().toString(), "zone", chosen.zone().getId());
    }

    static Plan plan(DraftId draft, ResultSet row) throws SQLException {
        return new Plan(chosen(row, "release_at", "release_zone"), embargo(draft, row));
    }

    static Optional<Embargo> embargo(DraftId draft, ResultSet row) throws SQLException {
        var lapses = Columns.instantIfAny(row, "lift_lapses_at");
        var lift =
                Columns.personIfAny(row, "lift_proposed_by")
                        .flatMap(by -> lapses.map(at -> new Embargo.Lift(by, at)));
        return chosen(row, "embargo_until", "embargo_zone")
                .map(until -> new Embargo(draft, until, lift));
    }

    static Optional<ChosenInstant> chosen(ResultSet row, String at, String zone)
            throws SQLException {
        var instant = row.getObject(at, OffsetDateTime.class);
        return instant == null
                ? Optional.empty()
                : Optional.of(
                        new ChosenInstant(instant.toInstant(), ZoneId.of(row.getString(zone))));
    }

    private static OffsetDateTime at(ChosenInstant chosen) {
        Instant at = chosen.at();
        return at.atOffset(ZoneOffset.UTC);
    }
}
