package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.caibian.startup.SoakWriter.Typed;

/**
 * A reporter who writes without rest while the tab, the browser, the program, the network or the
 * session dies at random moments: after coming back, all that was written more than two seconds
 * before is there, once and in its order, and where the browser brought it back, the reporter was
 * told.
 */
final class WritingSoak {
    private static final Duration MOST_LOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DEATHS_A_STORY = 20;
    private static final int LONGEST_WRITING = 3_000;

    /** Who writes longer than this without the newsroom needs the browser's journal for it. */
    private static final int LONGER_THAN_MAY_BE_LOST = 2_500;

    /** What ends while somebody writes. */
    enum Death {
        /** The tab is closed. */
        TAB,
        /** The tab crashes. */
        RENDERER,
        /** The whole browser is killed. */
        BROWSER,
        /** The program is killed; the tab outlives it, and is written on meanwhile. */
        PROGRAM,
        /** The program is killed, and the tab crashes while it is written on. */
        PROGRAM_AND_TAB,
        /** The network goes, and the tab crashes while it is written on. */
        NETWORK,
        /** The session is ended at the server; the tab outlives it. */
        SESSION,
        /** The browser loses its session, and the tab is closed while it is written on. */
        COOKIES;

        /** Whether the newsroom got nothing of what was written last before it. */
        private boolean isAlone() {
            return compareTo(PROGRAM) >= 0;
        }
    }

    private final IntFunction<Program> start;
    private final StoredWords stored;
    private final Random random;
    private final MortalBrowser browser;
    private final SoakWriter writer;
    private final Losses losses = new Losses();
    private final List<Death> ahead = new ArrayList<>();
    private Program program;

    /** {@code start} starts the program at a port: words stay in a browser under its address. */
    WritingSoak(Path data, Path profile, IntFunction<Program> start, long seed) {
        this.start = start;
        stored = new StoredWords(data);
        random = new Random(seed);
        browser = new MortalBrowser(profile).watched(SoakWriter.WATCH);
        writer = new SoakWriter(browser, random);
        program = start.apply(0);
    }

    /** Goes on until that much time is over and so many deaths were died. */
    Losses run(Duration time, int deaths) throws Exception {
        try {
            var end = Instant.now().plus(time);
            for (int died = 0; died < deaths || Instant.now().isBefore(end); died++) {
                if (died % DEATHS_A_STORY == 0) {
                    writer.begins(program.ready());
                }
                writer.writes(Duration.ofMillis(random.nextInt(LONGEST_WRITING)));
                die(next());
            }
            return losses;
        } finally {
            browser.close();
            program.close();
        }
    }

    /** Dealt like cards, so that each comes as often as any other. */
    private Death next() {
        if (ahead.isEmpty()) {
            ahead.addAll(List.of(Death.values()));
            Collections.shuffle(ahead, random);
        }
        return ahead.removeLast();
    }

    private void die(Death death) throws IOException, SQLException {
        var composing = writer.composes();
        var at = dies(death);
        if (death == Death.PROGRAM || death == Death.SESSION) {
            program.ready();
            writer.comesBackInTheSamePage();
        } else {
            writer.comesBack(program.ready());
        }
        losses.add(death, composing, lost(death, at));
        writer.takesThePen();
    }

    /** When it did, or when the last word was written where the page outlives it. */
    private Instant dies(Death death) throws IOException, SQLException {
        return switch (death) {
            case TAB -> before(browser::closeTab);
            case RENDERER -> before(browser::crashTab);
            case BROWSER -> before(browser::kill);
            case PROGRAM -> {
                restart();
                yield alone(() -> {});
            }
            case PROGRAM_AND_TAB -> {
                restart();
                yield alone(browser::crashTab);
            }
            case NETWORK -> {
                browser.network(false);
                var at = alone(browser::crashTab);
                browser.network(true);
                yield at;
            }
            case SESSION -> {
                stored.endSessions(SoakWriter.ACCOUNT);
                yield alone(() -> {});
            }
            case COOKIES -> {
                browser.losesTheSession();
                yield alone(browser::closeTab);
            }
        };
    }

    /** At the same address, while somebody goes on writing. */
    private void restart() {
        var port = program.ready().getPort();
        program.kill();
        program.close();
        program = start.apply(port);
    }

    /** Somebody goes on writing, of which nothing comes to the newsroom, until that. */
    private Instant alone(Runnable death) {
        var more = random.nextInt(LONGEST_WRITING - LONGER_THAN_MAY_BE_LOST);
        writer.writes(Duration.ofMillis(LONGER_THAN_MAY_BE_LOST + more));
        return before(death);
    }

    private static Instant before(Runnable death) {
        var at = Instant.now();
        death.run();
        return at;
    }

    /** How long before the death the first was written that did not come back. */
    private Duration lost(Death death, Instant at) throws IOException, SQLException {
        var told = writer.isToldOf();
        if (death.isAlone()) {
            assertThat(told).as("brought back after %s at %s", death, at).isNotEmpty();
        }
        Predicate<Typed> mayNotBeMissing =
                each -> told.contains(each.mark()) || each.at().isBefore(at.minus(MOST_LOST));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(missing())
                                .as("after %s at %s, of %s", death, at, writer.typed())
                                .noneMatch(mayNotBeMissing));
        var missing = missing();
        writer.typed().removeAll(missing);
        return missing.isEmpty() ? Duration.ZERO : Duration.between(missing.getFirst().at(), at);
    }

    private List<Typed> missing() throws IOException, SQLException {
        var there = new HashSet<Integer>();
        for (var words : stored.of(writer.article())) {
            there.addAll(SoakWriter.marks(words));
        }
        return writer.typed().stream().filter(each -> !there.contains(each.mark())).toList();
    }
}
