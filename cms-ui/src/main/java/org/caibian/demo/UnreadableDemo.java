package org.caibian.demo;

/** Something in the demo's files is wrong; the message names the file. */
final class UnreadableDemo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableDemo(String file, String complaint) {
        super(file + ": " + complaint);
    }

    UnreadableDemo(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
