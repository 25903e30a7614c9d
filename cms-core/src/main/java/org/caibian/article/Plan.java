package org.caibian.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/**
 * When a draft goes out once it is approved: at {@code release}, else at once (定时签发), and never
 * before the embargo is over that is its {@code own}, or {@code another} draft's that holds longer.
 * {@link Plans} tells which that is, all counted.
 */
public record Plan(
        Optional<ChosenInstant> release, Optional<Embargo> own, Optional<Embargo> another) {

    /** As it was set on the draft itself. */
    public Plan(Optional<ChosenInstant> release, Optional<Embargo> own) {
        this(release, own, Optional.empty());
    }

    /** The embargo that keeps it back longest. */
    public Optional<Embargo> embargo() {
        return another.or(() -> own);
    }

    /** Until then an approved draft waits; empty where it goes out at once. */
    public Optional<Instant> notBefore() {
        return Stream.concat(release.stream(), embargo().map(Embargo::until).stream())
                .map(ChosenInstant::at)
                .max(Comparator.naturalOrder());
    }

    /** The same under the embargo of another draft, unless one holds as long already. */
    Plan keptBackBy(Embargo other) {
        return embargo().filter(held -> !held.until().at().isBefore(other.until().at())).isPresent()
                ? this
                : new Plan(release, own, Optional.of(other));
    }

    /** The embargo it is under at {@code now}. */
    public Optional<Embargo> embargoAt(Instant now) {
        return embargo().filter(each -> each.until().at().isAfter(now));
    }

    /** Who wants that lifted at {@code now}, and still waits for a second person. */
    Optional<PersonId> liftProposedBy(Instant now) {
        return embargoAt(now).flatMap(each -> each.liftAt(now)).map(Embargo.Lift::by);
    }
}
