package org.caibian.workflow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import org.caibian.article.Draft;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;

/** How the people of a cast keep drafts back, longer or shorter, and lift that again by two. */
final class RandomEmbargoes {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 40;

    private final ReviewRoom room;
    private final Cast cast;

    RandomEmbargoes(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
    }

    /** Earlier than one that stands, at times, or in the past: both are refused. */
    void set(Draft draft, Random dice) {
        var until = room.now().plus(Duration.ofMinutes(dice.nextInt(LONGEST) - 1));
        room.embargoes.set(
                draft.id(),
                new Seen<>(draft.plan().embargo().map(each -> each.until().at())),
                new ChosenInstant(until, SHANGHAI),
                dice.nextBoolean() ? cast.writer() : cast.anybody(dice));
    }

    void proposeLift(Draft draft, Random dice) {
        room.embargoes.proposeLift(
                draft.id(), dice.nextInt(4) > 0 ? cast.chiefEditor() : cast.anybody(dice));
    }

    void takeBackLift(Draft draft, Random dice) {
        room.embargoes.takeBackLift(
                draft.id(), dice.nextBoolean() ? cast.chiefEditor() : cast.anybody(dice));
    }

    void confirmLift(Draft draft, Random dice) {
        room.embargoes.confirmLift(draft.id(), cast.anybody(dice));
    }
}
