package org.caibian.publication;

import java.time.Instant;
import org.caibian.article.Approvals;
import org.caibian.shared.ArticleId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.stereotype.Component;

/** The same of an approved correction draft, which has an instant of its own. */
@Component
class PlannedCorrection implements Waking {

    private final Approvals approvals;
    private final Releases releases;

    PlannedCorrection(Approvals approvals, Releases releases) {
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.CORRECTION;
    }

    @Override
    public void wake(long subject, Instant due) {
        var draft = new ArticleId(subject).correction();
        if (approvals.waiting(draft).isPresent()) {
            releases.release(draft);
        }
    }
}
