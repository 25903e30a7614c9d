package org.caibian.branch;

import java.util.List;
import org.caibian.article.Change;
import org.caibian.article.SaveResult;
import org.caibian.difference.Merge;
import org.caibian.manuscript.Problem;
import org.caibian.shared.PersonId;

/** What came of looking at a branch together with its draft, or of bringing it in. */
public sealed interface BringInResult {
    /**
     * What the two come to; its {@code revision} is the version of the draft that was looked at.
     */
    record Together(Merge merge) implements BringInResult {}

    /** The draft has the words. */
    record BroughtIn(Change change) implements BringInResult {}

    /** It waits no more: somebody brought it in or discarded it, or the draft is gone. */
    record Gone() implements BringInResult {}

    /** The draft was saved, or the branch typed on, since they were looked at: look again. */
    record MovedOn() implements BringInResult {}

    /** So many places need somebody to choose, and not so many were chosen. */
    record Undecided(int conflicts) implements BringInResult {}

    /** Fields of the branch do not keep to their bounds; its words can be read and copied. */
    record Faulty(List<Problem> problems) implements BringInResult {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Under review only what an author typed, or the holder of the step themselves, is brought in:
     * else words would be reviewed by whoever wrote them.
     */
    record OfNoAuthor(PersonId writer) implements BringInResult {}

    /** The words could not be saved. */
    record NotSaved(SaveResult why) implements BringInResult {}
}
