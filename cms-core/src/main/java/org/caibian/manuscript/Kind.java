package org.caibian.manuscript;

/** What sort of article it is (稿件类型). */
public enum Kind {
    ORIGINAL,
    REPRINT,
    COMMENTARY,
    FLASH,
    CORRECTION
}
