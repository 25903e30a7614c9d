package org.caibian.rule;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of setting a round's rule. */
public sealed interface RuleResult {
    /** It holds from now on. */
    record Set(RoundRule rule) implements RuleResult {}

    /**
     * No rule asks for so few or so many: {@code fewestSeals} to three seals, none to three
     * proofreadings.
     */
    record OutOfBounds(int fewestSeals) implements RuleResult {}

    /** Somebody, {@code by}, set it to {@code now} since it was read; that holds. */
    record Outdated(RoundRule now, Optional<PersonId> by) implements RuleResult {}

    /** This person may not set it. */
    record Refused(Refusal why) implements RuleResult {}
}
