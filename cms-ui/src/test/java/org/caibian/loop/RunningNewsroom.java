package org.caibian.loop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.caibian.CaibianApplication;
import org.caibian.testing.TestDatabase;
import org.caibian.testing.TestElasticsearch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program with its demo newsroom, on a free port, an empty database and one of the search
 * engines.
 */
final class RunningNewsroom implements AutoCloseable {

    /** The engines behind the one door of search. */
    enum SearchEngine {
        EMBEDDED,
        ELASTICSEARCH
    }

    /** People come in again and again, and nobody guesses: as little as the settings allow. */
    private static final Map<String, Object> CHEAP_PASSWORDS =
            Map.of("caibian.passwords.memory", 7_168, "caibian.passwords.passes", 1);

    private final String[] settings;
    private ConfigurableApplicationContext context;

    private RunningNewsroom(String... settings) {
        this.settings = settings;
        this.context = started(settings);
    }

    static RunningNewsroom with(SearchEngine engine, Path data, String database) {
        var elasticsearch =
                engine == SearchEngine.ELASTICSEARCH ? TestElasticsearch.shared().uri() : "";
        return new RunningNewsroom(
                "--server.port=0",
                "--caibian.demo=true",
                "--caibian.data=" + data,
                "--caibian.search.engine=" + engine.name().toLowerCase(Locale.ROOT),
                "--spring.elasticsearch.uris=" + elasticsearch,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password=" + TestDatabase.password());
    }

    /** The same without anybody in it. */
    static RunningNewsroom empty(Path data) {
        return new RunningNewsroom(
                "--server.port=0",
                "--caibian.data=" + data,
                "--caibian.search.engine=embedded",
                "--spring.datasource.url=" + TestDatabase.newDatabase(),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password=" + TestDatabase.password());
    }

    private static ConfigurableApplicationContext started(String... settings) {
        return new SpringApplicationBuilder(CaibianApplication.class)
                .properties(CHEAP_PASSWORDS)
                .run(settings);
    }

    /** Starts again on the same database, at another address; nobody is signed in any more. */
    void startAgain() {
        context = started(settings);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
