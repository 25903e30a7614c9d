package org.caibian.startup;

/** The program cannot start, for a reason that one line explains. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stops the start; people read {@code line} and nothing else. */
    public CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
