package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;

/** A draft as lists show it; {@code returned} tells that its latest round gave it back, and why. */
public record DraftSummary(
        DraftId draft,
        String number,
        DeskId desk,
        Kind kind,
        String headline,
        String sourceName,
        String topicName,
        int characters,
        Stage.Name stage,
        Optional<Step> step,
        String holderName,
        String savedByName,
        PersonId savedBy,
        Instant savedAt,
        Optional<String> returned) {

    /** Where this row stands in a list ordered by its last save. */
    public Keyset position() {
        return new Keyset(savedAt, draft.place());
    }

    public ArticleId article() {
        return draft.article();
    }
}
