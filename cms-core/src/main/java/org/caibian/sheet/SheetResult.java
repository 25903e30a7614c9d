package org.caibian.sheet;

/** What came of reading a table from a file. */
public sealed interface SheetResult {
    record Read(Sheet sheet) implements SheetResult {}

    record Unreadable(Why why) implements SheetResult {}

    /** Why a file was not read. */
    enum Why {
        /** The file, or what is packed in it, is larger than a list of the house can be. */
        TOO_LARGE,
        TOO_MANY_ROWS,
        /** It is neither XLSX nor CSV in UTF-8 or GB 18030. */
        UNKNOWN_KIND,
        /** It begins as one of these and does not go on so. */
        DAMAGED,
        /** No cell says anything. */
        EMPTY
    }
}
