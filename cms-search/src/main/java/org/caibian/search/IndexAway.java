package org.caibian.search;

/**
 * The engine did not take what was written; the event that asked for it stays to be tried again.
 */
public final class IndexAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexAway(String what, Throwable cause) {
        super(what, cause);
    }
}
