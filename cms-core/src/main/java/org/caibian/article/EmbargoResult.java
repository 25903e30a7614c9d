package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/** What came of setting an embargo, or of wanting it lifted. */
public sealed interface EmbargoResult {
    /** Nobody lets it out before that. */
    record Set(ChosenInstant until) implements EmbargoResult {}

    /**
     * A second person is asked to agree before the proposal {@code lapses}; until one does, it
     * holds.
     */
    record LiftProposed(ChosenInstant until, Instant lapses) implements EmbargoResult {}

    /** Somebody, {@code by}, has proposed it; a second person may agree until it {@code lapses}. */
    record AlreadyProposed(PersonId by, Instant lapses) implements EmbargoResult {}

    /** Whoever proposed to lift it does so no longer; it holds as before. */
    record LiftTakenBack(ChosenInstant until) implements EmbargoResult {}

    /** Two people have lifted it. */
    record Lifted() implements EmbargoResult {}

    /** That instant has gone by; {@code now} is what the clock shows. */
    record InThePast(Instant now) implements EmbargoResult {}

    /** An embargo is only ever tightened by one person; earlier than {@code until} takes two. */
    record Looser(ChosenInstant until) implements EmbargoResult {}

    /** There is none to lift, or it is over. */
    record None() implements EmbargoResult {}

    /** Nobody has proposed to lift it, or the proposal has lapsed. */
    record NotProposed(ChosenInstant until) implements EmbargoResult {}

    /**
     * Somebody, {@code by}, set it to {@code now} since it was read, or to none; nothing was set.
     */
    record Outdated(Optional<ChosenInstant> now, Optional<PersonId> by) implements EmbargoResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements EmbargoResult {}
}
