package org.caibian.source;

import java.time.LocalDate;
import java.util.Optional;

/** What the list is to hold about a source, as a row that is brought in says it. */
public record SourceEntry(
        String name,
        boolean own,
        LocalDate listedFrom,
        Optional<LocalDate> listedUntil,
        Licence licence) {

    boolean isAlready(Source source) {
        return source.listedFrom().equals(listedFrom)
                && source.listedUntil().equals(listedUntil)
                && source.licence().equals(licence);
    }
}
