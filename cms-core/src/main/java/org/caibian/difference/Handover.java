package org.caibian.difference;

import java.util.List;
import org.caibian.manuscript.Content;
import org.caibian.shared.PersonId;

/**
 * What the words had become when one stopped saving and another went on; {@code hands} are whoever
 * saved them, and before them whose words they took over.
 */
public record Handover(List<PersonId> hands, Content content) {
    public Handover {
        hands = List.copyOf(hands);
    }

    public Handover(PersonId by, Content content) {
        this(List.of(by), content);
    }
}
