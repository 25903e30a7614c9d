package org.caibian.article;

import java.util.Collection;
import java.util.Map;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for a whole list of drafts at once how far each has come. */
@Component
@Transactional(readOnly = true)
public class RoundTracks {

    private final RoundTrackRows rows;

    RoundTracks(RoundTrackRows rows) {
        this.rows = rows;
    }

    /**
     * Of each draft the round it is in or came through, of what readers have the one that brought
     * it to them; what is with its writers has none.
     */
    public Map<DraftId, RoundTrack> of(Collection<DraftId> drafts) {
        return drafts.isEmpty() ? Map.of() : rows.of(drafts);
    }
}
