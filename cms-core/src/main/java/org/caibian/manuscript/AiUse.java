package org.caibian.manuscript;

import java.util.Optional;

/** How far a machine wrote the text: readers are told, in words and in the page's metadata. */
public enum AiUse {
    /** People wrote it. */
    NONE,
    /** A machine helped, a person wrote. */
    ASSISTED,
    /** A machine wrote it. */
    MADE;

    /** What readers are told of it; empty where there is nothing to tell. */
    public Optional<AiUse> told() {
        return Optional.of(this).filter(use -> use != NONE);
    }
}
