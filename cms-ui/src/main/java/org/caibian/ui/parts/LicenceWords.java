package org.caibian.ui.parts;

import org.caibian.source.Licence;

/** On what terms a source supplies its text, said behind something else. */
public final class LicenceWords {
    private LicenceWords() {}

    /** Nothing where no terms are known. */
    public static String of(Licence licence) {
        if (licence.terms().isEmpty()) {
            return "";
        }
        return licence.until()
                .map(day -> Saying.words("licence.until", licence.terms(), day))
                .orElseGet(() -> Saying.words("licence.open", licence.terms()));
    }
}
