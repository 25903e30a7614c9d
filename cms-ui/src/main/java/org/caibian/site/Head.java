package org.caibian.site;

import java.util.Optional;

/** What a page says of itself to browsers, search engines and whoever passes its address on. */
record Head(
        String title,
        String description,
        String canonical,
        Kind kind,
        Optional<String> picture,
        Optional<AiMark> ai,
        String assets) {

    enum Kind {
        PAGE,
        STORY,
        /** For readers, not for search engines. */
        PASSING
    }

    /** The same of a text with that mark. */
    Head marked(Optional<AiMark> mark) {
        return new Head(title, description, canonical, kind, picture, mark, assets);
    }
}
