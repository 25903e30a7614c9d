package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A newsroom that writes, seals, schedules and releases while the program is killed at random
 * moments: no story half released, early, lost or twice, and how late each was.
 */
final class TimeSoak {
    private static final int WORKERS = 2;
    private static final int LONGEST_WORK = 6_000;
    private static final int LONGEST_PAUSE = 2_000;
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final String STORIES =
            """
            select a.id, p.standing, p.released_at, d.stage,
                   (select count(*) from newsroom.ledger l
                    where l.article = a.id and l.act = 'RELEASED') as releases
            from newsroom.article a
            left join newsroom.publication p on p.article = a.id
            left join newsroom.draft d on d.article = a.id
            """;

    private final Path data;
    private final long seed;
    private final Random random;
    private final Outages outages = new Outages();
    private final AtomicReference<Optional<URI>> site = new AtomicReference<>(Optional.empty());
    private volatile boolean ended;

    TimeSoak(Path data, long seed) {
        this.data = data;
        this.seed = seed;
        random = new Random(seed);
    }

    /** What the campaign came to. */
    record Result(int kills, int schedules, int released, Lateness running, Lateness afterRestart) {

        @Override
        public String toString() {
            return "%d kills, %d schedules, %d stories released; late while running: p99 %s (%s); after a restart: p99 %s (%s)"
                    .formatted(
                            kills,
                            schedules,
                            released,
                            running.p99(),
                            running.histogram(),
                            afterRestart.p99(),
                            afterRestart.histogram());
        }
    }

    /** How one article stands in the database. */
    private record Found(
            Optional<String> standing,
            Optional<Instant> released,
            Optional<String> stage,
            int releases) {}

    /** Goes on until that much time is over and so many kills and schedules were made. */
    Result run(Duration time, int kills, int schedules) throws Exception {
        var program = start();
        var newsroom = new NewsroomAtWork(this::whereItRuns, tokens(), seed);
        int killed = 0;
        try (var hands = Executors.newFixedThreadPool(WORKERS)) {
            var working =
                    Stream.generate(() -> hands.submit(() -> work(newsroom)))
                            .limit(WORKERS)
                            .toList();
            try {
                var end = Instant.now().plus(time);
                while (killed < kills
                        || scheduled(newsroom) < schedules
                        || Instant.now().isBefore(end)) {
                    Program.rest(Duration.ofMillis(random.nextInt(LONGEST_WORK)));
                    program = killed(program);
                    killed++;
                    for (var each : working) {
                        if (each.isDone()) {
                            each.get();
                        }
                    }
                }
            } finally {
                ended = true;
            }
        }
        try (var _ = program) {
            waitUntilAllAreOut(newsroom);
            return checked(newsroom, killed);
        }
    }

    /** Or until it is far too late for that, which the check then says. */
    private void waitUntilAllAreOut(NewsroomAtWork newsroom) throws IOException, SQLException {
        var latest = Instant.now().plus(LATEST);
        while (Instant.now().isBefore(latest) && !allAreOut(newsroom)) {
            Program.rest(Duration.ofMillis(500));
        }
    }

    private boolean allAreOut(NewsroomAtWork newsroom) throws IOException, SQLException {
        var found = found();
        return newsroom.stories().stream()
                .filter(story -> story.sealed().isPresent())
                .map(story -> Optional.ofNullable(found.get(story.article())).orElseThrow())
                .allMatch(stands -> stands.standing().isPresent());
    }

    private static int scheduled(NewsroomAtWork newsroom) {
        return (int) newsroom.stories().stream().filter(story -> story.due().isPresent()).count();
    }

    private Program start() {
        var program =
                Program.ofJar("--server.port=0", "--caibian.data=" + data, "--caibian.demo=true");
        site.set(Optional.of(program.ready()));
        return program;
    }

    private Program killed(Program program) {
        var at = Instant.now();
        site.set(Optional.empty());
        program.kill();
        program.close();
        Program.rest(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        var next = start();
        outages.add(at, Instant.now());
        return next;
    }

    private Void work(NewsroomAtWork newsroom) {
        while (!ended) {
            try {
                newsroom.bringOne();
            } catch (Caller.CutOff killed) {
                Program.rest(Duration.ofMillis(100));
            }
        }
        return null;
    }

    private URI whereItRuns() {
        var here = site.get();
        while (here.isEmpty()) {
            Program.rest(Duration.ofMillis(50));
            here = site.get();
        }
        return here.get();
    }

    private Result checked(NewsroomAtWork newsroom, int kills) throws IOException, SQLException {
        var found = found();
        var running = new Lateness();
        var afterRestart = new Lateness();
        int released = 0;
        for (var story : newsroom.stories()) {
            var stands = Optional.ofNullable(found.get(story.article())).orElseThrow();
            check(story, stands);
            if (stands.released().isPresent()) {
                released++;
                var at = stands.released().get();
                story.due().ifPresent(due -> assertThat(at).as("%s", story).isAfterOrEqualTo(due));
                if (story.waited()) {
                    var due = story.due().orElseThrow();
                    var kept = outages.between(due, at).isPresent() ? afterRestart : running;
                    kept.add(outages.late(due, at));
                }
            }
        }
        return new Result(kills, scheduled(newsroom), released, running, afterRestart);
    }

    /** Whole or not at all, and once; what was sealed and due is with its readers by now. */
    private static void check(TimedStory story, Found stands) {
        boolean live = stands.standing().isPresent();
        assertThat(stands.stage().isPresent()).as("%s %s", story, stands).isNotEqualTo(live);
        assertThat(stands.releases()).as("%s %s", story, stands).isEqualTo(live ? 1 : 0);
        if (story.sealed().isPresent()) {
            assertThat(stands.standing()).as("%s %s", story, stands).contains("LIVE");
        }
    }

    private Map<Long, Found> found() throws IOException, SQLException {
        var all = new HashMap<Long, Found>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:%s/caibian".formatted(kept("port")),
                                "caibian",
                                kept("password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(STORIES)) {
            while (rows.next()) {
                all.put(
                        rows.getLong("id"),
                        new Found(
                                Optional.ofNullable(rows.getString("standing")),
                                Optional.ofNullable(
                                                rows.getObject("released_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant),
                                Optional.ofNullable(rows.getString("stage")),
                                rows.getInt("releases")));
            }
        }
        return all;
    }

    private Map<String, String> tokens() throws IOException {
        var tokens = new HashMap<String, String>();
        for (var person : NewsroomAtWork.people()) {
            tokens.put(person, token(person));
        }
        return tokens;
    }

    private String token(String person) throws IOException {
        try (var command = Program.ofJar("token", "--user", person, "--data", data.toString())) {
            assertThat(command.exitCode()).as(command.said()).isZero();
            return command.said()
                    .lines()
                    .filter(line -> line.startsWith("caibian_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String kept(String name) throws IOException {
        return Files.readString(data.resolve("postgres").resolve(name)).strip();
    }
}
