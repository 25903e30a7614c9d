package org.caibian.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit that may supply text: the newsroom itself ({@code own}), or one on the list of sources,
 * from {@code listedFrom} to {@code listedUntil}, both days included, in the newsroom's calendar.
 * Each change of what the list says of it is another {@code version}.
 */
public record Source(
        SourceId id,
        String name,
        boolean own,
        LocalDate listedFrom,
        Optional<LocalDate> listedUntil,
        Licence licence,
        int version) {

    /** Where a day falls in the time a source is listed for. */
    public enum Listing {
        /** The list will have it, but does not yet. */
        NOT_YET,
        LISTED,
        /** The last day has passed. */
        OVER
    }

    /** How the list has this source on {@code day}. */
    public Listing listingOn(LocalDate day) {
        if (day.isBefore(listedFrom)) {
            return Listing.NOT_YET;
        }
        return listedUntil.filter(day::isAfter).isPresent() ? Listing.OVER : Listing.LISTED;
    }

    /** Whether text from this source may be released on {@code day}. */
    public boolean isListedOn(LocalDate day) {
        return listingOn(day) == Listing.LISTED;
    }
}
