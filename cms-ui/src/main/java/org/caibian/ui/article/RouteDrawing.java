package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import org.caibian.workflow.RoutePlan;

/** The route of an article as its BPMN draws it, with the step it is at. */
@Tag("caibian-diagram")
@JsModule("./desk/caibian-diagram.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
final class RouteDrawing extends Component {
    RouteDrawing(RoutePlan plan) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("route.drawing"));
        getElement().setProperty("problem", getTranslation("route.drawing.failed"));
        getElement().setProperty("xml", plan.bpmn());
        plan.now().ifPresent(stop -> getElement().setProperty("current", stop.step().name()));
        var done =
                plan.stops().stream()
                        .filter(stop -> stop.progress() == RoutePlan.Progress.DONE)
                        .map(stop -> stop.step().name())
                        .toList();
        getElement().setPropertyJson("done", JacksonUtils.listToJson(done));
    }
}
