package org.caibian.publication;

import java.time.Instant;
import org.caibian.article.Approvals;
import org.caibian.shared.ArticleId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.stereotype.Component;

/** Releases an approved draft when its instant has come; one that no longer waits is left alone. */
@Component
class PlannedRelease implements Waking {

    private final Approvals approvals;
    private final Releases releases;

    PlannedRelease(Approvals approvals, Releases releases) {
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.RELEASE;
    }

    @Override
    public void wake(long subject, Instant due) {
        var draft = new ArticleId(subject).main();
        if (approvals.waiting(draft).isPresent()) {
            releases.release(draft);
        }
    }
}
