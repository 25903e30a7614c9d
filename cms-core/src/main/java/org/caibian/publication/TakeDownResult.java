package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/** What came of saying when a story's time with readers ends. */
public sealed interface TakeDownResult {
    /** Readers lose it then. */
    record Set(ChosenInstant at) implements TakeDownResult {}

    /** It stays, until somebody withdraws it. */
    record Cleared() implements TakeDownResult {}

    /** There was none to take back. */
    record None() implements TakeDownResult {}

    /** That instant has gone by; {@code now} is what the clock shows. */
    record InThePast(Instant now) implements TakeDownResult {}

    /** It does not go out before that. */
    record BeforeRelease(ChosenInstant release) implements TakeDownResult {}

    /** It may not go out by then. */
    record UnderEmbargo(ChosenInstant until) implements TakeDownResult {}

    /** Readers have lost it already. */
    record Withdrawn() implements TakeDownResult {}

    /** A reason has at most {@code longest} characters. */
    record TooLong(int longest) implements TakeDownResult {}

    /** Somebody, {@code by}, set {@code now} since it was read, or cleared it; nothing was done. */
    record Outdated(Optional<TakeDown> now, Optional<PersonId> by) implements TakeDownResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements TakeDownResult {}
}
