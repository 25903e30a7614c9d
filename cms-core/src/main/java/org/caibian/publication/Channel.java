package org.caibian.publication;

/** Where readers come upon stories (渠道); a withdrawn one is looked for in each until it is gone. */
public enum Channel {
    /** The story's own address. */
    STORY,
    /** The front page, and the lists of sections, topics and tags. */
    LISTS,
    /** The pages of other stories, which show it as related, newest or most read. */
    NEIGHBOURS,
    /** Its pictures. */
    PICTURE,
    SEARCH,
    FEED,
    /** What machines are told of it. */
    API
}
