package org.caibian.site;

import java.util.List;

/** All topics that have stories, in the house's order. */
record TopicsPage(Head head, Masthead masthead, List<Line> topics) implements Page {

    /** A topic and its newest story. */
    record Line(SiteLink topic, StoryCard newest) {}
}
