package org.caibian.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the one-time link, known by the hash of its token and good until an instant. */
@Component
class WelcomeLinkRows {

    private final JdbcClient jdbc;

    WelcomeLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends any earlier link. */
    void replace(String hash, Instant until) {
        jdbc.sql("delete from welcome_link").update();
        jdbc.sql("insert into welcome_link (token_hash, until) values (:hash, :until)")
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> find(String hash) {
        return until("select until from welcome_link where token_hash = :hash", hash);
    }

    /** Ends the link; of two who come by it, one finds it. */
    Optional<Instant> take(String hash) {
        return until("delete from welcome_link where token_hash = :hash returning until", hash);
    }

    private Optional<Instant> until(String sql, String hash) {
        return jdbc.sql(sql)
                .param("hash", hash)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
