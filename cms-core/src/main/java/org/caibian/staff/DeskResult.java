package org.caibian.staff;

import org.caibian.shared.DeskId;

/** What came of adding a desk. */
public sealed interface DeskResult {
    /** The desk stands and can be given people. */
    record Added(DeskId desk) implements DeskResult {}

    /** Another desk has that code or name. */
    record Taken() implements DeskResult {}

    /**
     * A {@code code} is two capital letters; {@code name} and {@code nameEn} have 1 to 20 and 1 to
     * 40 characters.
     */
    record Unusable(String field) implements DeskResult {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements DeskResult {}
}
