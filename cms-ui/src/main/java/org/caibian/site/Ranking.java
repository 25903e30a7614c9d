package org.caibian.site;

import java.util.List;

/** What is read most now (最新闻 Hot), and the hours that covers. */
record Ranking(List<StoryCard> stories, int hours) {}
