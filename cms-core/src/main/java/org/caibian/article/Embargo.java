package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * Not before {@code until}, whatever anyone presses (限时禁发), as set on draft {@code of}; {@code
 * lift} is what somebody proposed last to have it lifted.
 */
public record Embargo(DraftId of, ChosenInstant until, Optional<Lift> lift) {

    /** Who wants it lifted; a second person may agree until it {@code lapses}. */
    public record Lift(PersonId by, Instant lapses) {}

    /** One nobody wants lifted. */
    Embargo(DraftId of, ChosenInstant until) {
        this(of, until, Optional.empty());
    }

    /** Whether it was set on that draft, and not on the other of its article. */
    public boolean isOf(DraftId draft) {
        return of.equals(draft);
    }

    /** The proposal that waits for a second person at {@code now}. */
    public Optional<Lift> liftAt(Instant now) {
        return lift.filter(each -> each.lapses().isAfter(now));
    }
}
