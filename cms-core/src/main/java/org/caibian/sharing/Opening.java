package org.caibian.sharing;

import org.caibian.article.Draft;

/** What somebody finds who comes with the address of a share. */
public sealed interface Opening {
    /** The draft as it stands. */
    record Here(Share share, Draft draft) implements Opening {}

    /** It waits for its reader, and would be kept for the browser that opens it. */
    record Closed(Share share) implements Opening {}

    /** Another browser opened it first. */
    record AnothersAlready() implements Opening {}

    /**
     * It ran out or was ended, there is nothing to show any more, or not now: under an embargo,
     * withdrawn.
     */
    record Over() implements Opening {}

    /** There is none of that address. */
    record Unknown() implements Opening {}
}
