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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.caibian.startup.SoakWriter.Typed;

/**
 * A reporter who writes without rest, in two places of the text, its footnotes and its fields,
 * while the tab, the browser, the program, the network or the session dies at random moments, some
 * of them in the middle of a word: after coming back, all that was written more than two seconds
 * before is there, once and in its order, and where the browser brought it back, the reporter was
 * told.
 */
final class WritingSoak {
    private static final Duration MOST_LOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DEATHS_A_STORY = 20;
    private static final int LONGEST_WRITING = 3_000;

    /** So soon, or at once, whatever dies within a word does. */
    private static final int LONGEST_WORD = 300;

    /** So many of a hundred times somebody says something of the article before. */
    private static final int COMMENTED = 10;

    /** Who writes longer than this without the newsroom needs the browser's journal for it. */
    private static final int LONGER_THAN_MAY_BE_LOST = 2_500;

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

    /**
     * Goes on until that much time is over and so many deaths were died, {@code longest} after the
     * one before at most; {@code soFar} hears what they came to with each new story.
     */
    Losses run(Duration time, int deaths, Duration longest, Consumer<Losses> soFar)
            throws Exception {
        try {
            var end = Instant.now().plus(time);
            for (int died = 0; died < deaths || Instant.now().isBefore(end); died++) {
                if (died % DEATHS_A_STORY == 0) {
                    soFar.accept(losses);
                    writer.begins(program.ready());
                }
                if (random.nextInt(100) < COMMENTED) {
                    writer.comments();
                }
                writer.writes(Duration.ofMillis(random.nextLong(longest.toMillis())));
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
        comesBack(death);
        losses.add(death, composing, lost(death, at));
        writer.takesThePen();
    }

    private void comesBack(Death death) {
        switch (death) {
            // Whoever leaves a field has written what stands in it.
            case NETWORK_FOR_A_WHILE -> writer.takesThePen();
            case PROGRAM, SESSION -> {
                program.ready();
                writer.comesBackInTheSamePage();
            }
            default -> writer.comesBack(program.ready());
        }
    }

    /** When it did, or when the last word was written where the page outlives it. */
    private Instant dies(Death death) throws IOException, SQLException {
        return switch (death) {
            case TAB -> before(browser::closeTab);
            case RENDERER -> before(browser::crashTab);
            case BROWSER -> {
                var at = random.nextBoolean() ? before(browser::die) : inAWord(browser::die);
                browser.opensAgain();
                yield at;
            }
            case NETWORK_FOR_A_WHILE -> {
                browser.network(false);
                var at = alone(() -> {});
                browser.network(true);
                yield at;
            }
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
        if (random.nextBoolean()) {
            inAWord(program::kill);
        } else {
            program.kill();
        }
        program.close();
        program = start.apply(port);
    }

    /** Somebody goes on writing, of which nothing comes to the newsroom, until that. */
    private Instant alone(Runnable death) {
        var more = random.nextInt(LONGEST_WRITING - LONGER_THAN_MAY_BE_LOST);
        writer.writes(Duration.ofMillis(LONGER_THAN_MAY_BE_LOST + more));
        return before(death);
    }

    /** While a word is on its way from the keyboard. */
    private Instant inAWord(Runnable death) {
        var soon = Duration.ofMillis(random.nextInt(LONGEST_WORD));
        var at =
                CompletableFuture.supplyAsync(() -> {
                    Program.rest(soon);
                    return before(death);
                });
        writer.writesUntil(at);
        return at.join();
    }

    private static Instant before(Runnable death) {
        var at = Instant.now();
        death.run();
        return at;
    }

    /** How long before the death the first was written that did not come back. */
    private Duration lost(Death death, Instant at) throws IOException, SQLException {
        var told = death.isOutlived() ? Set.<Integer>of() : writer.isToldOf();
        if (death.isAlone()) {
            assertThat(told).as("brought back after %s at %s", death, at).isNotEmpty();
        }
        Predicate<Typed> mayNotBeMissing =
                each ->
                        death.isOutlived()
                                || told.contains(each.mark())
                                || each.at().isBefore(at.minus(MOST_LOST));
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
            there.addAll(SoakPlace.marks(words));
        }
        return writer.typed().stream().filter(each -> !there.contains(each.mark())).toList();
    }
}
