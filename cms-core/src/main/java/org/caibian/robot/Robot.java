package org.caibian.robot;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;

/**
 * A robot as administrators see it: of which {@code desk}, or of the whole house, what it speaks
 * of, and how that goes.
 */
public record Robot(
        RobotId id,
        Kind kind,
        String name,
        Optional<DeskId> desk,
        Set<Subject> subjects,
        boolean on,
        Optional<Instant> sentAt,
        Optional<Instant> failingSince) {

    public Robot {
        subjects = Set.copyOf(subjects);
    }
}
