package org.caibian.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On what {@code terms} a source supplies its text, in the house's words, and the last day they
 * hold; told to people, and asked by no rule: whether text may be released is for the list's dates.
 */
public record Licence(String terms, Optional<LocalDate> until) {

    public static final Licence NONE = new Licence("", Optional.empty());

    static final int LONGEST = 200;

    public Licence {
        terms = terms.strip();
    }

    /** What is wrong with it, by the name of the field; empty where nothing is. */
    Optional<String> fault() {
        if (terms.length() > LONGEST) {
            return Optional.of("licence");
        }
        return (terms.isEmpty() && until.isPresent()) || until.filter(Sources::isNoDay).isPresent()
                ? Optional.of("licenceUntil")
                : Optional.empty();
    }
}
