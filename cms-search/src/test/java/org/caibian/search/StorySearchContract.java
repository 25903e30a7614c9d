package org.caibian.search;

/** What readers may expect of the search box, whichever engine serves. */
public interface StorySearchContract
        extends StoryWordsContract, StoryPagesContract, StoryHitsContract {}
