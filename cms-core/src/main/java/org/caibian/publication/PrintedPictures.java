package org.caibian.publication;

import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shelf of pictures a writer may take from again: those at the head of what readers have, each
 * once. What stands in drafts alone is nobody else's yet.
 */
@Component
@Transactional(readOnly = true)
public class PrintedPictures {

    private final PrintedPictureRows rows;

    PrintedPictures(PrintedPictureRows rows) {
        this.rows = rows;
    }

    /** Those of the newest stories first, after {@code from}. */
    public Slice<PrintedPicture> newest(Keyset from, int limit) {
        return rows.newest(from, limit);
    }
}
