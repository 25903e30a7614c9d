package org.caibian.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/** Which drafts a list shows: of these desks, at that stage, written by that person. */
public record DraftFilter(
        Set<DeskId> desks, Optional<Stage.Name> stage, Optional<PersonId> author) {

    public DraftFilter {
        desks = Set.copyOf(desks);
    }

    /** Everything the desks have in hand. */
    public static DraftFilter of(List<DeskId> desks) {
        return new DraftFilter(Set.copyOf(desks), Optional.empty(), Optional.empty());
    }
}
