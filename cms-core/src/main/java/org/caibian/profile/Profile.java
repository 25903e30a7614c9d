package org.caibian.profile;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.Language;

/**
 * The names somebody writes under; the hash of their picture, where they have one; and what they
 * read in, where they have chosen.
 */
public record Profile(
        List<String> penNames, Optional<String> portrait, Optional<Language> language) {

    public Profile {
        penNames = List.copyOf(penNames);
    }
}
