package org.caibian.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.caibian.shared.PersonId;

/**
 * Switches to writing with nothing around the paper (专注) and back; their browser remembers for each
 * person which it was.
 */
@Tag("caibian-quiet")
@JsModule("./desk/caibian-quiet.ts")
public final class QuietSwitch extends Component {

    /** The switch of {@code writer}. */
    public QuietSwitch(PersonId writer) {
        getElement().setProperty("label", getTranslation("editor.quiet"));
        getElement().setProperty("person", writer.toString());
    }
}
