package org.caibian.annotation;

import org.caibian.article.Change;
import org.caibian.article.SaveResult;
import org.caibian.manuscript.Content;

/**
 * What came of accepting a suggestion, or of taking that back; unless it was done, nothing has
 * changed.
 */
public sealed interface AcceptResult {
    /** It is done, by that save; {@code words} are those of the draft now. */
    record Accepted(Change change, Content words) implements AcceptResult {}

    /**
     * The words it was to replace stand there no more, or nothing would change: it can only be
     * refused.
     */
    record Lost() implements AcceptResult {}

    /** Somebody settled it, it is no suggestion, or the draft is gone. */
    record Gone() implements AcceptResult {}

    /** The words cannot be saved, and why. */
    record NotSaved(SaveResult why) implements AcceptResult {}
}
