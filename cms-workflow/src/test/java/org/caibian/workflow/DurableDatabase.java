package org.caibian.workflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.caibian.WorkflowTestApplication;
import org.caibian.testing.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL that writes to the disk before it says so, as the newsroom's own does. */
final class DurableDatabase implements AutoCloseable {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final EmbeddedPostgres server;
    private int houses;

    DurableDatabase() {
        try {
            var builder = EmbeddedPostgres.builder().setServerConfig("max_wal_size", "4GB");
            DURABLE.forEach(builder::setServerConfig);
            server = builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        var settings = new JdbcTemplate(server.getPostgresDatabase());
        DURABLE.forEach((name, value) -> {
            if (!value.equals(settings.queryForObject("show " + name, String.class))) {
                throw new IllegalStateException(name + " is not " + value);
            }
        });
    }

    /** Opens the newsroom's program on a database of its own. */
    ConfigurableApplicationContext openHouse() {
        var name = "house_" + ++houses;
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        return new SpringApplicationBuilder(WorkflowTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "spring.datasource.url",
                                server.getJdbcUrl("postgres", name)
                                        + "&currentSchema=flowable,newsroom",
                                "spring.flyway.schemas",
                                "newsroom,flowable,events",
                                "spring.flyway.default-schema",
                                "newsroom",
                                "spring.flyway.locations",
                                TestDatabase.MIGRATIONS,
                                "flowable.async-executor-activate",
                                "false"))
                .run();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
