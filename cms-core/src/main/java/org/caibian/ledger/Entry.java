package org.caibian.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/** One line of the ledger; {@code by} is empty where the system acted by itself. */
public record Entry(
        long number,
        Instant at,
        Act act,
        Optional<PersonId> by,
        Optional<ArticleId> article,
        Map<String, String> details) {

    public Entry {
        details = Map.copyOf(details);
    }

    /** Whether it tells of that draft; what was done to a story is told with its main draft. */
    public boolean isOf(DraftId draft) {
        return article.filter(about -> DraftId.of(about, details).equals(draft)).isPresent();
    }
}
