package org.caibian.shared;

import java.util.List;
import java.util.Locale;

/** What the desk and letters can be read in. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Chinese for all but English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /**
     * The first of the two that is among what a browser or a program accepts, as its header says
     * it; Chinese where neither is.
     */
    public static Language wished(String accepted) {
        try {
            var wished = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return wished == null ? ZH : of(wished);
        } catch (IllegalArgumentException noLanguages) {
            return ZH;
        }
    }

    public Locale locale() {
        return locale;
    }
}
