package org.caibian.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.ChosenInstant;

/**
 * When a draft goes out once it is approved: at {@code release}, else at once (定时签发), and never
 * before its embargo is over.
 */
public record Plan(Optional<ChosenInstant> release, Optional<Embargo> embargo) {

    /** Until then an approved draft waits; empty where it goes out at once. */
    public Optional<Instant> notBefore() {
        return Stream.concat(release.stream(), embargo.map(Embargo::until).stream())
                .map(ChosenInstant::at)
                .max(Comparator.naturalOrder());
    }

    /** The same, kept back until {@code until} where its own embargo is over before that. */
    Plan keptUntil(ChosenInstant until) {
        return embargo.filter(own -> !own.until().at().isBefore(until.at())).isPresent()
                ? this
                : new Plan(release, Optional.of(new Embargo(until, Optional.empty())));
    }

    /** Until when it is under embargo at {@code now}. */
    public Optional<ChosenInstant> embargoAt(Instant now) {
        return embargo.map(Embargo::until).filter(until -> until.at().isAfter(now));
    }
}
