package org.caibian.site;

import java.util.List;

/** A plain word to the reader where there is no page, and what there is instead. */
record NoticePage(Head head, Masthead masthead, String title, String words, List<StoryCard> newest)
        implements Page {}
