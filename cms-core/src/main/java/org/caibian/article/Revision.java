package org.caibian.article;

import java.time.Instant;
import org.caibian.manuscript.ContentHash;
import org.caibian.shared.PersonId;

/**
 * One immutable, named text of an article, {@code characters} long as newsrooms count (字数): the
 * body alone.
 */
public record Revision(
        int number,
        ContentHash hash,
        int characters,
        Occasion occasion,
        PersonId namedBy,
        Instant namedAt) {

    /** The act that named it. */
    public enum Occasion {
        SUBMITTED,
        /** An earlier one whose words were put back on a draft (恢复). */
        RESTORED,
        /** Changed under review, by the holder of a step. */
        EDITED
    }
}
