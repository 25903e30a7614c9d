package org.caibian.workflow.flowable;

import org.caibian.article.Approvals;
import org.caibian.publication.Releases;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The route has no step left: core completes the round and releases its revision (签发). */
@Component("releaseStory")
class ReleaseStory implements JavaDelegate {

    private final Approvals approvals;
    private final Releases releases;

    ReleaseStory(Approvals approvals, Releases releases) {
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.release(approvals.complete(ReviewVariables.of(execution).round()));
    }
}
