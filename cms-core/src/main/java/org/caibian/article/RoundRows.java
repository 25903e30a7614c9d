package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.right.RoundId;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of rounds and their authors. */
@Component
class RoundRows {

    private static final String ROUND =
            """
            select id, article, line, number, route, proofreadings, reviews, revision, begun_by, begun_at,
                   ended_at, ended_by, outcome,
                   array(select person from round_author where round = round.id) as authors
            from round
            """;

    private final JdbcClient jdbc;
    private final ArticleRows articles;
    private final RoundStepRows steps;

    RoundRows(JdbcClient jdbc, ArticleRows articles, RoundStepRows steps) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.steps = steps;
    }

    /**
     * Locks the round's article first, then reads: what is read is what stands when the act is
     * done.
     */
    Optional<Round> lock(RoundId id) {
        article(id).ifPresent(articles::lock);
        return find(id);
    }

    RoundId begin(
            Draft draft, String route, RoundRule rule, int revision, PersonId by, Instant at) {
        var round =
                jdbc.sql(
                                """
                                insert into round
                                  (article, line, number, route, proofreadings, reviews,
                                   revision, begun_by, begun_at)
                                select :article, :line, coalesce(max(number), 0) + 1, :route,
                                       :proofreadings, :reviews, :revision, :by, :at
                                from round where article = :article and line = :line
                                returning id
                                """)
                        .param("article", draft.article().value())
                        .param("line", draft.id().line().name())
                        .param("route", route)
                        .param("proofreadings", rule.proofreadings())
                        .param("reviews", rule.reviews())
                        .param("revision", revision)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into round_author (round, person)
                        select :round, person from draft_author
                        where article = :article and line = :line
                        """)
                .param("round", round)
                .param("article", draft.article().value())
                .param("line", draft.id().line().name())
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
                .query((row, n) -> round(row, steps.of(id)))
                .optional();
    }

    Optional<Round> find(DraftId id, int number) {
        return jdbc.sql(ROUND + "where article = :article and line = :line and number = :number")
                .param("article", id.article().value())
                .param("line", id.line().name())
                .param("number", number)
                .query((row, n) -> round(row, steps.of(new RoundId(row.getLong("id")))))
                .optional();
    }

    Optional<Round> latest(DraftId id) {
        return jdbc.sql(
                        ROUND
                                + """
                                where article = :article and line = :line
                                order by number desc limit 1
                                """)
                .param("article", id.article().value())
                .param("line", id.line().name())
                .query((row, n) -> round(row, steps.of(new RoundId(row.getLong("id")))))
                .optional();
    }

    /** The last of each line that ended approved: what readers have, or may get, came by these. */
    List<Round> lastApproved(ArticleId article) {
        return jdbc.sql(
                        ROUND
                                + """
                                where article = :article and outcome = 'APPROVED'
                                and not exists (
                                  select from round later
                                  where later.article = round.article and later.line = round.line
                                    and later.outcome = 'APPROVED' and later.number > round.number)
                                """)
                .param("article", article.value())
                .query((row, n) -> round(row, steps.of(new RoundId(row.getLong("id")))))
                .list();
    }

    /** Who holds the first review answers for the article, to the end of the round. */
    void setResponsible(RoundId round, Optional<PersonId> editor) {
        jdbc.sql("update round set responsible = :editor where id = :round")
                .param("editor", editor.map(PersonId::value).orElse(null))
                .param("round", round.value())
                .update();
    }

    /** Ends a round; its open steps end with it. */
    void end(RoundId round, Round.Outcome outcome, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        update round set ended_at = :at, ended_by = :by, outcome = :outcome
                        where id = :round
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("outcome", outcome.name())
                .param("round", round.value())
                .update();
        steps.end(round, at);
    }

    private static Round round(ResultSet row, List<RoundStep> steps) throws SQLException {
        return new Round(
                new RoundId(row.getLong("id")),
                Columns.draft(row, "article"),
                row.getInt("number"),
                row.getString("route"),
                row.getInt("proofreadings"),
                row.getInt("reviews"),
                row.getInt("revision"),
                new PersonId(row.getLong("begun_by")),
                Columns.instant(row, "begun_at"),
                ending(row),
                Columns.people(row, "authors"),
                steps);
    }

    private static Optional<Round.Ending> ending(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(
                        new Round.Ending(
                                Round.Outcome.valueOf(outcome),
                                new PersonId(row.getLong("ended_by")),
                                Columns.instant(row, "ended_at")));
    }
}
