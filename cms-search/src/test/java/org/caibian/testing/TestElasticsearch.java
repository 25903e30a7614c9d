package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A real Elasticsearch node that ends with the JVM. Which one says {@code CAIBIAN_TEST_ENGINES}:
 * {@code containers}, {@code jars}, or, unset, whichever answers.
 */
public abstract sealed class TestElasticsearch permits ServerProcess, ServerContainer {

    static final String VERSION = "9.5.3";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final class Shared {
        private static final TestElasticsearch NODE = start();
    }

    /** The node all tests of this JVM share. */
    public static TestElasticsearch shared() {
        return Shared.NODE;
    }

    /** A node of one's own, to do harm to; {@link #kill()} it in the end. */
    public static TestElasticsearch start() {
        var node = containers() ? new ServerContainer(freePort()) : new ServerProcess(freePort());
        node.startAgain();
        EnginesUsed.note(
                "Elasticsearch",
                "Elasticsearch "
                        + VERSION
                        + (containers() ? " (container)" : " (server distribution)"));
        return node;
    }

    /** Its address, the same after every start. */
    public abstract String uri();

    /** Ends the server's process as a power failure would (kill -9). */
    public abstract void kill();

    abstract void launch();

    /** What the server said, for the message of a start that failed. */
    abstract String said();

    abstract boolean isRunning();

    /** Starts it after a {@link #kill()}, on the same data, and waits until it can be used. */
    public final void startAgain() {
        launch();
        var giveUp = Instant.now().plus(PATIENCE);
        while (!isUsable()) {
            if (!isRunning() || Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("Elasticsearch did not start:\n" + said());
            }
            rest();
        }
    }

    private boolean isUsable() {
        var question =
                HttpRequest.newBuilder(
                                URI.create(
                                        uri()
                                                + "/_cluster/health?wait_for_status=yellow&timeout=5s"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static boolean containers() {
        return switch (System.getenv().getOrDefault("CAIBIAN_TEST_ENGINES", "")) {
            case "containers" -> true;
            case "binaries", "jars" -> false;
            default ->
                    System.getenv("DOCKER_HOST") != null
                            || Files.isWritable(Path.of("/var/run/docker.sock"));
        };
    }
}
