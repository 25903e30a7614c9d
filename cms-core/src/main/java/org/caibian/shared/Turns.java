package org.caibian.shared;

/** Has whoever does the same at the same moment wait, on whichever node they do it. */
public interface Turns {

    /** Waits for whoever took that turn before; it is this act's until its transaction ends. */
    void take(String what);
}
