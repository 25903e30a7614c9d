package org.caibian.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Stage;
import org.caibian.shared.ChosenInstant;

/** What does not fit in what is planned, and is for people to settle. */
public enum Conflict {
    /** Another story of the desk or the section goes out within five minutes. */
    CLOSE_BY,
    /** It would go out within its embargo, and waits for the end of it. */
    BEFORE_EMBARGO_ENDS,
    /** Its end comes before it goes out. */
    ENDS_BEFORE_RELEASE,
    /** Readers have newer words than those it was begun on, and nobody carried it over. */
    BEHIND,
    /** Its story was taken from readers. */
    GONE,
    /** Its source will not be on the list of sources that day. */
    SOURCE_NOT_LISTED,
    /** A picture of it may not be printed that day any more. */
    RIGHTS_OVER,
    /** Its instant is near, and the last seal is not given. */
    NOT_APPROVED,
    /** Its instant has passed, and every embargo, and it has not gone out. */
    OVERDUE;

    /** Two stories are close where less than this lies between them. */
    public static final Duration APART = Duration.ofMinutes(5);

    /** An instant is near from here on. */
    public static final Duration NEAR = Duration.ofHours(1);

    /** Whether it must be settled now; the others are for thinking over. */
    public boolean isPressing() {
        return switch (this) {
            case CLOSE_BY, BEFORE_EMBARGO_ENDS, ENDS_BEFORE_RELEASE -> false;
            case BEHIND, GONE, SOURCE_NOT_LISTED, RIGHTS_OVER, NOT_APPROVED, OVERDUE -> true;
        };
    }

    /** What does not fit about {@code item} at {@code now}. */
    public static Set<Conflict> of(AgendaItem item, Instant now) {
        var found = EnumSet.noneOf(Conflict.class);
        switch (item.what()) {
            case RELEASE -> ofRelease(item, now, found);
            case TAKE_DOWN -> {
                if (isNotBefore(item.ahead().release(), item)
                        || isNotBefore(item.ahead().embargo(), item)) {
                    found.add(ENDS_BEFORE_RELEASE);
                }
            }
            case EMBARGO -> {
                if (item.isRelease()) {
                    ofRelease(item, now, found);
                }
            }
        }
        return found;
    }

    private static void ofRelease(AgendaItem item, Instant now, Set<Conflict> found) {
        var at = item.at().at();
        if (item.closeBy().isPresent()) {
            found.add(CLOSE_BY);
        }
        var waits = item.ahead().embargo().map(ChosenInstant::at).filter(at::isBefore);
        if (waits.isPresent()) {
            found.add(BEFORE_EMBARGO_ENDS);
        }
        if (item.ahead().takeDown().filter(end -> !end.at().isAfter(at)).isPresent()) {
            found.add(ENDS_BEFORE_RELEASE);
        }
        found.addAll(item.faults());
        var goesOut = waits.orElse(at);
        if (!goesOut.isAfter(now)) {
            found.add(OVERDUE);
        } else if (item.stage().filter(Stage.Name.APPROVED::equals).isEmpty()
                && goesOut.isBefore(now.plus(NEAR))) {
            found.add(NOT_APPROVED);
        }
    }

    private static boolean isNotBefore(Optional<ChosenInstant> start, AgendaItem end) {
        return start.filter(each -> !each.at().isBefore(end.at().at())).isPresent();
    }
}
