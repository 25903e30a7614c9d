package org.caibian.site;

import java.util.List;
import java.util.Optional;

/** The stories of a section, of a topic or with a tag, the newest first. */
record ListPage(
        Head head,
        Masthead masthead,
        String title,
        Optional<StoryCard> lead,
        List<StoryCard> river,
        Optional<String> earlier,
        boolean first,
        String start,
        Ranking hot)
        implements Page {}
