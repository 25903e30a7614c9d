package org.caibian.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns as locks of the database, which no row has to stand for. */
@Component
class TurnRows implements Turns {

    private final JdbcClient jdbc;

    TurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void take(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('newsroom.' || :what))")
                .param("what", what)
                .query((_, _) -> true)
                .single();
    }
}
