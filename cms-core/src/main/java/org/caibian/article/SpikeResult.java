package org.caibian.article;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;

/** What came of giving a draft up (毙稿). */
public sealed interface SpikeResult {
    /** It is spiked; where it was in review, its round {@code ended} by that. */
    record Spiked(Optional<RoundId> ended) implements SpikeResult {}

    /** Spiking needs a reason: 1 to 1,000 characters. */
    record ReasonNeeded(int longest) implements SpikeResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements SpikeResult {}
}
