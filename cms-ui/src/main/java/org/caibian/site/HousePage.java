package org.caibian.site;

import java.util.List;

/** Who makes the paper: about it, and its people. */
record HousePage(Head head, Masthead masthead, List<Office> offices) implements Page {

    /** A desk, or the house itself, and the people answerable for it. */
    record Office(String name, List<String> people) {}
}
