package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * Has a place show other parts without touching those that stay: what is pressed or typed in them
 * just then is still heard, and the focus stays where it is.
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
            if (i >= children.getChildCount() || !children.getChild(i).equals(wanted.get(i))) {
                children.insertChild(i, wanted.get(i));
            }
        }
    }
}
