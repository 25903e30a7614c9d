package org.caibian.publication;

import java.time.Instant;
import org.caibian.article.Approvals;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.DraftId.Line;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Waking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Releases an approved draft when its instant has come; one that no longer waits is left alone. */
final class PlannedRelease implements Waking {

    private final Line line;
    private final Approvals approvals;
    private final Releases releases;

    private PlannedRelease(Line line, Approvals approvals, Releases releases) {
        this.line = line;
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.releaseOf(line);
    }

    @Override
    public void wake(long subject, Instant now) {
        var draft = new DraftId(new ArticleId(subject), line);
        if (approvals.waiting(draft).isPresent()) {
            releases.release(draft);
        }
    }

    /** A main draft and the correction beside it have an instant each. */
    @Configuration(proxyBeanMethods = false)
    static class OfEachLine {

        @Bean
        PlannedRelease plannedRelease(Approvals approvals, Releases releases) {
            return new PlannedRelease(Line.MAIN, approvals, releases);
        }

        @Bean
        PlannedRelease plannedCorrection(Approvals approvals, Releases releases) {
            return new PlannedRelease(Line.CORRECTION, approvals, releases);
        }
    }
}
