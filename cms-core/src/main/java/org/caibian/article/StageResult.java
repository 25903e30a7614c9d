package org.caibian.article;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/** What came of taking a draft back to its writers. */
public sealed interface StageResult {
    /** The draft has moved. */
    record Moved(Stage stage) implements StageResult {}

    /** Somebody, {@code by}, let it go out at {@code now} since it was read; it did not move. */
    record Outdated(Optional<ChosenInstant> now, Optional<PersonId> by) implements StageResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements StageResult {}
}
