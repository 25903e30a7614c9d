package org.caibian.site;

import java.util.List;
import java.util.Optional;
import org.caibian.search.Highlight;

/** The page on which readers look for stories. */
record SearchPage(
        Head head,
        Masthead masthead,
        String query,
        State state,
        List<Hit> hits,
        int total,
        boolean totalIsExact,
        Optional<String> next,
        List<SiteLink> topics)
        implements Page {

    enum State {
        /** Nothing was asked yet. */
        ASKING,
        FOUND,
        NOTHING,
        /** The engine does not answer; all the rest of the site does. */
        AWAY
    }

    /** A story that matched, with the words that did. */
    record Hit(StoryCard card, Highlight headline, List<Highlight> excerpts) {}
}
