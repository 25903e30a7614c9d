package org.caibian.ui.article.route;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.caibian.workflow.Route;

/** A route as it is drawn, with nobody on it. */
public final class RoutePicture extends Div {
    /** Draws {@code route}. */
    public RoutePicture(Route route) {
        addClassName("routepicture");
        add(new RouteDrawing(route.bpmn(), List.of()));
    }
}
