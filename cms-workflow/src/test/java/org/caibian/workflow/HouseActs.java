package org.caibian.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caibian.manuscript.Kind;
import org.caibian.rule.RoundRule;
import org.caibian.source.SourceId;

/** What is decided for the house while its people work: what rounds must bring, and the sources. */
final class HouseActs {

    private static final LocalDate LISTED_FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate LONG_OVER = LocalDate.of(2025, 12, 31);

    /** One more than any rule may ask for, and with nought one fewer: some are refused. */
    private static final int NUMBERS = RoundRule.MOST + 2;

    private final ReviewRoom room;
    private final Cast cast;
    private final List<RoundRule> usual;
    private final List<SourceId> sources;

    HouseActs(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
        this.usual = room.rules.all();
        this.sources = List.of(room.people.ownSource, room.people.agency);
    }

    /** Less than usual is asked for at first, until somebody thinks better of it. */
    void begin() {
        room.set(new RoundRule(Kind.FLASH, 1, 0), cast.chiefEditor());
        room.set(new RoundRule(Kind.COMMENTARY, 2, 1), cast.chiefEditor());
    }

    /** Asks for other seals and proofreadings of some kind, if that can be asked for. */
    void setRule(Random dice) {
        var kind = usual.get(dice.nextInt(usual.size())).kind();
        var rule = new RoundRule(kind, dice.nextInt(NUMBERS), dice.nextInt(NUMBERS));
        room.set(rule, dice.nextInt(6) > 0 ? cast.chiefEditor() : cast.anybody(dice));
    }

    void unlist(Random dice) {
        list(sources.get(dice.nextInt(sources.size())), Optional.of(LONG_OVER));
    }

    void list(Random dice) {
        list(sources.get(dice.nextInt(sources.size())), Optional.empty());
    }

    private void list(SourceId source, Optional<LocalDate> until) {
        room.sources.setDates(
                room.sources.find(source).orElseThrow(),
                LISTED_FROM,
                until,
                room.people.administrator);
    }

    /** Everything as it was before the campaign. */
    void restore() {
        usual.forEach(rule -> room.set(rule, cast.chiefEditor()));
        sources.forEach(source -> list(source, Optional.empty()));
    }
}
