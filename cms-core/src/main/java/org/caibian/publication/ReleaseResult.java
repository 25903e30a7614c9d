package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import org.caibian.manuscript.Problem;

/** What came of releasing an approved revision. */
public sealed interface ReleaseResult {
    /** Readers have it. */
    record Released() implements ReleaseResult {}

    /** It stays approved until its instant comes. */
    record Waits(Instant until) implements ReleaseResult {}

    /** It stays approved: something that was well when it was sealed no longer is. */
    record Held(List<Problem> problems) implements ReleaseResult {
        public Held {
            problems = List.copyOf(problems);
        }
    }
}
