package org.caibian.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A database as an older version of the newsroom left it, which a test fills and brings up. */
public final class OlderDatabase {

    private final String address = TestDatabase.newDatabase();

    /** As it was in that version of its tables. */
    public OlderDatabase(String version) {
        migrate(version);
    }

    /** Brings it up to the tables of today. */
    public void bringUp() {
        migrate("latest");
    }

    public Connection connection() throws SQLException {
        return DriverManager.getConnection(address, TestDatabase.user(), TestDatabase.password());
    }

    /** The one answer to a question. */
    public String told(String question) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(address, TestDatabase.user(), TestDatabase.password())
                .schemas("newsroom", "flowable", "events")
                .defaultSchema("newsroom")
                .target(target)
                .load()
                .migrate();
    }
}
