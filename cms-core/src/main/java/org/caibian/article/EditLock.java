package org.caibian.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * Who is writing on a draft, since when, until when nobody else may save it, and who asked them to
 * hand it over; every save and heartbeat prolongs it.
 */
public record EditLock(PersonId holder, Instant since, Instant until, Optional<Asking> asked) {

    /** How long a lock lasts after its holder's last sign of life. */
    public static final Duration LASTS = Duration.ofMinutes(3);

    /** How long a holder who was asked is waited for, from the last words they saved. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Who asked for the lock (请让稿), and until when they wait for an answer before they may take it.
     */
    public record Asking(PersonId by, Instant until) {}

    /** One that {@code person} takes at {@code now}. */
    static EditLock of(PersonId person, Instant now) {
        return new EditLock(person, now, now.plus(LASTS), Optional.empty());
    }

    /** The same after a sign of life at {@code now}; one that had run out begins anew. */
    EditLock prolonged(Instant now) {
        return new EditLock(holder, now.isBefore(until) ? since : now, now.plus(LASTS), asked);
    }

    /** Whether the lock keeps {@code person} from saving at {@code now}. */
    boolean keepsOut(PersonId person, Instant now) {
        return isOfAnother(person, now) && !yieldsTo(person, now);
    }

    /** Whether somebody else than {@code person} has it at {@code now}. */
    boolean isOfAnother(PersonId person, Instant now) {
        return !holder.equals(person) && now.isBefore(until);
    }

    private boolean yieldsTo(PersonId person, Instant now) {
        return asked.filter(asking -> asking.by().equals(person) && !now.isBefore(asking.until()))
                .isPresent();
    }

    EditLock askedBy(PersonId person, Instant now) {
        var asking = new Asking(person, now.plus(PATIENCE));
        return new EditLock(holder, since, until, Optional.of(asking));
    }

    EditLock askedNoMore() {
        return new EditLock(holder, since, until, Optional.empty());
    }
}
