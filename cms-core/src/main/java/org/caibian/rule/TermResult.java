package org.caibian.rule;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of setting a step's term. */
public sealed interface TermResult {
    /** Every step opened from now on has it. */
    record Set(StepTerm term) implements TermResult {}

    /**
     * No term is so short or so long, or reminds so early: {@code shortest} to {@code longest}
     * minutes.
     */
    record OutOfBounds(int shortest, int longest) implements TermResult {}

    /** Somebody, {@code by}, set it to {@code now} since it was read; that holds. */
    record Outdated(StepTerm now, Optional<PersonId> by) implements TermResult {}

    /** This person may not set it. */
    record Refused(Refusal why) implements TermResult {}
}
