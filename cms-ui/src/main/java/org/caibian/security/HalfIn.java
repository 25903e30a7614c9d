package org.caibian.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.signin.SecondStep;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gave the right password and is asked for more. Only their session knows of it: to
 * every door they are the stranger they were before. {@code proved} once nothing more is asked.
 */
public record HalfIn(
        PersonId person, String account, int key, SecondStep step, boolean proved, Instant since) {

    /** Under which name the session holds it. */
    public static final String NAME = "org.caibian.half-in";

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /** Who is half in, by what a session holds under that name. */
    public static Optional<HalfIn> of(@Nullable Object held, Instant now) {
        return held instanceof HalfIn half && now.isBefore(half.since.plus(GOOD_FOR))
                ? Optional.of(half)
                : Optional.empty();
    }

    /** The same person, of whom nothing more is asked. */
    public HalfIn nowProved() {
        return new HalfIn(person, account, key, step, true, since);
    }
}
