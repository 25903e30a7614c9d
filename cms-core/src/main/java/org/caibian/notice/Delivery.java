package org.caibian.notice;

/** What came of a letter. */
public enum Delivery {
    /** A mail server took it. */
    SENT,
    /** There is no mail server, or no address: the log has a line. */
    LOGGED,
    /** No server took it; it is tried again later. */
    FAILED
}
