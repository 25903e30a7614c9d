package org.caibian.shared;

import java.util.List;
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

    @Override
    public void takeAll(List<String> whats) {
        jdbc.sql(
                        """
                        select pg_advisory_xact_lock(hashtext('newsroom.' || asked.what))
                        from unnest(:whats) as asked (what)
                        """)
                .param("whats", whats.toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }
}
