package org.caibian.shared;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns as locks of the database, which no row has to stand for: by 64 bits of what they are for,
 * so that nobody ever waits for who does something else.
 */
@Component
class TurnRows implements Turns {

    private final JdbcClient jdbc;

    TurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void take(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('newsroom.' || :what, 0))")
                .param("what", what)
                .query((_, _) -> true)
                .single();
    }

    @Override
    public void takeAll(List<String> whats) {
        jdbc.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('newsroom.' || asked.what, 0))
                        from unnest(:whats) as asked (what)
                        """)
                .param("whats", whats.toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }
}
