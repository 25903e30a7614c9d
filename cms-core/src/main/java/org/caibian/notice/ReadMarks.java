package org.caibian.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Marks notices as read: by whom they are for, or since somebody has seen to what they ask. */
@Component
class ReadMarks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadMarks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether that was an unread notice of this person. */
    boolean read(NoticeId notice, PersonId person, Instant at) {
        return jdbc.sql(
                                """
                                update notice set read_at = :at
                                where id = :id and person = :person and read_at is null
                                """)
                        .param("id", notice.value())
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether any of these was unread. */
    boolean readAll(NoticeId newest, PersonId person, Instant at) {
        return jdbc.sql(
                                """
                                update notice set read_at = :at
                                where person = :person and id <= :newest and read_at is null
                                """)
                        .param("newest", newest.value())
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /**
     * Which of these people had not read of it; a letter about it that nobody is sending now goes
     * to none of them any more.
     */
    Set<PersonId> settle(
            Set<PersonId> whom, Occasion occasion, Map<String, String> which, Instant at) {
        return jdbc.sql(
                        """
                        with settled as (
                          update notice set read_at = :at
                          where person in (:whom) and read_at is null
                            and occasion = :occasion and details @> cast(:which as jsonb)
                          returning id, person),
                        unsent as (
                          delete from mail_outbox where notice in (
                            select o.notice from mail_outbox o
                            where o.notice in (select id from settled) and o.outcome is null
                            for update skip locked))
                        select distinct person from settled
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("whom", whom.stream().map(PersonId::value).toList())
                .param("occasion", occasion.name())
                .param("which", json.writeValueAsString(which))
                .query((row, _) -> new PersonId(row.getLong("person")))
                .set();
    }
}
