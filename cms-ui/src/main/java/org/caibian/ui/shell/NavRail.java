package org.caibian.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Brand;
import org.caibian.ui.parts.Icon;

/** The dark rail at the left, a bar at the bottom of a phone. */
final class NavRail extends Nav {
    private final Map<Place, Anchor> items = new EnumMap<>(Place.class);

    NavRail(SignedIn person) {
        addClassName("nav");
        getElement().setAttribute("aria-label", getTranslation("nav.label"));
        var mark = new Div(new Brand());
        mark.addClassName("mark");
        add(mark);
        for (var place : Place.values()) {
            if (place == Place.ADMIN) {
                add(gap());
            }
            if (place.isInRail() && place.opensTo(person)) {
                var item = item(place);
                items.put(place, item);
                add(item);
            }
        }
    }

    void mark(String location) {
        items.forEach((place, item) -> {
            var here = place.holds(location);
            item.getElement().getClassList().set("on", here);
            if (here) {
                item.getElement().setAttribute("aria-current", "page");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Anchor item(Place place) {
        var item = new Anchor(place.path(), "");
        item.add(new Icon(place.icon()), new Span(getTranslation(place.label())));
        item.addClassName("item");
        return item;
    }

    private static Span gap() {
        var gap = new Span();
        gap.addClassName("gap");
        return gap;
    }
}
