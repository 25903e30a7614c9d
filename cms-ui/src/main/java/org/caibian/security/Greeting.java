package org.caibian.security;

import org.caibian.shared.Language;

/** How the desk speaks to whoever comes in: it says so itself, so that the doors need not know. */
@FunctionalInterface
public interface Greeting {

    /** Somebody comes in who chose to read in that, at whatever browser. */
    void greet(Language chosen);
}
