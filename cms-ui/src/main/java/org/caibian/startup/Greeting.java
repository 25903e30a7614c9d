package org.caibian.startup;

import java.util.List;

/** What a part of the program tells the person who started it, once all is usable. */
public interface Greeting {

    List<String> lines();
}
