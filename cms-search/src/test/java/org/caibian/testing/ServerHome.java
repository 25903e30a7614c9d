package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The distribution that the build unpacked, and what a node needs to start from it. */
final class ServerHome {

    private static final String JVM =
            """
            -Xms512m
            -Xmx512m
            -XX:+UseSerialGC
            -XX:TieredStopAtLevel=1
            -Djava.io.tmpdir=${ES_TMPDIR}
            --add-modules=jdk.incubator.vector
            """;

    private static final String LOGGING =
            """
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d %p %c %m%n
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            """;

    private static final String FILTERS = "org.caibian.testing.chinese.";

    private ServerHome() {}

    /** The unpacked distribution with the Chinese filters put in. */
    static Path ready() {
        var name = "target/elasticsearch/elasticsearch-" + TestElasticsearch.VERSION;
        var home =
                Stream.of(
                                Path.of(name),
                                Path.of("../cms-search").resolve(name),
                                Path.of("cms-search").resolve(name))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The build of cms-search unpacks Elasticsearch: build it first"));
        try {
            putIn(home.resolve("plugins/caibian-test-chinese"));
            Files.createDirectories(home.resolve("logs"));
            return home.toAbsolutePath().normalize();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes the settings of one node into its folder. */
    static void configure(Path folder, int port) throws IOException {
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("elasticsearch.yml"),
                """
                cluster.name: caibian-test
                node.name: one
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """
                        .formatted(port, folder.resolve("data"), folder.resolve("logs")));
        Files.writeString(config.resolve("jvm.options"), JVM);
        Files.writeString(config.resolve("log4j2.properties"), LOGGING);
    }

    private static void putIn(Path plugin) throws IOException {
        Files.createDirectories(plugin);
        Files.writeString(
                plugin.resolve("stable-plugin-descriptor.properties"),
                """
                name=caibian-test-chinese
                description=The filters of analysis-common that a newsroom needs
                version=1
                elasticsearch.version=%s
                java.version=%s
                """
                        .formatted(
                                TestElasticsearch.VERSION,
                                System.getProperty("java.specification.version")));
        Files.writeString(
                plugin.resolve("named_components.json"),
                """
                {"org.elasticsearch.plugin.analysis.TokenFilterFactory":
                  {"cjk_width": "%s", "cjk_bigram": "%s"}}
                """
                        .formatted(FILTERS + "Width", FILTERS + "Pairs"));
        putFilters(plugin.resolve("filters.jar"));
    }

    /** By name, since other modules' tests have these classes' bytes but not what they extend. */
    private static void putFilters(Path file) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var part : List.of("Width", "Pairs", "Pairs$Settings")) {
                var name = (FILTERS + part).replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var bytes = ServerHome.class.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(jar);
                }
            }
        }
    }
}
