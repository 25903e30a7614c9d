package org.caibian.notice;

import java.util.Map;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/**
 * What several people are told at once; published in the transaction of the act, also where it is
 * nobody else's concern than who did it.
 */
public record Telling(
        Occasion occasion,
        Optional<ArticleId> article,
        Optional<PersonId> by,
        Map<String, String> details) {

    public Telling {
        details = Map.copyOf(details);
    }
}
