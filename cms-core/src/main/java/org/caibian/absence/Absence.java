package org.caibian.absence;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;

/**
 * Somebody is away, and somebody stands in for them (委托): on a desk, or for what they do for the
 * whole house where {@code desk} is empty. It may be ended before its time.
 */
public record Absence(
        AbsenceId id,
        Party away,
        Party standIn,
        Optional<DeskId> desk,
        ChosenInstant from,
        ChosenInstant until,
        String cause,
        Party enteredBy,
        Instant enteredAt,
        Optional<Instant> endedAt,
        Optional<Party> endedBy) {

    /** A person and their real name. */
    public record Party(PersonId id, String name) {}

    /** Whether it is still ahead, lends something now, or is over. */
    public enum Course {
        COMING,
        RUNNING,
        OVER
    }

    public Course at(Instant now) {
        if (endedAt.isPresent() || !now.isBefore(until.at())) {
            return Course.OVER;
        }
        return now.isBefore(from.at()) ? Course.COMING : Course.RUNNING;
    }

    /** When it is over, as planned or before. */
    public Instant overAt() {
        return endedAt.filter(until.at()::isAfter).orElse(until.at());
    }

    Keyset position() {
        return new Keyset(overAt(), id.value());
    }
}
