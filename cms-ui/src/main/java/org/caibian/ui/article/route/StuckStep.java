package org.caibian.ui.article.route;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.caibian.article.ReviewTask;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/** Says that nobody on the desk may take the open step, since nothing moves until somebody can. */
public final class StuckStep extends Div {
    /** Speaks only where somebody is missing. */
    public StuckStep(OnItsWay way) {
        addClassName("stuck");
        getElement().setAttribute("role", "status");
        setVisible(way.stuck());
        words(way).ifPresent(words -> add(Icon.small("warn"), Bits.words(words)));
    }

    /** The same in words; empty where somebody may take it. */
    static Optional<String> words(OnItsWay way) {
        return way.task()
                .filter(_ -> way.stuck())
                .map(ReviewTask::step)
                .map(step ->
                        Saying.words(
                                "route.stuck",
                                Saying.words("step." + step),
                                Saying.words("role." + step.role())));
    }
}
