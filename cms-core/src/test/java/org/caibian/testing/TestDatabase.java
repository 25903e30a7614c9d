package org.caibian.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for all tests of a JVM, and in it a database of its own for each application
 * context. Which one says {@code CAIBIAN_TEST_ENGINES}: {@code containers}, {@code binaries}, or,
 * unset, whichever answers.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The house's, and what keeps the database's clock out of tests that set the program's. */
    public static final String MIGRATIONS =
            "classpath:db/migration,classpath:org/caibian/testing/database";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Where a server listens, and as whom tests sign in. */
    private record Server(String address, String user, String password) {

        String url(String database) {
            return "jdbc:postgresql://" + address + "/" + database;
        }
    }

    private static final class Holder {
        private static final Server SERVER = start();
    }

    private static Server start() {
        var server = containers() ? container() : binaries();
        EnginesUsed.note("PostgreSQL", engine(server));
        return server;
    }

    private static String engine(Server server) {
        try (var connection =
                        DriverManager.getConnection(
                                server.url("postgres"), server.user(), server.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("show server_version")) {
            row.next();
            return "PostgreSQL "
                    + row.getString(1)
                    + (containers() ? " (container)" : " (binaries)");
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** A new, empty database's address; sign in with {@link #user()} and {@link #password()}. */
    public static String newDatabase() {
        return create("template1");
    }

    /** The same with all that is in another, to which nobody is connected any more. */
    public static String copyOf(String address) {
        return create(address.replaceAll(".*/|\\?.*", ""));
    }

    private static String create(String template) {
        var name = "newsroom_" + DATABASES.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(
                                Holder.SERVER.url("postgres"),
                                Holder.SERVER.user(),
                                Holder.SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return Holder.SERVER.url(name) + "?currentSchema=flowable,newsroom";
    }

    public static String user() {
        return Holder.SERVER.user();
    }

    public static String password() {
        return Holder.SERVER.password();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + newDatabase(),
                        "spring.datasource.username=" + user(),
                        "spring.datasource.password=" + password(),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.flyway.schemas=newsroom,flowable,events",
                        "spring.flyway.locations=" + MIGRATIONS,
                        "spring.flyway.default-schema=newsroom")
                .applyTo(context);
    }

    private static boolean containers() {
        return switch (System.getenv().getOrDefault("CAIBIAN_TEST_ENGINES", "")) {
            case "containers" -> true;
            case "binaries", "jars" -> false;
            default -> dockerAnswers();
        };
    }

    /** Asking Testcontainers takes a second, so it is not asked where there is nothing to ask. */
    private static boolean dockerAnswers() {
        return (System.getenv("DOCKER_HOST") != null
                        || Files.exists(Path.of("/var/run/docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Testcontainers ends it with the JVM. */
    private static Server container() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        return new Server(
                container.getHost() + ":" + container.getMappedPort(5432),
                container.getUsername(),
                container.getPassword());
    }

    private static Server binaries() {
        try {
            // Nothing of it outlives the tests, and whoever needs statistics asks for them.
            var server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("full_page_writes", "off")
                            .setServerConfig("autovacuum_naptime", "10min")
                            .setRegisterShutdownHook(false)
                            .start();
            // After the contexts: on closing they ask the database for what is outstanding.
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return new Server("127.0.0.1:" + server.getPort(), "postgres", "postgres");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            // the JVM is ending, and the server with it
        }
    }
}
