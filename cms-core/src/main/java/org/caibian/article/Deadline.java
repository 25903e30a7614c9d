package org.caibian.article;

import java.time.Instant;

/** By when a step is to be done (期限), and from when on those concerned are reminded of it. */
public record Deadline(Instant amberAt, Instant dueAt) {

    public Deadline {
        if (!amberAt.isBefore(dueAt)) {
            throw new IllegalArgumentException(amberAt + " is no reminder of " + dueAt);
        }
    }

    /** How the step stands to it at that instant. */
    public DueSignal at(Instant now) {
        if (now.isBefore(amberAt)) {
            return DueSignal.IN_TIME;
        }
        return now.isBefore(dueAt) ? DueSignal.SOON : DueSignal.LATE;
    }
}
