package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Has a place show other parts without touching those that stay: what is pressed or typed in them
 * just then is still heard, and the focus stays where it is. Only a part that comes to stand before
 * one it stood behind is moved, and loses that.
 */
public final class InPlace {
    private InPlace() {}

    /** Lets {@code place} hold these parts, in this order, and no others. */
    public static void show(Component place, List<? extends Component> parts) {
        var children = place.getElement();
        var wanted = parts.stream().map(Component::getElement).toList();
        children.getChildren()
                .filter(child -> !wanted.contains(child))
                .toList()
                .forEach(children::removeChild);
        for (int i = 0; i < wanted.size(); i++) {
            put(children, i, wanted.get(i));
        }
    }

    /**
     * Lets {@code place} hold one more behind those it is known to hold, and notes it there; what
     * is behind it stays, until all of them are shown.
     */
    public static void next(Component place, List<Component> known, Component part) {
        put(place.getElement(), known.size(), part.getElement());
        known.add(part);
    }

    private static void put(Element place, int at, Element part) {
        if (at >= place.getChildCount() || !place.getChild(at).equals(part)) {
            place.insertChild(at, part);
        }
    }
}
