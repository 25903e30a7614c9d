package org.caibian.staff;

import org.caibian.shared.DeskId;

/** What came of adding a desk, or of calling one something else (改名). */
public sealed interface DeskResult {
    /** The desk stands and can be given people. */
    record Added(DeskId desk) implements DeskResult {}

    /** It is called so now, or was before. */
    record Renamed() implements DeskResult {}

    /** That desk has the code or the name, or had it when it was merged. */
    record Taken(Desk by) implements DeskResult {}

    /**
     * A {@code code} is two capital letters; {@code name} and {@code nameEn} have 1 to 20 and 1 to
     * 40 characters.
     */
    record Unusable(String field) implements DeskResult {}

    /** It is called otherwise by now than was seen, or was merged. */
    record Outdated() implements DeskResult {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements DeskResult {}
}
