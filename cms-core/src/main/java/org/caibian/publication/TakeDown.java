package org.caibian.publication;

import java.time.Instant;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/**
 * The planned end of a story's time with readers (到期下线); {@code reason} is empty where there is no
 * more to say than that its time is over.
 */
public record TakeDown(
        ArticleId article, ChosenInstant at, String reason, PersonId by, Instant setAt) {

    /** What somebody saw who sets another: when it ends, and why. */
    public record End(Instant at, String reason) {}

    /** The same without who set it. */
    public End end() {
        return new End(at.at(), reason);
    }
}
