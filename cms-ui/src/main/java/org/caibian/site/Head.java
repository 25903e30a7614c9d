package org.caibian.site;

import java.util.Optional;

/** What a page says of itself to browsers, search engines and whoever passes its address on. */
record Head(
        String title,
        String description,
        String canonical,
        Kind kind,
        Optional<String> picture,
        String assets) {

    enum Kind {
        PAGE,
        STORY,
        /** For readers, not for search engines. */
        PASSING
    }
}
