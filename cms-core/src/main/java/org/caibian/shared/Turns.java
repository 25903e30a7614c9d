package org.caibian.shared;

import java.util.List;

/** Has whoever does the same at the same moment wait, on whichever node they do it. */
public interface Turns {

    /** Waits for whoever took that turn before; it is this act's until its transaction ends. */
    void take(String what);

    /** Several, one after the other: who takes the same ones elsewhere does so in this order. */
    void takeAll(List<String> whats);
}
