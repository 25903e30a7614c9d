package org.caibian.robot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The robots of the house, which administrators look after. */
@Component
@Transactional
public class Robots {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SECRET = 200;

    private final RobotRows rows;
    private final RobotOutboxRows outbox;
    private final Administrators administrators;
    private final Ledger ledger;
    private final Clock clock;

    Robots(
            RobotRows rows,
            RobotOutboxRows outbox,
            Administrators administrators,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.administrators = administrators;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Robots by name, after {@code last} in that order; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Robot> after(Optional<RobotId> last, int limit) {
        return rows.after(last, limit);
    }

    /** Adds a robot; it says hello at once, so that whoever added it sees that it can. */
    public RobotResult add(NewRobot typed, PersonId by) {
        if (!administrators.may(HouseAct.KEEP_ROBOTS, by)) {
            return new RobotResult.NotAllowed();
        }
        var name = typed.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new RobotResult.Unusable("name");
        }
        var address = typed.kind().address(typed.address());
        if (address.isEmpty()) {
            return new RobotResult.Unusable("address");
        }
        var secret = Optional.of(typed.secret().strip()).filter(each -> !each.isEmpty());
        if (secret.filter(each -> each.length() > LONGEST_SECRET).isPresent()) {
            return new RobotResult.Unusable("secret");
        }
        if (typed.subjects().isEmpty()) {
            return new RobotResult.Unusable("subjects");
        }
        var robot = rows.add(typed, name, new Door(address.get(), secret), clock.instant());
        ledger.write(Act.ROBOT_ADDED, by, Map.of("robot", name));
        outbox.hello(robot, clock.instant());
        return new RobotResult.Done(robot);
    }

    /** Lets a robot speak again, which says hello; what happened meanwhile it does not tell. */
    public RobotResult switchOn(RobotId robot, PersonId by) {
        return change(
                robot,
                by,
                Act.ROBOT_SWITCHED_ON,
                () -> {
                    rows.switchOn(robot, clock.instant());
                    outbox.hello(robot, clock.instant());
                });
    }

    /** Lets a robot speak no more, also of what it has not said yet. */
    public RobotResult switchOff(RobotId robot, PersonId by) {
        return change(
                robot,
                by,
                Act.ROBOT_SWITCHED_OFF,
                () -> {
                    rows.switchOff(robot, clock.instant());
                    outbox.giveUp(robot, clock.instant(), clock.instant());
                });
    }

    private RobotResult change(RobotId robot, PersonId by, Act act, Runnable change) {
        if (!administrators.may(HouseAct.KEEP_ROBOTS, by)) {
            return new RobotResult.NotAllowed();
        }
        var name = rows.lockName(robot);
        if (name.isEmpty()) {
            return new RobotResult.Unknown();
        }
        change.run();
        ledger.write(act, by, Map.of("robot", name.get()));
        return new RobotResult.Done(robot);
    }
}
