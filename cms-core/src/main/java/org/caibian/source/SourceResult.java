package org.caibian.source;

/** What came of adding a source to the list or changing its dates. */
public sealed interface SourceResult {
    /** The list holds it so. */
    record Listed(SourceId source) implements SourceResult {}

    /** Another source has that name. */
    record NameTaken(String name) implements SourceResult {}

    /**
     * A {@code name} has 1 to 40 characters, {@code listedFrom} and all other days are of a year of
     * four digits, the last day, {@code listedUntil}, is not before the first; {@code licence} has
     * at most 200, and {@code licenceUntil} needs one.
     */
    record Unusable(String field) implements SourceResult {}

    /** Somebody changed it since it was read, or merged it; nothing was done. */
    record Outdated() implements SourceResult {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements SourceResult {}
}
