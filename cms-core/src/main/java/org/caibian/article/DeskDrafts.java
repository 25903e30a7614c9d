package org.caibian.article;

import java.util.List;
import org.caibian.shared.DeskId;
import org.caibian.staff.DeskWork;
import org.caibian.staff.OpenWork;
import org.springframework.stereotype.Component;

/** The drafts of a desk that were neither released nor given up. */
@Component
class DeskDrafts implements DeskWork {

    private final OpenWorkRows rows;

    DeskDrafts(OpenWorkRows rows) {
        this.rows = rows;
    }

    @Override
    public List<OpenWork> open(DeskId desk) {
        return rows.open(desk);
    }
}
