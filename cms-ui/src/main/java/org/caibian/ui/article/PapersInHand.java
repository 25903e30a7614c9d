package org.caibian.ui.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caibian.article.EditLock;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Service;

/**
 * Which pages have a draft in hand: whoever closes one of two, or whose crashed one is cleared away
 * long after, goes on writing on the other, and keeps the edit lock.
 */
@Service
class PapersInHand {
    private final Map<DraftInProgress, Sign> papers = new ConcurrentHashMap<>();
    private final Clock clock;

    PapersInHand(Clock clock) {
        this.clock = clock;
    }

    /** When a page gave a sign of life, by which the lock of whoever writes on it lasts. */
    private record Sign(DraftId draft, PersonId by, Instant at) {
        boolean lasts(Instant now) {
            return now.isBefore(at.plus(EditLock.LASTS));
        }

        boolean isOf(DraftId other, PersonId person) {
            return draft.equals(other) && by.equals(person);
        }
    }

    /** That page is there, and {@code by} writes on it. */
    void sign(DraftInProgress page, DraftId draft, PersonId by) {
        var now = clock.instant();
        papers.values().removeIf(sign -> !sign.lasts(now));
        papers.put(page, new Sign(draft, by, now));
    }

    /** That page is left; whether {@code by} has the draft in hand on no other. */
    boolean putDown(DraftInProgress page, DraftId draft, PersonId by) {
        papers.remove(page);
        var now = clock.instant();
        return papers.values().stream()
                .filter(sign -> sign.isOf(draft, by))
                .noneMatch(sign -> sign.lasts(now));
    }
}
