package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.caibian.article.ReviewTask;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/** Says that nobody on the desk may take the open step, since nothing moves until somebody can. */
public final class StuckStep extends Div {
    /** Speaks only where {@code file} is stuck. */
    public StuckStep(ArticleFile file) {
        addClassName("stuck");
        getElement().setAttribute("role", "status");
        setVisible(file.stuck());
        words(file).ifPresent(words -> add(Icon.small("warn"), Bits.words(words)));
    }

    /** The same in words; empty where somebody may take it. */
    static Optional<String> words(ArticleFile file) {
        return file.task()
                .filter(_ -> file.stuck())
                .map(ReviewTask::step)
                .map(step ->
                        Saying.words(
                                "route.stuck",
                                Saying.words("step." + step),
                                Saying.words("role." + step.role())));
    }
}
