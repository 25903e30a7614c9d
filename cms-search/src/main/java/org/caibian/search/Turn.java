package org.caibian.search;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one node of the newsroom fill the index at a time; a node that dies gives its turn back with
 * its database connection.
 */
@Component
class Turn {

    private static final long LOCK = 0x5345_4152_4348L;

    private final JdbcTemplate jdbc;

    Turn(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Does {@code work}, unless another node is at it. */
    void take(Runnable work) {
        jdbc.execute((Connection connection) -> {
            if (says(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                try {
                    work.run();
                } finally {
                    says(connection, "select pg_advisory_unlock(" + LOCK + ")");
                }
            }
            return true;
        });
    }

    private static boolean says(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
