package org.caibian.site;

import java.util.List;
import java.util.Optional;

/** Topics that have stories, in the house's order; {@code more} is where the list goes on. */
record TopicsPage(
        Head head,
        Masthead masthead,
        List<Line> topics,
        Optional<String> more,
        boolean first,
        String start)
        implements Page {

    /** A topic and its newest story. */
    record Line(SiteLink topic, StoryCard newest) {}
}
