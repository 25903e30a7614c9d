package org.caibian.publication;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.publication.SecondLook.Outcome;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of second looks. */
@Component
class SecondLookRows {

    private static final String FIND =
            """
            select l.id, l.article, p.headline, l.revision, l.round, l.step, l.desk, l.opened_at,
                   l.due_at, l.called_at, l.outcome, l.decided_by, l.in_stead_of, l.decided_at, l.reason,
                   array(select person from round_author where round = l.round) as authors,
                   array(select unnest(s.worked_by || array_remove(array[s.holder, s.in_stead_of], null))
                         from round_step s where s.round = l.round and s.step <> l.step
                         union
                         select unnest(array_remove(array[o.decided_by, o.in_stead_of], null))
                         from second_look o where o.round = l.round and o.id <> l.id) as others
            from second_look l join publication p on p.article = l.article
            """;

    private final JdbcClient jdbc;

    SecondLookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long open(
            ArticleId article,
            int revision,
            RoundId round,
            Step step,
            DeskId desk,
            Instant at,
            Instant due) {
        return jdbc.sql(
                        """
                        insert into second_look
                          (article, revision, round, step, desk, opened_at, due_at)
                        values (:article, :revision, :round, :step, :desk, :at, :due)
                        returning id
                        """)
                .param("article", article.value())
                .param("revision", revision)
                .param("round", round.value())
                .param("step", step.name())
                .param("desk", desk.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void goOver(DeskId from, DeskId into) {
        jdbc.sql("update second_look set desk = :into where desk = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    void decide(
            long id,
            Outcome outcome,
            PersonId by,
            Optional<PersonId> inSteadOf,
            Instant at,
            String reason) {
        jdbc.sql(
                        """
                        update second_look
                        set outcome = :outcome, decided_by = :by, in_stead_of = :inSteadOf,
                            decided_at = :at, reason = :reason
                        where id = :id
                        """)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("by", by.value())
                .param("inSteadOf", inSteadOf.map(PersonId::value).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** Ends what is still open on an article, and says which. */
    List<Long> end(ArticleId article, Instant at) {
        return jdbc.sql(
                        """
                        update second_look set outcome = 'ENDED', decided_at = :at
                        where article = :article and outcome is null
                        returning id
                        """)
                .param("article", article.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    void setCalled(long id, Instant at) {
        jdbc.sql("update second_look set called_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SecondLook> find(long id) {
        return jdbc.sql(FIND + "where l.id = :id")
                .param("id", id)
                .query(SecondLookRows::look)
                .optional();
    }

    /** Those at the latest release that had any, in the order of the way. */
    List<SecondLook> latest(ArticleId article) {
        return jdbc.sql(
                        FIND
                                + """
                                where l.round = (select round from second_look
                                                 where article = :article
                                                 order by round desc limit 1)
                                order by l.id
                                """)
                .param("article", article.value())
                .query(SecondLookRows::look)
                .list();
    }

    /** What is open for these roles, the soonest due first. */
    List<SecondLook> open(Set<DeskId> chiefOf, boolean chiefEditor, int limit) {
        return jdbc.sql(
                        FIND
                                + """
                                where l.outcome is null
                                  and (l.step = 'SECOND_REVIEW' and l.desk = any(:desks)
                                       or l.step = 'FINAL_REVIEW' and :chiefEditor)
                                order by l.due_at, l.id limit :limit
                                """)
                .param("desks", chiefOf.stream().map(DeskId::value).toArray(Long[]::new))
                .param("chiefEditor", chiefEditor)
                .param("limit", limit)
                .query(SecondLookRows::look)
                .list();
    }

    /** What is open on a desk, the soonest due first. */
    List<SecondLook> open(DeskId desk, int limit) {
        return jdbc.sql(
                        FIND
                                + """
                                where l.outcome is null and l.desk = :desk
                                order by l.due_at, l.id limit :limit
                                """)
                .param("desk", desk.value())
                .param("limit", limit)
                .query(SecondLookRows::look)
                .list();
    }

    private static SecondLook look(ResultSet row, int number) throws SQLException {
        return new SecondLook(
                new SecondLookId(row.getLong("id")),
                new ArticleId(row.getLong("article")),
                row.getString("headline"),
                row.getInt("revision"),
                new RoundId(row.getLong("round")),
                Step.valueOf(row.getString("step")),
                new DeskId(row.getLong("desk")),
                Instants.of(row, "opened_at"),
                Instants.of(row, "due_at"),
                Instants.ifAny(row, "called_at"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getObject("decided_by", Long.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("in_stead_of", Long.class)).map(PersonId::new),
                Instants.ifAny(row, "decided_at"),
                row.getString("reason"),
                people(row.getArray("authors")),
                people(row.getArray("others")));
    }

    private static Set<PersonId> people(Array ids) throws SQLException {
        return Stream.of((Long[]) ids.getArray())
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
