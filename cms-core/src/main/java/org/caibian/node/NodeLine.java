package org.caibian.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line between the nodes: PostgreSQL's LISTEN and NOTIFY
 * (https://www.postgresql.org/docs/current/sql-notify.html). Listening keeps one connection of the
 * pool; where it breaks, another is taken at the next time.
 */
@Component
class NodeLine implements AutoCloseable {
    private static final String CHANNEL = "caibian_nodes";

    private final Words words;
    private final JdbcClient jdbc;
    private final DataSource database;
    private Optional<Connection> listening = Optional.empty();

    NodeLine(JsonMapper json, JdbcClient jdbc, DataSource database) {
        words = new Words(json);
        this.jdbc = jdbc;
        this.database = database;
    }

    void say(List<Object> happened) {
        for (var call : words.of(happened)) {
            jdbc.sql("select pg_notify(:channel, :call)")
                    .param("channel", CHANNEL)
                    .param("call", call)
                    .query(row -> {});
        }
    }

    /** What others called until that much time is over, or something came. */
    synchronized List<Object> hear(Duration longest) {
        try {
            var connection = connection();
            var called =
                    connection
                            .unwrap(PGConnection.class)
                            .getNotifications((int) longest.toMillis());
            return called == null
                    ? List.of()
                    : Arrays.stream(called)
                            .map(PGNotification::getParameter)
                            .flatMap(call -> words.read(call).stream())
                            .toList();
        } catch (SQLException broken) {
            close();
            throw new DataAccessResourceFailureException("The line between nodes broke", broken);
        }
    }

    @Override
    public synchronized void close() {
        listening.ifPresent(NodeLine::hangUp);
        listening = Optional.empty();
    }

    private Connection connection() throws SQLException {
        if (listening.isEmpty()) {
            var connection = database.getConnection();
            listening = Optional.of(connection);
            try (var listen = connection.createStatement()) {
                listen.execute("listen " + CHANNEL);
            }
        }
        return listening.get();
    }

    /** The pool gets it back as deaf as it was. */
    private static void hangUp(Connection connection) {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        } catch (SQLException gone) {
            // Then it hears nothing any more.
        }
    }
}
