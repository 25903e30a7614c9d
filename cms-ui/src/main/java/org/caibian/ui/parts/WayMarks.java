package org.caibian.ui.parts;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caibian.manuscript.Kind;
import org.caibian.shared.DraftId;
import org.caibian.workflow.RouteMap;
import org.caibian.workflow.RoutePlan.Stop;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * How far each draft of a list has come on its way; a list asks for those of a whole page at once.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class WayMarks {
    private final RouteMap routes;
    private final Map<DraftId, List<Stop>> known = new HashMap<>();

    WayMarks(RouteMap routes) {
        this.routes = routes;
    }

    /** Learns how far the drafts of these kinds that are about to be shown have come. */
    public void learn(Map<DraftId, Kind> drafts) {
        known.putAll(routes.stops(drafts));
    }

    /** The steps of a draft it has learned of. */
    public List<Stop> of(DraftId draft) {
        return known.getOrDefault(draft, List.of());
    }

    /** The same as dots, for lists that are drawn in the browser. */
    public String dots(DraftId draft) {
        return RouteDots.html(of(draft));
    }
}
