package org.caibian.startup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When releases were committed: looked for from outside, every few milliseconds and by another
 * clock than that of the program, whose releases bear an instant before their commit.
 */
final class Commits implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Those that bear an instant of just now; each was looked for many times by then. */
    private static final String NEW =
            "select article from newsroom.publication where released_at > now() - interval '1 minute'";

    private final KeptDatabase database;
    private final Map<Long, Instant> seen = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean over;

    /** Begins to look; the database runs on while the program is killed. */
    Commits(KeptDatabase database) {
        this.database = database;
        looking = Thread.ofPlatform().name("commits").start(this::look);
    }

    /** When it was there at the latest; empty where it never was. */
    Optional<Instant> of(long article) {
        return Optional.ofNullable(seen.get(article));
    }

    private void look() {
        while (!over) {
            try (var connection = database.connection();
                    var question = connection.prepareStatement(NEW)) {
                while (!over) {
                    try (var rows = question.executeQuery()) {
                        var now = Instant.now();
                        while (rows.next()) {
                            seen.putIfAbsent(rows.getLong("article"), now);
                        }
                    }
                    Program.rest(PAUSE);
                }
            } catch (IOException | SQLException away) {
                Program.rest(PAUSE);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        looking.join();
    }
}
