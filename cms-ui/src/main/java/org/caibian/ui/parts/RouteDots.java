package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Step;

/** A dot for each review: sealed, now, to come; proofreadings stand between the dots. */
public final class RouteDots extends Span {
    /** The route of a draft whose round has come to {@code now}; all hollow before it began. */
    public RouteDots(Optional<Step> now) {
        addClassName("rt");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", html(now));
    }

    /** The same dots for lists that are drawn in the browser. */
    public static String html(Optional<Step> now) {
        return Stream.of(Step.values())
                .filter(Step::isReview)
                .map(step -> "<i class=\"" + mark(step, now) + "\"></i>")
                .collect(Collectors.joining());
    }

    private static String mark(Step step, Optional<Step> now) {
        return now.map(current -> step.compareTo(current))
                .map(order -> order < 0 ? "d" : order == 0 ? "n" : "")
                .orElse("");
    }
}
