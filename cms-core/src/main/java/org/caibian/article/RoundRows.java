package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of rounds, their authors and steps. */
@Component
class RoundRows {

    private static final String ROUND =
            """
            select id, article, number, route, revision, begun_by, begun_at, ended_at, outcome,
                   array(select person from round_author where round = round.id) as authors
            from round
            """;

    private final JdbcClient jdbc;
    private final ArticleRows articles;

    RoundRows(JdbcClient jdbc, ArticleRows articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /**
     * Locks the round's article first, then reads: what is read is what stands when the act is
     * done.
     */
    Optional<Round> lock(RoundId id) {
        article(id).ifPresent(articles::lock);
        return find(id);
    }

    RoundId begin(Draft draft, String route, int revision, PersonId by, Instant at) {
        var round =
                jdbc.sql(
                                """
                                insert into round
                                  (article, line, number, route, revision, begun_by, begun_at)
                                select :article, 'MAIN', coalesce(max(number), 0) + 1, :route,
                                       :revision, :by, :at
                                from round where article = :article and line = 'MAIN'
                                returning id
                                """)
                        .param("article", draft.article().value())
                        .param("route", route)
                        .param("revision", revision)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into round_author (round, person)
                        select :round, person from draft_author
                        where article = :article and line = 'MAIN'
                        """)
                .param("round", round)
                .param("article", draft.article().value())
                .update();
        return new RoundId(round);
    }

    Optional<ArticleId> article(RoundId round) {
        return jdbc.sql("select article from round where id = :id")
                .param("id", round.value())
                .query(Long.class)
                .optional()
                .map(ArticleId::new);
    }

    Optional<Round> find(RoundId id) {
        return jdbc.sql(ROUND + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> round(row, steps(id)))
                .optional();
    }

    Optional<Round> latest(ArticleId article) {
        return jdbc.sql(
                        ROUND
                                + """
                                where article = :article and line = 'MAIN'
                                order by number desc limit 1
                                """)
                .param("article", article.value())
                .query((row, n) -> round(row, steps(new RoundId(row.getLong("id")))))
                .optional();
    }

    private List<RoundStep> steps(RoundId round) {
        return jdbc.sql(
                        """
                        select step, opened_at, holder, decided_at, outcome, remark from round_step
                        where round = :round order by opened_at, decided_at nulls last
                        """)
                .param("round", round.value())
                .query(RoundRows::step)
                .list();
    }

    void open(RoundId round, Step step, Instant at) {
        jdbc.sql(
                        """
                        insert into round_step
                          (round, step, role, opened_at, desk, kind, priority)
                        select r.id, :step, :role, :at, a.desk, d.kind, a.priority
                        from round r
                        join article a on a.id = r.article
                        join draft d on d.article = r.article and d.line = r.line
                        where r.id = :round
                        """)
                .param("round", round.value())
                .param("step", step.name())
                .param("role", step.role().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setHolder(TaskId task, Optional<PersonId> holder, Instant at) {
        jdbc.sql(
                        """
                        update round_step set holder = :holder, claimed_at = :at
                        where round = :round and step = :step
                        """)
                .param("holder", holder.map(PersonId::value).orElse(null))
                .param("at", holder.map(h -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("round", task.round().value())
                .param("step", task.step().name())
                .update();
        if (task.step() == Step.FIRST_REVIEW) {
            setResponsible(task.round(), holder);
        }
    }

    /** Who holds the first review answers for the article, to the end of the round. */
    private void setResponsible(RoundId round, Optional<PersonId> editor) {
        jdbc.sql("update round set responsible = :editor where id = :round")
                .param("editor", editor.map(PersonId::value).orElse(null))
                .param("round", round.value())
                .update();
    }

    void decide(TaskId task, RoundStep.Outcome outcome, Remark remark, Instant at) {
        jdbc.sql(
                        """
                        update round_step set decided_at = :at, outcome = :outcome, remark = :remark
                        where round = :round and step = :step
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.name())
                .param("remark", remark.text())
                .param("round", task.round().value())
                .param("step", task.step().name())
                .update();
    }

    /** Ends a round; its open steps end with it. */
    void end(RoundId round, Round.Outcome outcome, Instant at) {
        jdbc.sql("update round set ended_at = :at, outcome = :outcome where id = :round")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.name())
                .param("round", round.value())
                .update();
        jdbc.sql(
                        """
                        update round_step set decided_at = :at, outcome = 'ENDED'
                        where round = :round and decided_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("round", round.value())
                .update();
    }

    private static Round round(ResultSet row, List<RoundStep> steps) throws SQLException {
        return new Round(
                new RoundId(row.getLong("id")),
                new ArticleId(row.getLong("article")),
                row.getInt("number"),
                row.getString("route"),
                row.getInt("revision"),
                new PersonId(row.getLong("begun_by")),
                instant(row, "begun_at").orElseThrow(),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("outcome")).map(Round.Outcome::valueOf),
                Arrays.stream((Long[]) row.getArray("authors").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                steps);
    }

    private static RoundStep step(ResultSet row, int number) throws SQLException {
        return new RoundStep(
                Step.valueOf(row.getString("step")),
                instant(row, "opened_at").orElseThrow(),
                Optional.ofNullable(row.getObject("holder", Long.class)).map(PersonId::new),
                instant(row, "decided_at"),
                Optional.ofNullable(row.getString("outcome")).map(RoundStep.Outcome::valueOf),
                Optional.ofNullable(row.getString("remark")).orElse(""));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
