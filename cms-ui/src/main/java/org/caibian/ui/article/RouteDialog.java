package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import org.caibian.workflow.RoutePlan;

/** Shows the drawing of a route in the large. */
final class RouteDialog extends Dialog {
    RouteDialog(RoutePlan plan) {
        setHeaderTitle(getTranslation("route.drawing"));
        setWidth("min(960px, 94vw)");
        add(new RouteDrawing(plan));
        var rules = new Anchor("rules", getTranslation("rules.title"));
        rules.addClassName("textlink");
        getFooter().add(rules, new Button(getTranslation("close"), _ -> close()));
    }
}
