package org.caibian.workflow.flowable;

import org.caibian.article.Steps;
import org.caibian.right.Step;
import org.flowable.task.service.delegate.DelegateTask;
import org.flowable.task.service.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The route has come to a step: core opens it for the desk. */
@Component("openStep")
class OpenStep implements TaskListener {

    private static final long serialVersionUID = 1L;

    private final transient Steps steps;

    OpenStep(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.open(ReviewVariables.of(task).round(), Step.valueOf(task.getTaskDefinitionKey()));
    }
}
