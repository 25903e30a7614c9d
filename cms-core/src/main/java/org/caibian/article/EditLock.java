package org.caibian.article;

import java.time.Duration;
import java.time.Instant;
import org.caibian.shared.PersonId;

/**
 * Who is writing on a draft, until when nobody else may save it; every save and heartbeat prolongs
 * it.
 */
public record EditLock(PersonId holder, Instant until) {

    /** How long a lock lasts after its holder's last sign of life. */
    public static final Duration LASTS = Duration.ofMinutes(3);

    /** Whether the lock keeps {@code person} from saving at {@code now}. */
    boolean keepsOut(PersonId person, Instant now) {
        return !holder.equals(person) && now.isBefore(until);
    }
}
