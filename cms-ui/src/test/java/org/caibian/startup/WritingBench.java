package org.caibian.startup;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caibian.testing.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hundred people who write at the same time, each signed in to an account of their own and on
 * a story of their own: how soon what they hand over is in the database, how much goes over the
 * wire for it, and how much memory each open paper takes in the program.
 */
class WritingBench {
    private static final String PASSWORD = "caibian-demo";

    private static final int SESSIONS = Integer.getInteger("caibian.bench.sessions", 500);
    private static final int AT_ONCE = 8;

    /** 250 where 500 write. */
    private static final double LEAST_A_SECOND = SESSIONS / 2.0;

    private static final int SLOWEST = 100;
    private static final double MOST_MEGABYTES = 3;

    /** Somewhat quicker than the goal, so that the goal can be met. */
    private static final Duration EACH_WRITES_EVERY = Duration.ofMillis(1_900);

    private static final int TIMES = 10;

    /** Paragraphs that are new each time: some two kilobytes. */
    private static final int CHANGED = 3;

    @TempDir Path data;

    private final TypedWords typed = new TypedWords();

    private final Figures figures =
            new Figures("writing")
                    .promiseLeast("saves", "1/s", LEAST_A_SECOND)
                    .promise("save.p50", "ms")
                    .promise("save.p95", "ms", SLOWEST)
                    .promise("cpu.program", "ms")
                    .promise("cpu.database", "ms")
                    .promise("cpu.client", "ms")
                    .promise("burst", "kB")
                    .promise("heap", "MB", MOST_MEGABYTES);

    @Test
    void writing() throws Exception {
        try (var program =
                        Program.roomy(
                                "--server.port=0",
                                "--caibian.data=" + data,
                                "--caibian.demo=true");
                var hands = Executors.newFixedThreadPool(SESSIONS);
                var client = KeptConnections.client()) {
            var site = program.ready();
            var papers = Paper.begun(data, site, SESSIONS, typed);
            // What a program loads once and keeps is no part of what an open page takes.
            play(client, site, papers.subList(0, Math.min(AT_ONCE, SESSIONS)), hands);
            for (int run = 0; run < Figures.RUNS; run++) {
                double none = program.usedMegabytes();
                var sessions = open(client, site, papers);
                figures.measured("heap", (program.usedMegabytes() - none) / SESSIONS);
                var before = WorkDone.soFar(program, data);
                var written = write(sessions, hands);
                measured(written);
                measured(WorkDone.soFar(program, data).since(before), written.millis().size());
                close(sessions, hands);
            }
        }
        figures.keep();
    }

    private void play(HttpClient client, URI site, List<Paper> papers, ExecutorService hands)
            throws InterruptedException, ExecutionException {
        var sessions = open(client, site, papers);
        write(sessions, hands);
        close(sessions, hands);
    }

    private static void close(List<DeskSession> sessions, ExecutorService hands)
            throws InterruptedException, ExecutionException {
        all(hands, sessions.stream().map(each -> run(each::close)).toList());
    }

    private static List<DeskSession> open(HttpClient client, URI site, List<Paper> papers)
            throws InterruptedException, ExecutionException {
        var sessions = new ArrayList<DeskSession>();
        try (var few = Executors.newFixedThreadPool(AT_ONCE)) {
            var opening =
                    papers.stream()
                            .map(paper -> few.submit(() -> signedIn(client, site, paper)))
                            .toList();
            for (var each : opening) {
                sessions.add(each.get());
            }
        }
        return sessions;
    }

    private static DeskSession signedIn(HttpClient client, URI site, Paper paper) {
        return new DeskSession(client, site, paper.account(), PASSWORD, paper.article());
    }

    /** How late each save was, how long all took, and what went over the wire. */
    private record Written(List<Double> millis, double seconds, long bytes) {}

    private void measured(Written written) {
        var saves = written.millis().size();
        figures.measured("saves", saves / written.seconds());
        figures.measured("save.p50", Figures.percentile(written.millis(), 50));
        figures.measured("save.p95", Figures.percentile(written.millis(), 95));
        figures.measured("burst", written.bytes() / 1e3 / saves);
    }

    /** What each of them costs. */
    private void measured(WorkDone work, int saves) {
        figures.measured("cpu.program", work.program() / saves);
        figures.measured("cpu.database", work.database() / saves);
        figures.measured("cpu.client", work.client() / saves);
    }

    /** Each at its own times, however long the others take. */
    private Written write(List<DeskSession> sessions, ExecutorService hands)
            throws InterruptedException, ExecutionException {
        var millis = Collections.synchronizedList(new ArrayList<Double>());
        long before = sessions.stream().mapToLong(DeskSession::bytes).sum();
        long start = System.nanoTime();
        all(
                hands,
                IntStream.range(0, sessions.size())
                        .mapToObj(nth -> {
                            long first =
                                    start + EACH_WRITES_EVERY.toNanos() * nth / sessions.size();
                            var words = typed.paragraphs();
                            return run(() -> write(sessions.get(nth), words, first, millis));
                        })
                        .toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = sessions.stream().mapToLong(DeskSession::bytes).sum() - before;
        return new Written(millis, seconds, bytes);
    }

    /** From the moment it was due, not from when its turn came. */
    private void write(DeskSession session, List<String> words, long first, List<Double> millis) {
        for (int time = 0; time < TIMES; time++) {
            long due = first + EACH_WRITES_EVERY.toNanos() * time;
            for (int i = 0; i < CHANGED; i++) {
                words.set((time * CHANGED + i) % TypedWords.PARAGRAPHS, typed.paragraph());
            }
            var body = TypedWords.body(words);
            restUntil(due);
            session.write(body);
            millis.add((System.nanoTime() - due) / 1e6);
        }
    }

    private static void restUntil(long nanos) {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Program.rest(Duration.ofNanos(left));
        }
    }

    private static Runnable run(Runnable act) {
        return act;
    }

    private static void all(ExecutorService hands, List<Runnable> acts)
            throws InterruptedException, ExecutionException {
        for (Future<?> each : acts.stream().map(hands::submit).toList()) {
            each.get();
        }
    }
}
