package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
import org.caibian.shared.Sha256;

/**
 * A newsroom that writes, seals, schedules and releases while the program is killed at random
 * moments: no story half released, early, lost or twice, and how late each was.
 */
final class TimeSoak {
    private static final int WORKERS = 2;

    /** So long the first act after a start may take; a kill before it would find nothing done. */
    private static final int WARMING = 2_500;

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

    private static final String TOKEN =
            """
            insert into newsroom.api_token (hash, person, made_at, expires_at)
            select ?, id, now(), now() + interval '30 days' from newsroom.person where account = ?
            """;

    private final Path data;
    private final long seed;
    private final Random random;
    private final Outages outages = new Outages();
    private final AtomicReference<Optional<URI>> site = new AtomicReference<>(Optional.empty());
    private Program running;
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
        start();
        try {
            var newsroom = new NewsroomAtWork(this::whereItRuns, tokens(), seed);
            int killed = killWhileWorking(newsroom, Instant.now().plus(time), kills, schedules);
            waitUntilAllAreOut(newsroom);
            return checked(newsroom, killed);
        } finally {
            running.close();
        }
    }

    private int killWhileWorking(NewsroomAtWork newsroom, Instant end, int kills, int schedules)
            throws Exception {
        int killed = 0;
        try (var hands = Executors.newFixedThreadPool(WORKERS)) {
            var working =
                    Stream.generate(() -> hands.submit(() -> work(newsroom)))
                            .limit(WORKERS)
                            .toList();
            try {
                while (killed < kills
                        || scheduled(newsroom) < schedules
                        || Instant.now().isBefore(end)) {
                    Program.rest(Duration.ofMillis(WARMING + random.nextInt(LONGEST_WORK)));
                    kill();
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
        return killed;
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

    private void start() {
        running = Program.ofJar("--server.port=0", "--caibian.data=" + data, "--caibian.demo=true");
        site.set(Optional.of(running.ready()));
    }

    private void kill() {
        var at = Instant.now();
        site.set(Optional.empty());
        running.kill();
        running.close();
        Program.rest(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        start();
        outages.add(at, Instant.now());
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
            if (ended) {
                throw new IllegalStateException("The campaign is over");
            }
            Program.rest(Duration.ofMillis(50));
            here = site.get();
        }
        return here.get();
    }

    private Result checked(NewsroomAtWork newsroom, int kills) throws IOException, SQLException {
        var found = found();
        var whileRunning = new Lateness();
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
                    var kept = outages.between(due, at).isPresent() ? afterRestart : whileRunning;
                    kept.add(outages.late(due, at));
                }
            }
        }
        return new Result(kills, scheduled(newsroom), released, whileRunning, afterRestart);
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
        try (var connection = connection();
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

    /** Made past the launcher, whose own start is not what is played here. */
    private Map<String, String> tokens() throws IOException, SQLException {
        var tokens = new HashMap<String, String>();
        try (var connection = connection();
                var statement = connection.prepareStatement(TOKEN)) {
            for (var person : NewsroomAtWork.people()) {
                var secret = "caibian_" + person + "-".repeat(43 - person.length());
                statement.setString(1, Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)));
                statement.setString(2, person);
                assertThat(statement.executeUpdate()).isEqualTo(1);
                tokens.put(person, secret);
            }
        }
        return tokens;
    }

    private Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/caibian".formatted(kept("port")),
                "caibian",
                kept("password"));
    }

    private String kept(String name) throws IOException {
        return Files.readString(data.resolve("postgres").resolve(name)).strip();
    }
}
