package org.caibian.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Stage;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/**
 * Which drafts a list shows: of these desks, at that stage, written by that person, given back by
 * their latest round or not.
 */
public record DraftFilter(
        Set<DeskId> desks,
        Optional<Stage.Name> stage,
        Optional<PersonId> author,
        Optional<Boolean> returned) {

    public DraftFilter {
        desks = Set.copyOf(desks);
    }

    public DraftFilter(Set<DeskId> desks, Optional<Stage.Name> stage, Optional<PersonId> author) {
        this(desks, stage, author, Optional.empty());
    }

    /** What that person is writing; what came back to them, or what did not. */
    public static DraftFilter writing(Set<DeskId> desks, PersonId author, boolean returned) {
        return new DraftFilter(
                desks,
                Optional.of(Stage.Name.DRAFTING),
                Optional.of(author),
                Optional.of(returned));
    }

    /** Everything the desks have in hand. */
    public static DraftFilter of(List<DeskId> desks) {
        return new DraftFilter(Set.copyOf(desks), Optional.empty(), Optional.empty());
    }
}
