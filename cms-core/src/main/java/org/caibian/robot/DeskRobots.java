package org.caibian.robot;

import java.util.List;
import org.caibian.shared.DeskId;
import org.caibian.staff.DeskWork;
import org.caibian.staff.OpenWork;
import org.springframework.stereotype.Component;

/** The robots that speak of a desk; none of them keeps it from being put aside. */
@Component
class DeskRobots implements DeskWork {

    private final RobotRows rows;

    DeskRobots(RobotRows rows) {
        this.rows = rows;
    }

    @Override
    public List<OpenWork> open(DeskId desk) {
        return List.of();
    }

    @Override
    public void goOver(DeskId from, DeskId into) {
        rows.goOver(from, into);
    }
}
