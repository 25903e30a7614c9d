package org.caibian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
class MailOutboxRows {

    private final JdbcClient jdbc;

    MailOutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter that waits, and how often it was tried. */
    record Waiting(Letter letter, int attempts) {}

    /** The letter that is due longest and that nobody else is sending. */
    Optional<Waiting> lockNext(Instant now) {
        return jdbc.sql(
                        """
                        select n.id, n.at, n.occasion, n.article, n.details ->> 'line' as line, a.number, o.attempts,
                               reader.account, reader.name, actor.name as by_name,
                               case when reader.active then reader.email end as email
                        from mail_outbox o
                        join notice n on n.id = o.notice
                        join person reader on reader.id = n.person
                        left join person actor on actor.id = n.by_person
                        left join article a on a.id = n.article
                        where o.outcome is null and o.next_try_at <= :now
                        order by o.next_try_at, o.notice limit 1
                        for update of o skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(MailOutboxRows::waiting)
                .optional();
    }

    void settle(NoticeId notice, String outcome, Instant at) {
        jdbc.sql(
                        """
                        update mail_outbox
                        set outcome = :outcome, settled_at = :at, attempts = attempts + 1
                        where notice = :notice
                        """)
                .param("notice", notice.value())
                .param("outcome", outcome)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void postpone(NoticeId notice, Instant nextTry) {
        jdbc.sql(
                        """
                        update mail_outbox set next_try_at = :next, attempts = attempts + 1
                        where notice = :notice
                        """)
                .param("notice", notice.value())
                .param("next", nextTry.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var letter =
                new Letter(
                        new NoticeId(row.getLong("id")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Occasion.valueOf(row.getString("occasion")),
                        new Letter.Recipient(
                                row.getString("account"),
                                row.getString("name"),
                                Optional.ofNullable(row.getString("email"))),
                        subject(row),
                        Optional.ofNullable(row.getString("by_name")));
        return new Waiting(letter, row.getInt("attempts"));
    }

    private static Optional<Letter.Subject> subject(ResultSet row) throws SQLException {
        var article = row.getObject("article", Long.class);
        return article == null
                ? Optional.empty()
                : Optional.of(new Letter.Subject(NoticeRows.about(row), row.getString("number")));
    }
}
