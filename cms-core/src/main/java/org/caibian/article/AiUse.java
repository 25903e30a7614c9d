package org.caibian.article;

/** How far a machine wrote the text: readers are told, in words and in the page's metadata. */
public enum AiUse {
    /** People wrote it. */
    NONE,
    /** A machine helped, a person wrote. */
    ASSISTED,
    /** A machine wrote it. */
    MADE
}
