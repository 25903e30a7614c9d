package org.caibian.sharing;

import java.time.Duration;
import org.caibian.right.Refusal;
import org.caibian.shared.ChosenInstant;

/** What came of showing a draft to somebody outside, or of ending that. */
public sealed interface ShareResult {
    /** The secret of its address, which is shown this once. */
    record Shared(Share share, String secret) implements ShareResult {
        @Override
        public String toString() {
            return "Shared[" + share + "]";
        }
    }

    record Ended() implements ShareResult {}

    /** It ran out or was ended before. */
    record AlreadyOver() implements ShareResult {}

    /** Who is to read it must be said, in so many characters at most. */
    record ReaderNeeded(int longest) implements ShareResult {}

    /** It would last no time at all, or longer than that. */
    record NoSuchTime(Duration longest) implements ShareResult {}

    /** Until then nobody outside reads it. */
    record Embargoed(ChosenInstant until) implements ShareResult {}

    /** Readers lost the story; nobody outside reads it before its next release. */
    record Withdrawn() implements ShareResult {}

    record Refused(Refusal why) implements ShareResult {}
}
