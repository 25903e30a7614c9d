package org.caibian.publication;

import java.util.List;
import org.caibian.shared.DeskId;
import org.caibian.staff.DeskWork;
import org.caibian.staff.OpenWork;
import org.springframework.stereotype.Component;

/** The second looks at a desk's flashes, and which nobody has taken yet. */
@Component
class DeskLooks implements DeskWork {

    private final SecondLookRows rows;
    private final DeskLookRows waiting;

    DeskLooks(SecondLookRows rows, DeskLookRows waiting) {
        this.rows = rows;
        this.waiting = waiting;
    }

    @Override
    public List<OpenWork> open(DeskId desk) {
        return waiting.open(desk).stream().toList();
    }

    @Override
    public void goOver(DeskId from, DeskId into) {
        rows.goOver(from, into);
    }
}
