package org.caibian.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the ledger keeps of what the list says of a source. */
final class SourceDetails {

    private SourceDetails() {}

    static Map<String, String> of(String name, LocalDate from, Optional<LocalDate> until) {
        return Map.of("source", name, "from", from.toString(), "until", day(until));
    }

    static Map<String, String> of(String name, Licence licence) {
        return Map.of(
                "source", name,
                "licence", licence.terms(),
                "licenceUntil", day(licence.until()));
    }

    static Map<String, String> of(
            String name, LocalDate from, Optional<LocalDate> until, Licence licence) {
        var all = new HashMap<>(of(name, from, until));
        all.putAll(of(name, licence));
        return all;
    }

    private static String day(Optional<LocalDate> until) {
        return until.map(LocalDate::toString).orElse("");
    }
}
