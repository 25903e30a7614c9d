package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of withdrawals. */
@Component
class WithdrawalRows {

    private static final String FIND =
            """
            select id, article, revision, reason, proposed_by, proposed_at, lapses_at, lapsed_at,
                   confirmed_by, withdrawn_at, planned, second_look, returned_at
            from withdrawal
            """;

    /** What its receipt says of the story, as it stands when readers lose it. */
    private static final String WORDS =
            """
            p.headline, p.section_name, cast(:stories as text) || p.article,
            coalesce((select max(b.returned_at) from withdrawal b where b.article = p.article),
                     p.first_released_at),
            p.released_at
            """;

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a withdrawal that is proposed, until {@code lapses} where it needs a second person. */
    long propose(
            ArticleId article,
            int revision,
            String reason,
            PersonId by,
            Instant at,
            Optional<Instant> lapses) {
        return jdbc.sql(
                        """
                        insert into withdrawal
                          (article, revision, reason, proposed_by, proposed_at, lapses_at)
                        values (:article, :revision, :reason, :by, :at, :lapses)
                        returning id
                        """)
                .param("article", article.value())
                .param("revision", revision)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "lapses",
                        lapses.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
    }

    /** Adds the withdrawal that a planned end is; whoever set it stands for both people. */
    void end(TakeDown planned, int revision, Instant at) {
        jdbc.sql(
                        """
                        insert into withdrawal
                          (article, revision, reason, proposed_by, proposed_at, confirmed_by,
                           withdrawn_at, planned, headline, section, address, since, released_at)
                        select p.article, :revision, :reason, :by, :setAt, :by,
                               greatest(cast(:at as timestamptz), p.released_at), true, %s
                        from publication p where p.article = :article
                        """
                                .formatted(WORDS))
                .param("article", planned.article().value())
                .param("revision", revision)
                .param("reason", planned.reason())
                .param("by", planned.by().value())
                .param("setAt", planned.setAt().atOffset(ZoneOffset.UTC))
                .param("stories", Story.ADDRESS)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * What is confirmed is what readers have now, whatever they had when it was proposed; and by a
     * clock that was set back nothing is lost before it was released.
     */
    void confirm(long id, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        update withdrawal w
                        set confirmed_by = :by,
                            (withdrawn_at, revision, headline, section, address, since, released_at) = (select
                              greatest(cast(:at as timestamptz), p.released_at), p.revision, %s
                              from publication p where p.article = w.article)
                        where id = :id
                        """
                                .formatted(WORDS))
                .param("id", id)
                .param("stories", Story.ADDRESS)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It came of that second look. */
    void setPulledBack(long id, SecondLookId look) {
        jdbc.sql("update withdrawal set second_look = :look where id = :id")
                .param("id", id)
                .param("look", look.value())
                .update();
    }

    /** It waits for nobody any more. */
    void lapse(long id, Instant at) {
        jdbc.sql("update withdrawal set lapsed_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether nothing of it is looked for any more by this act, and by none before. */
    boolean conclude(long id, Instant at) {
        return jdbc.sql(
                                """
                                update withdrawal set concluded_at = :at
                                where id = :id and concluded_at is null and returned_at is null
                                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the chief editor is to be called by this act, and was not before. */
    boolean call(long id, Instant at) {
        return jdbc.sql(
                                """
                                update withdrawal set called_at = :at
                                where id = :id and called_at is null and returned_at is null
                                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Readers have the story again; those that ends are told. */
    List<Long> returned(ArticleId article, Instant at) {
        return jdbc.sql(
                        """
                        update withdrawal set returned_at = :at
                        where article = :article and withdrawn_at is not null and returned_at is null
                        returning id
                        """)
                .param("article", article.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    Optional<Withdrawal> find(long id) {
        return jdbc.sql(FIND + "where id = :id")
                .param("id", id)
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    Optional<Withdrawal> latest(ArticleId article) {
        return jdbc.sql(FIND + "where article = :article order by id desc limit 1")
                .param("article", article.value())
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    /** The latest one, where it waits for a second person. */
    Optional<Withdrawal> proposed(ArticleId article) {
        return latest(article).filter(Withdrawal::isProposed);
    }

    /** The latest one readers felt. */
    Optional<Withdrawal> withdrawn(ArticleId article) {
        return jdbc.sql(
                        FIND
                                + """
                                where article = :article and withdrawn_at is not null
                                order by id desc limit 1
                                """)
                .param("article", article.value())
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    /** Those that wait for a second person at that instant, the soonest to lapse first. */
    List<Withdrawal> proposed(Instant at) {
        return jdbc.sql(
                        FIND
                                + """
                                where withdrawn_at is null and lapsed_at is null and lapses_at > :at
                                order by lapses_at, id
                                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(WithdrawalRows::withdrawal)
                .list();
    }

    private static Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        return new Withdrawal(
                row.getLong("id"),
                new ArticleId(row.getLong("article")),
                row.getInt("revision"),
                row.getString("reason"),
                new PersonId(row.getLong("proposed_by")),
                Instants.of(row, "proposed_at"),
                Instants.ifAny(row, "lapses_at"),
                Instants.ifAny(row, "lapsed_at"),
                Optional.ofNullable(row.getObject("confirmed_by", Long.class)).map(PersonId::new),
                Instants.ifAny(row, "withdrawn_at"),
                row.getBoolean("planned"),
                row.getObject("second_look") != null,
                Instants.ifAny(row, "returned_at"));
    }
}
