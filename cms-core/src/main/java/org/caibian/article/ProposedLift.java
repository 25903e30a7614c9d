package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Matter;
import org.caibian.right.Stage;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * An embargo somebody wants lifted (提请解禁), and a second person may agree to that until it {@code
 * lapses}, at the end of the embargo at the latest; {@code byName} is the real name of {@code by}.
 */
public record ProposedLift(
        DraftId draft,
        DeskId desk,
        Stage.Name stage,
        String headline,
        ChosenInstant until,
        PersonId by,
        String byName,
        Instant lapses) {

    /** What a right to agree to it is asked about. */
    Matter matter() {
        return new Matter(Optional.of(desk), Optional.of(stage), Set.of(), Optional.empty())
                .lifting(Optional.of(by));
    }
}
