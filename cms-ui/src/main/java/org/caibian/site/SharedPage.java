package org.caibian.site;

/** The door before a draft that is shown to one reader: who it is for, until when. */
record SharedPage(Head head, Masthead masthead, String reader, Moment until, String address)
        implements Page {}
