package org.caibian.loop;

import java.nio.file.Path;
import java.util.Locale;
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

    private final ConfigurableApplicationContext context;

    private RunningNewsroom(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningNewsroom with(SearchEngine engine, Path data) {
        var elasticsearch =
                engine == SearchEngine.ELASTICSEARCH ? TestElasticsearch.shared().uri() : "";
        return new RunningNewsroom(
                new SpringApplicationBuilder(CaibianApplication.class)
                        .run(
                                "--server.port=0",
                                "--caibian.demo=true",
                                "--caibian.data=" + data,
                                "--caibian.search.engine=" + engine.name().toLowerCase(Locale.ROOT),
                                "--spring.elasticsearch.uris=" + elasticsearch,
                                "--spring.datasource.url=" + TestDatabase.newDatabase(),
                                "--spring.datasource.username=" + TestDatabase.user(),
                                "--spring.datasource.password=" + TestDatabase.password()));
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
