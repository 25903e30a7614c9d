package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Starts the program and kills it, its database server, or both, at random moments of its start and
 * of its work; each time the next start must recover and have every word that was committed.
 */
final class StartSoak {
    private static final String NOTE =
            """
            insert into newsroom.reading (article, hour, readings)
            select min(id), '2001-01-01T00:00:00Z', 1 from newsroom.article
            on conflict (hour, article) do update set readings = newsroom.reading.readings + 1
            """;
    private static final int LONGEST_START = 12_000;

    private final Path data;
    private final Random random;
    private int notes;
    private int kills;

    StartSoak(Path data, long seed) {
        this.data = data;
        this.random = new Random(seed);
    }

    /** Goes on until that much time is over and so many kills are survived; says how many were. */
    int run(Duration time, int atLeast) throws IOException, SQLException {
        var end = Instant.now().plus(time);
        killWhileStarting();
        while (kills < atLeast || Instant.now().isBefore(end)) {
            if (random.nextInt(3) == 0) {
                killWhileStarting();
            }
            killWhileWorking();
        }
        try (var program = start()) {
            checkAllIsThere(program);
        }
        return kills;
    }

    private void killWhileStarting() {
        var program = start();
        Program.rest(Duration.ofMillis(random.nextInt(LONGEST_START)));
        program.kill();
        program.close();
        kills++;
    }

    private void killWhileWorking() throws IOException, SQLException {
        var program = start();
        checkAllIsThere(program);
        commitSomething(1 + random.nextInt(20));
        if (random.nextBoolean()) {
            killDatabase();
        }
        program.kill();
        program.close();
        kills++;
    }

    private Program start() {
        return DemoFolder.on(data);
    }

    private void checkAllIsThere(Program program) throws IOException, SQLException {
        program.ready();
        assertThat(program.asked("/actuator/health").body()).contains("\"UP\"");
        assertThat(program.asked("/").body()).contains("东屿港恢复通航");
        assertThat(committed()).isEqualTo(notes);
    }

    private void commitSomething(int times) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(address(), "caibian", kept("password"));
                var statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                statement.executeUpdate(NOTE);
                notes++;
            }
        }
    }

    private int committed() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(address(), "caibian", kept("password"));
                var statement = connection.createStatement();
                var sum =
                        statement.executeQuery(
                                """
                                select coalesce(sum(readings), 0) from newsroom.reading
                                where hour = '2001-01-01T00:00:00Z'
                                """)) {
            sum.next();
            return sum.getInt(1);
        }
    }

    /** The server's helpers end by themselves when it does. */
    private void killDatabase() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/tables/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    private String address() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/caibian".formatted(kept("port"));
    }

    private String kept(String name) throws IOException {
        return Files.readString(data.resolve("postgres").resolve(name)).strip();
    }
}
