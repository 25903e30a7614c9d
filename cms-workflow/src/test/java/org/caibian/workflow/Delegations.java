package org.caibian.workflow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.caibian.absence.Absence;
import org.caibian.absence.NewAbsence;
import org.caibian.shared.Keyset;

/** People of a cast are away for a while, and others stand in for them; some come back early. */
final class Delegations {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ReviewRoom room;
    private final Cast cast;

    Delegations(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
    }

    /** Anybody names anybody for anybody; what is against the rules is refused. */
    void enter(Random dice) {
        var from = room.now().plus(Duration.ofMinutes(dice.nextInt(6) - 2));
        room.absences.enter(
                new NewAbsence(
                        cast.anybody(dice),
                        cast.anybody(dice),
                        dice.nextInt(4) > 0 ? Optional.of(cast.desk()) : Optional.empty(),
                        from,
                        from.plus(Duration.ofMinutes(3 + dice.nextInt(60))),
                        SHANGHAI,
                        "休假。"),
                dice.nextBoolean() ? cast.chiefEditor() : cast.anybody(dice));
    }

    /** Somebody comes back before their time. */
    void end(Random dice) {
        room.absences.concerning(cast.chiefEditor(), Keyset.START, 20).items().stream()
                .filter(absence -> absence.at(room.now()) != Absence.Course.OVER)
                .skip(dice.nextInt(3))
                .findFirst()
                .ifPresent(absence -> room.absences.end(absence.id(), cast.anybody(dice)));
    }
}
