package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import org.caibian.article.ReviewTask;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/** Says that nobody on the desk may take the open step, since nothing moves until somebody can. */
public final class StuckStep extends Div {
    /** Speaks only where {@code file} is stuck. */
    public StuckStep(ArticleFile file) {
        addClassName("stuck");
        getElement().setAttribute("role", "status");
        setVisible(file.stuck());
        if (file.stuck()) {
            file.task()
                    .map(ReviewTask::step)
                    .ifPresent(step ->
                            add(
                                    Icon.small("warn"),
                                    Bits.words(
                                            getTranslation(
                                                    "route.stuck",
                                                    getTranslation("step." + step),
                                                    getTranslation("role." + step.role())))));
        }
    }
}
