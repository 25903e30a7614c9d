package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.caibian.workflow.RoutePlan.Stop;

/**
 * A dot for each review of the way: sealed, now, asked again, to come; proofreadings stand between
 * the dots.
 */
public final class RouteDots extends Span {
    /** Draws a way of these steps. */
    public RouteDots(List<Stop> way) {
        addClassName("rt");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", html(way));
    }

    /** The same dots for lists that are drawn in the browser. */
    public static String html(List<Stop> way) {
        return way.stream()
                .filter(stop -> stop.step().isReview())
                .map(stop -> "<i class=\"" + mark(stop) + "\"></i>")
                .collect(Collectors.joining());
    }

    private static String mark(Stop stop) {
        return switch (stop.progress()) {
            case DONE -> "d";
            case NOW -> "n";
            case AGAIN -> "g";
            case TO_COME -> "";
        };
    }
}
