package org.caibian.subject;

/** What came of moving a section, topic or tag in its list, or of putting it aside. */
public enum CatalogueResult {
    /** It is so now, or was so before. */
    DONE,
    /** There is none of that id, or it was merged into another. */
    GONE,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED
}
