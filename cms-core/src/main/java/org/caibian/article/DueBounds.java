package org.caibian.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Between which instants the reminder and the deadline of a step lie that stands to them in one
 * way; the far ends are the database's own infinities.
 */
record DueBounds(
        OffsetDateTime amberAfter,
        OffsetDateTime amberBy,
        OffsetDateTime dueAfter,
        OffsetDateTime dueBy) {

    private static final OffsetDateTime EVER = OffsetDateTime.MIN;
    private static final OffsetDateTime NEVER = OffsetDateTime.MAX;

    static DueBounds of(Optional<DueSignal> signal, Instant instant) {
        var now = instant.atOffset(ZoneOffset.UTC);
        return signal.map(each ->
                        switch (each) {
                            case IN_TIME -> new DueBounds(now, NEVER, now, NEVER);
                            case SOON -> new DueBounds(EVER, now, now, NEVER);
                            case LATE -> new DueBounds(EVER, now, EVER, now);
                        })
                .orElseGet(() -> new DueBounds(EVER, NEVER, EVER, NEVER));
    }
}
