package org.caibian.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.caibian.ui.article.route.RoutePicture;
import org.caibian.ui.parts.TabBar;
import org.caibian.workflow.Route;

/** Every route there is, one drawing at a time. */
final class RouteGallery extends Section {
    static final String FIRST = Route.ORIGINAL;

    private final Ways ways;
    private final TabBar<String> tabs;
    private final Paragraph about = new Paragraph();
    private final Div drawing = new Div();

    RouteGallery(Ways ways, Consumer<String> chosen) {
        this.ways = ways;
        tabs = new TabBar<>(getTranslation("rules.routes"), chosen);
        Route.KEYS.forEach(key -> tabs.tab(key, getTranslation("rules.route." + key)));
        addClassName("gallery");
        add(new H2(getTranslation("rules.routes")), tabs, about, drawing);
    }

    static boolean has(String route) {
        return Route.KEYS.contains(route);
    }

    void show(String route) {
        tabs.mark(route);
        about.setText(getTranslation("rules.about." + route));
        drawing.removeAll();
        drawing.add(new RoutePicture(ways.route(route)));
    }
}
