package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A sign of the desk's own line set; always beside a word or a label. */
@Tag("caibian-icon")
@JsModule("./desk/caibian-icon.ts")
public final class Icon extends Component {
    /** Draws the sign called {@code name}. */
    public Icon(String name) {
        draw(name);
    }

    /** Draws another in its place. */
    public void draw(String name) {
        getElement().setAttribute("name", name);
    }

    /** The same sign, a little smaller. */
    public static Icon small(String name) {
        var icon = new Icon(name);
        icon.getElement().getClassList().add("s");
        return icon;
    }
}
