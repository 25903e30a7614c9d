package org.caibian.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL server of the program's own, its tables kept in the data folder. */
final class PostgresServer implements AutoCloseable {

    static final String DATABASE = "caibian";
    static final String USER = "caibian";

    /** What must be on for a commit to survive a power cut. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** A port that is free may be taken before the server has it, though hardly ever twice. */
    private static final int MOST_PORTS = 3;

    private final EmbeddedPostgres server;
    private final PostgresProcesses processes;
    private final String password;

    private PostgresServer(EmbeddedPostgres server, PostgresProcesses processes, String password) {
        this.server = server;
        this.processes = processes;
        this.password = password;
    }

    /** After {@code processes}, which an earlier program left, have ended. */
    static PostgresServer start(DataFolder data, PostgresProcesses processes) {
        var folder = PostgresFolder.in(data);
        try {
            processes.end();
            folder.forgetDeadServer();
            folder.setHalfMadeAside();
            var started = new PostgresServer(launch(folder), processes, folder.password());
            folder.markMade();
            started.requireDurable();
            started.prepareDatabase();
            return started;
        } catch (IOException | SQLException | RuntimeException failure) {
            throw new CannotStart(
                    "内置 PostgreSQL 无法启动，详见 %1$s / The built-in PostgreSQL does not start, see %1$s (%2$s)"
                            .formatted(folder.startLog(), failure.getMessage()),
                    failure);
        }
    }

    String url() {
        return url(server.getPort());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    String password() {
        return password;
    }

    /** A start that is cancelled interrupts its thread, which must not leave the server behind. */
    @Override
    public void close() throws IOException {
        var interrupted = Thread.interrupted();
        server.close();
        processes.end();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Where another server was quicker to take the port, its answer is no sign that ours runs: that
     * of a copied folder even knows the password.
     */
    private static EmbeddedPostgres launch(PostgresFolder folder) throws IOException, SQLException {
        var server = launch(folder, folder.port());
        for (int ports = 1; !serves(server, folder.tables()); ports++) {
            server.close();
            if (ports == MOST_PORTS) {
                throw new IOException("no port is left to it");
            }
            server = launch(folder, folder.anotherPort());
        }
        return server;
    }

    private static boolean serves(EmbeddedPostgres server, Path tables)
            throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            return Files.isSameFile(Path.of(answer(connection, "SHOW data_directory")), tables);
        }
    }

    private static EmbeddedPostgres launch(PostgresFolder folder, int port) throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.tables())
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(folder.program().toFile())
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setPort(port)
                        .setConnectConfig("password", folder.password())
                        .setOutputRedirector(Redirect.appendTo(folder.startLog().toFile()))
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_filename", "server-%a.log")
                        .setServerConfig("log_truncate_on_rotation", "on")
                        .setServerConfig("log_rotation_size", "0")
                        // Nor what a row that was refused holds.
                        .setServerConfig("log_error_verbosity", "terse")
                        // initdb takes the last of two answers: a password instead of trust.
                        .setLocaleConfig("auth", "scram-sha-256")
                        .setLocaleConfig("pwfile", folder.passwordFile().toString())
                        // The same order on every machine, whatever locales it has.
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C");
        DURABLE.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** The library turns fsync off by a switch of its own; a setting after it must have won. */
    private void requireDurable() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            for (var setting : DURABLE.entrySet()) {
                var value = answer(connection, "SHOW " + setting.getKey());
                if (!setting.getValue().equals(value)) {
                    throw new SQLException(setting.getKey() + " is " + value);
                }
            }
        }
    }

    private void prepareDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + USER + "'")) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, password));
            }
            if (!exists(
                    connection, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, USER));
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
