package org.caibian.article;

import java.time.Instant;
import java.util.List;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of saving a draft; unless it was saved, the article stands as it did before. */
public sealed interface SaveResult
        permits SaveResult.Saved,
                SaveResult.Outdated,
                SaveResult.Locked,
                SaveResult.Faulty,
                SaveResult.Refused,
                Settled {
    /** The words are kept, as version {@code change.version()}. */
    record Saved(Change change, ContentHash hash) implements SaveResult {}

    /** Someone saved since it was opened; {@code theirs} is what stands there now. */
    record Outdated(Change latest, Content theirs) implements SaveResult {}

    /** Somebody else is writing on it, at the latest until then without another sign of life. */
    record Locked(PersonId holder, Instant until) implements SaveResult {}

    /** Some fields do not keep to their bounds. */
    record Faulty(List<Problem> problems) implements SaveResult {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements SaveResult {}
}
