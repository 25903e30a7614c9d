package org.caibian.startup;

/** What ends while somebody writes. */
enum Death {
    /** The tab is closed. */
    TAB,
    /** The tab crashes. */
    RENDERER,
    /** The whole browser is killed. */
    BROWSER,
    /** The network goes, and comes back under the tab, which was written on meanwhile. */
    NETWORK_FOR_A_WHILE,
    /** The program is killed; the tab outlives it, and is written on meanwhile. */
    PROGRAM,
    /** The program is killed, and the tab crashes while it is written on. */
    PROGRAM_AND_TAB,
    /** The network goes, and the tab crashes while it is written on. */
    NETWORK,
    /** The session is ended at the server; the tab outlives it. */
    SESSION,
    /** The browser loses its session, and the tab is closed while it is written on. */
    COOKIES;

    /** Whether the newsroom got nothing of what was written last before it. */
    boolean isAlone() {
        return compareTo(PROGRAM) >= 0;
    }

    /** Whether the page lives on as it is, so that nothing may be missing at all. */
    boolean isOutlived() {
        return this == NETWORK_FOR_A_WHILE;
    }
}
