package org.caibian.profile;

import java.util.List;
import java.util.Optional;

/** The names somebody writes under, and the hash of their picture, where they have one. */
public record Profile(List<String> penNames, Optional<String> portrait) {

    public Profile {
        penNames = List.copyOf(penNames);
    }
}
