package org.caibian.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
class MailOutboxRows {

    private static final List<String> TO_WHO_LEFT =
            Stream.of(Occasion.values())
                    .filter(Occasion::reachesWhoLeft)
                    .map(Occasion::name)
                    .toList();

    private final JdbcClient jdbc;

    MailOutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters that wait, and how often the one among them was tried that was tried most. */
    record Waiting(PersonId person, Envelope envelope, int attempts) {

        /** Of the same person, these of their letters alone. */
        Waiting with(List<Letter> letters) {
            return new Waiting(person, new Envelope(envelope.to(), letters), attempts);
        }
    }

    private record Row(PersonId person, Envelope.Recipient to, Letter letter, int attempts) {}

    /**
     * The letter that is due longest and that nobody else is sending, and with it what else is due
     * for the same person; of who has left, what reaches them all the same and what does not are
     * two.
     */
    Optional<Waiting> lockNext(Instant now, int most) {
        var due =
                jdbc.sql(
                                """
                                with first as (
                                  select n.person, r.active or n.occasion in (:toWhoLeft) as reached
                                  from mail_outbox o
                                  join notice n on n.id = o.notice
                                  join person r on r.id = n.person
                                  where o.outcome is null and o.next_try_at <= :now
                                  order by o.next_try_at, o.notice limit 1
                                  for update of o skip locked)
                                select n.id, n.person, n.at, n.occasion, n.article, n.details ->> 'line' as line,
                                       a.number, o.attempts, reader.account, reader.name,
                                       reader.language,
                                       actor.name as by_name, not reader.active as has_left,
                                       case when reader.active or n.occasion in (:toWhoLeft)
                                            then reader.email end as email
                                from mail_outbox o
                                join notice n on n.id = o.notice
                                join person reader on reader.id = n.person
                                left join person actor on actor.id = n.by_person
                                left join article a on a.id = n.article
                                where n.person = (select person from first)
                                  and (reader.active or n.occasion in (:toWhoLeft))
                                      = (select reached from first)
                                  and o.outcome is null and o.next_try_at <= :now
                                order by o.notice limit :most
                                for update of o skip locked
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .param("toWhoLeft", TO_WHO_LEFT)
                        .query(MailOutboxRows::row)
                        .list();
        return due.isEmpty() ? Optional.empty() : Optional.of(together(due));
    }

    private static Waiting together(List<Row> due) {
        return new Waiting(
                due.getFirst().person(),
                new Envelope(due.getFirst().to(), due.stream().map(Row::letter).toList()),
                due.stream().mapToInt(Row::attempts).max().orElse(0));
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

    /** It is tried then, and was not tried now. */
    void keepBack(NoticeId notice, Instant until) {
        jdbc.sql("update mail_outbox set next_try_at = :until where notice = :notice")
                .param("notice", notice.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var to =
                new Envelope.Recipient(
                        row.getString("account"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("email")),
                        Optional.ofNullable(row.getString("language")).map(Language::valueOf),
                        row.getBoolean("has_left"));
        var letter =
                new Letter(
                        new NoticeId(row.getLong("id")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Occasion.valueOf(row.getString("occasion")),
                        subject(row),
                        Optional.ofNullable(row.getString("by_name")));
        return new Row(new PersonId(row.getLong("person")), to, letter, row.getInt("attempts"));
    }

    private static Optional<Letter.Subject> subject(ResultSet row) throws SQLException {
        var article = row.getObject("article", Long.class);
        return article == null
                ? Optional.empty()
                : Optional.of(new Letter.Subject(NoticeRows.about(row), row.getString("number")));
    }
}
