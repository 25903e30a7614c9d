package org.caibian.site;

import java.util.List;

/** Who makes the paper: about it, its people, and where it was wrong. */
record HousePage(Head head, Masthead masthead, List<Office> offices, List<StoryCard> corrected)
        implements Page {

    /** A desk, or the house itself, and the people answerable for it. */
    record Office(String name, List<String> people) {}
}
