package org.caibian.ui.article.route;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;

/** A route as its BPMN draws it, with how each step stands. */
@Tag("caibian-diagram")
@JsModule("./desk/caibian-diagram.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
final class RouteDrawing extends Component {

    /**
     * How a step is marked ({@code done}, {@code now}, {@code again}, {@code returned}), and the
     * words under it.
     */
    record Mark(String step, String mark, String note) {}

    RouteDrawing(String bpmn, List<Mark> marks) {
        getElement().setAttribute("role", "figure");
        getElement().setAttribute("aria-label", getTranslation("route.drawing"));
        getElement().setProperty("problem", getTranslation("route.drawing.failed"));
        getElement().setProperty("xml", DrawnWords.of(bpmn, this::getTranslation));
        getElement().setPropertyJson("marks", JacksonUtils.listToJson(marks));
    }
}
