package org.caibian.publication;

import java.util.List;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.staff.DeskWork;
import org.caibian.staff.OpenWork;
import org.springframework.stereotype.Component;

/** The second looks at a desk's flashes, and which nobody has taken yet. */
@Component
class DeskLooks implements DeskWork {

    private final SecondLookRows rows;

    DeskLooks(SecondLookRows rows) {
        this.rows = rows;
    }

    @Override
    public List<OpenWork> open(DeskId desk) {
        return Stream.of(rows.open(desk))
                .filter(many -> many > 0)
                .map(many -> new OpenWork(OpenWork.Sort.SECOND_LOOK, many))
                .toList();
    }

    @Override
    public void goOver(DeskId from, DeskId into) {
        rows.goOver(from, into);
    }
}
