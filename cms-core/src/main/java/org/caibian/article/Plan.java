package org.caibian.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;

/**
 * When a draft goes out once it is approved: at {@code release}, else at once (定时签发), and never
 * before its embargo is over. {@link Plans} tells which embargo that is, all counted.
 */
public record Plan(Optional<ChosenInstant> release, Optional<Embargo> embargo) {

    /** Until then an approved draft waits; empty where it goes out at once. */
    public Optional<Instant> notBefore() {
        return Stream.concat(release.stream(), embargo.map(Embargo::until).stream())
                .map(ChosenInstant::at)
                .max(Comparator.naturalOrder());
    }

    /** The same under the embargo of another draft, unless its own holds as long. */
    Plan keptBackBy(Embargo other) {
        return embargo.filter(own -> !own.until().at().isBefore(other.until().at())).isPresent()
                ? this
                : new Plan(release, Optional.of(other));
    }

    /** The embargo it is under at {@code now}. */
    public Optional<Embargo> embargoAt(Instant now) {
        return embargo.filter(each -> each.until().at().isAfter(now));
    }

    /** Who wants that lifted at {@code now}, and still waits for a second person. */
    Optional<PersonId> liftProposedBy(Instant now) {
        return embargoAt(now).flatMap(each -> each.liftAt(now)).map(Embargo.Lift::by);
    }
}
