package org.caibian.sheet;

import java.io.Serial;

/** A file is given up, and nothing of it is used. */
final class UnreadableSheet extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final SheetResult.Why why;

    UnreadableSheet(SheetResult.Why why) {
        super(why.name());
        this.why = why;
    }

    SheetResult.Why why() {
        return why;
    }
}
