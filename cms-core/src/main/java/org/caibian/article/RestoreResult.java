package org.caibian.article;

import java.util.Set;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ChosenInstant;

/** What came of restoring a revision on a draft. */
public sealed interface RestoreResult {
    /**
     * Its words stand on the draft, as version {@code change.version()}; they are {@code words}. In
     * those fields {@code stayed} what the draft had before: what the revision has there is put
     * aside by now, or does not change where the draft is.
     */
    record Restored(Change change, Content words, Set<Problem.Field> stayed)
            implements RestoreResult {
        public Restored {
            stayed = Set.copyOf(stayed);
        }
    }

    /** They stood there already; nothing was saved. */
    record SameWords() implements RestoreResult {}

    /** The article has no revision of that number. */
    record NoSuchRevision() implements RestoreResult {}

    /** The article's other draft keeps these words back until then; this one does not. */
    record KeptBack(ChosenInstant until) implements RestoreResult {}

    /** The words could not be saved. */
    record NotSaved(SaveResult why) implements RestoreResult {}
}
