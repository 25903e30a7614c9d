package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Stage;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;

/**
 * One thing that is to happen to a draft, or to its story (日程): {@code what} at {@code at}; {@code
 * stage} is the draft's, where there is one. {@code closeBy}, of a release, is another draft of the
 * desk or the section, whoever may see it, that goes out within {@link Conflict#APART} of that; the
 * nearest, where there are several; {@code faults} is what would keep it back then, if nobody mends
 * it.
 */
public record AgendaItem(
        DraftId draft,
        String number,
        DeskId desk,
        String headline,
        Optional<Stage.Name> stage,
        What what,
        ChosenInstant at,
        Ahead ahead,
        Optional<Neighbour> closeBy,
        Set<Conflict> faults) {

    public AgendaItem {
        faults = Set.copyOf(faults);
    }

    /**
     * Another draft that goes out {@code at} about the same time; without its headline, which may
     * be blank still, for whoever may not read it.
     */
    public record Neighbour(DraftId draft, DeskId desk, Optional<String> headline, Instant at) {}

    /** What happens at an instant. */
    public enum What {
        /** An approved draft goes out. */
        RELEASE,
        /** An embargo is over. */
        EMBARGO,
        /** Readers lose a story as planned. */
        TAKE_DOWN
    }

    /**
     * Whether it goes out then: at the instant chosen for it, or, approved, when an embargo ends
     * that alone keeps it.
     */
    public boolean isRelease() {
        return switch (what) {
            case RELEASE -> true;
            case EMBARGO ->
                    stage.filter(Stage.Name.APPROVED::equals).isPresent()
                            && ahead.release()
                                    .filter(chosen -> chosen.at().isAfter(at.at()))
                                    .isEmpty();
            case TAKE_DOWN -> false;
        };
    }

    /** The same, where that lies ahead of its draft. */
    AgendaItem with(Ahead known) {
        return new AgendaItem(
                draft, number, desk, headline, stage, what, at, known, closeBy, faults);
    }

    /** The same at another instant, read in the same zone. */
    public AgendaItem movedTo(ChosenInstant to) {
        return new AgendaItem(
                draft, number, desk, headline, stage, what, to, ahead, closeBy, faults);
    }

    AgendaItem faulty(Set<Conflict> found) {
        return new AgendaItem(
                draft, number, desk, headline, stage, what, at, ahead, closeBy, found);
    }

    /** Where a list goes on after this. */
    Keyset position() {
        return new Keyset(at.at(), draft.place());
    }

    /** Whether both are the same thing of one draft, whenever it is. */
    public boolean isSame(AgendaItem other) {
        return draft.equals(other.draft) && what == other.what;
    }
}
