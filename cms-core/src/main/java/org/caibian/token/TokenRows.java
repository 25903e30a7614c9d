package org.caibian.token;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tokens, known by the hashes of their secrets. */
@Component
class TokenRows {

    private final JdbcClient jdbc;

    TokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String hash, PersonId person, Instant now, Instant until) {
        jdbc.sql(
                        """
                        insert into api_token (hash, person, made_at, expires_at)
                        values (:hash, :person, :now, :until)
                        """)
                .param("hash", hash)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose token has that hash and is still good at {@code now}. */
    Optional<PersonId> bearer(String hash, Instant now) {
        return jdbc.sql("select person from api_token where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** How many of somebody's are still good at {@code now}. */
    long count(PersonId person, Instant now) {
        return jdbc.sql(
                        "select count(*) from api_token where person = :person and expires_at > :now")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(PersonId person) {
        jdbc.sql("delete from api_token where person = :person")
                .param("person", person.value())
                .update();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from api_token where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
