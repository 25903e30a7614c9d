package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server's own distribution in a process beside the tests. */
final class ServerProcess extends TestElasticsearch {

    /** The pipe from this JVM ends when it does, however it does; then the server is ended too. */
    private static final String UNTIL_WE_END =
            """
            folder=$1; shift
            "$@" & server=$!
            cat > /dev/null
            kill -9 "$(cat "$folder/pid")" "$server" 2> /dev/null
            rm -rf "$folder"
            """;

    private final int port;
    private final Path home = ServerHome.ready();
    private final Path folder;
    private Optional<Process> process = Optional.empty();

    ServerProcess(int port) {
        this.port = port;
        try {
            folder = Files.createTempDirectory("caibian-elasticsearch");
            Files.createDirectories(folder.resolve("tmp"));
            ServerHome.configure(folder, port);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            ProcessHandle.of(pid)
                    .ifPresent(server -> {
                        server.destroyForcibly();
                        server.onExit().join();
                    });
        } catch (IOException neverStarted) {
            throw new UncheckedIOException(neverStarted);
        }
    }

    @Override
    void launch() {
        var builder =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        var settings = builder.environment();
        settings.put("ES_JAVA_HOME", System.getProperty("java.home"));
        settings.put("ES_PATH_CONF", folder.resolve("config").toString());
        settings.put("ES_TMPDIR", folder.resolve("tmp").toString());
        settings.keySet().removeAll(List.of("ES_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        try {
            Files.deleteIfExists(folder.resolve("pid"));
            process = Optional.of(builder.start());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    String said() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException nothing) {
            return "";
        }
    }

    @Override
    boolean isRunning() {
        return process.isPresent()
                && process.get().isAlive()
                && !said().contains("did not exit normally");
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of("sh", "-c", UNTIL_WE_END, "sh", folder.toString()));
        if (isRoot()) {
            // The server refuses root; in a user namespace of its own it is somebody else.
            command.addAll(List.of("unshare", "--map-user=1000", "--map-group=1000"));
        }
        Stream.of(home.resolve("bin/elasticsearch"), "-p", folder.resolve("pid"))
                .map(Object::toString)
                .forEach(command::add);
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
