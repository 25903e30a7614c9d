package org.caibian.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Has a test wait until another thread waits for what the test holds in the database. */
public final class Waiting {
    private Waiting() {}

    public static void untilSomebodyWaits(JdbcClient jdbc) {
        while (jdbc.sql("select not exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }
}
