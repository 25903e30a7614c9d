package org.caibian.startup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A newsroom that writes, seals, schedules, keeps back, releases and ends while the program is
 * killed at random moments, and goes on afterwards with what it was at: no story half released,
 * early, lost, stuck or twice, and how late each was.
 */
final class TimeSoak {
    private static final int WORKERS = 2;

    /**
     * After most starts an act is waited for, so long at most: a kill before finds nothing done.
     */
    private static final Duration WARMING = Duration.ofSeconds(30);

    private static final int KILLED_BEFORE_THAT = 10;

    private static final int LONGEST_WORK = 6_000;
    private static final int LONGEST_PAUSE = 2_000;

    private final Supplier<Program> program;
    private final KeptDatabase database;
    private final StoredStories stored;
    private final long seed;
    private final Random random;
    private final Outages outages = new Outages();
    private final AtomicReference<Optional<URI>> site = new AtomicReference<>(Optional.empty());
    private Program running;
    private volatile boolean ended;

    /** Plays with a program that keeps its data in {@code data}. */
    TimeSoak(Path data, Supplier<Program> program, long seed) {
        this.program = program;
        database = new KeptDatabase(data);
        stored = new StoredStories(data);
        this.seed = seed;
        random = new Random(seed);
    }

    /** Goes on until that much time is over and so many kills and schedules were made. */
    TimeSoakResult run(Duration time, int kills, int schedules) throws Exception {
        start();
        var before = stored.read().keySet();
        try (var commits = new Commits(database)) {
            var newsroom = new NewsroomAtWork(this::whereItRuns, stored.tokens(), seed);
            int killed = killWhileWorking(newsroom, Instant.now().plus(time), kills, schedules);
            newsroom.finish(begunSince(before));
            return new TimeSoakEnd(newsroom, stored, commits, outages)
                    .reckon(killed, whereItRuns());
        } finally {
            running.close();
        }
    }

    /** Those, too, that nobody was told of any more. */
    private Set<Long> begunSince(Set<Long> before) throws IOException, SQLException {
        var begun = new TreeSet<>(stored.read().keySet());
        begun.removeAll(before);
        return begun;
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
                        || newsroom.scheduled() < schedules
                        || Instant.now().isBefore(end)) {
                    if (random.nextInt(100) >= KILLED_BEFORE_THAT) {
                        waitForAnAct(newsroom);
                    }
                    Program.rest(Duration.ofMillis(random.nextInt(LONGEST_WORK)));
                    kill(newsroom);
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

    private void waitForAnAct(NewsroomAtWork newsroom) {
        int before = newsroom.acts();
        var latest = Instant.now().plus(WARMING);
        while (newsroom.acts() == before && Instant.now().isBefore(latest)) {
            Program.rest(Duration.ofMillis(50));
        }
    }

    private void start() {
        running = program.get();
        site.set(Optional.of(running.ready()));
    }

    private void kill(NewsroomAtWork newsroom) throws IOException, SQLException {
        var at = Instant.now();
        site.set(Optional.empty());
        running.kill();
        running.close();
        checkAll(newsroom);
        Program.rest(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        var begun = Instant.now();
        start();
        outages.add(at, begun, Instant.now());
    }

    /** Its database runs on, and holds what a program finds at its next start. */
    private void checkAll(NewsroomAtWork newsroom) throws IOException, SQLException {
        var stories = List.copyOf(newsroom.stories());
        var found = stored.read();
        stories.forEach(story -> StoredStory.of(story, found).check());
    }

    private Void work(NewsroomAtWork newsroom) {
        while (!ended) {
            try {
                newsroom.goOn();
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
}
