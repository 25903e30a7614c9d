package org.caibian.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away rows that are too old, wherever they are. */
@Component
class OldTraceRows {

    /** So few that nobody waits for it. */
    static final int AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    OldTraceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes away some of the rows {@code which} names, a table and what is asked of it; whether
     * there may be more.
     */
    boolean forget(String which, Instant before) {
        var table = which.substring(0, which.indexOf(' '));
        return jdbc.sql(
                                "delete from "
                                        + table
                                        + " where ctid = any (array(select ctid from "
                                        + which
                                        + " limit :most for update skip locked))")
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("most", AT_A_TIME)
                        .update()
                == AT_A_TIME;
    }
}
