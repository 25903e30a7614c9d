package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program in a process of its own, as somebody starts it. */
final class Program implements AutoCloseable {
    private static final Pattern SITE = Pattern.compile("Site +(http://\\S+/)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** As people start it, with arguments such as {@code --caibian.data=…}. */
    static Program started(String... arguments) {
        return start(commandWith(arguments), Map.of());
    }

    /** The same as it is where nobody rehearsed it: it takes twice as long to start. */
    static Program unrehearsed(String... arguments) {
        return start(BuiltJar.command(BuiltJar.laidOut(), arguments), Map.of());
    }

    /** The same with room for hundreds of people, all of it from the beginning. */
    static Program roomy(String... arguments) {
        var roomy =
                Stream.concat(Stream.of("-Xms3g", "-Xmx3g"), BuiltJar.rehearsed().stream())
                        .toList();
        return start(BuiltJar.command(roomy, arguments), Map.of());
    }

    /** What starts it, for whoever asks it for something else than a newsroom. */
    static List<String> commandWith(String... arguments) {
        return BuiltJar.command(BuiltJar.rehearsed(), arguments);
    }

    static Program start(List<String> command, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("caibian-program", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(output.toFile()).environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it says that it is ready; the address of its site. */
    URI ready() {
        await(() -> SITE.matcher(said()).find() || !process.isAlive());
        var site = SITE.matcher(said());
        if (!site.find()) {
            throw new AssertionError("The program ended before it was ready:\n" + said());
        }
        return URI.create(site.group(1));
    }

    /** What a reader, a probe or a person is given at an address of the program. */
    HttpResponse<String> asked(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(ready().resolve(path)).timeout(PATIENCE).build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw interrupted(stop);
        }
    }

    /** All it printed so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Waits until it ends by itself. */
    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException stop) {
            throw interrupted(stop);
        }
    }

    /** As a power failure would: kill -9, which leaves its database server running. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** The memory it holds, in megabytes; its database server's is not in it. */
    double residentMegabytes() {
        try {
            var status = Files.readString(Path.of("/proc", process.pid() + "", "status"));
            var resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
            assertThat(resident.find()).isTrue();
            return Long.parseLong(resident.group(1)) / 1024.0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The time it had a processor so far; its database server's is not in it. */
    Duration worked() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What its heap holds after a full collection, in megabytes. */
    double usedMegabytes() {
        told("GC.run");
        var used = Pattern.compile("used (\\d+)K").matcher(told("GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1)) / 1024.0;
    }

    private String told(String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (var asked = start(List.of(jcmd, process.pid() + "", command), Map.of())) {
            assertThat(asked.exitCode()).as(asked::said).isZero();
            return asked.said();
        }
    }

    /** Asks it to end, as Ctrl C does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        exitCode();
        try {
            Files.deleteIfExists(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing happened within " + PATIENCE);
            }
            rest(Duration.ofMillis(20));
        }
    }

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            throw interrupted(stop);
        }
    }

    private static IllegalStateException interrupted(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stop);
    }
}
