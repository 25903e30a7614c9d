package org.caibian.site;

import java.util.List;
import java.util.Optional;

/** The front page; further back in time it is the river alone. */
record FrontPage(
        Head head,
        Masthead masthead,
        Optional<StoryCard> lead,
        List<StoryCard> beside,
        List<StoryCard> river,
        Optional<String> earlier,
        boolean first,
        Ranking hot,
        List<Strip> strips)
        implements Page {

    /** A section's newest stories in a strip. */
    record Strip(SiteLink section, StoryCard first, List<StoryCard> more) {}
}
