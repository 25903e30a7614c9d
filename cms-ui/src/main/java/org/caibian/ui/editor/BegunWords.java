package org.caibian.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/**
 * What somebody begins to write beside the paper: an opinion, a reason, a comment. Their browser
 * keeps it until it is given, whatever becomes of the page, the session or the server.
 */
@Tag("caibian-begun")
@JsModule("./desk/caibian-begun.ts")
public final class BegunWords extends Component {
    private static final String PLACE = "keeping";

    private Optional<Unsent.Place> place = Optional.empty();

    /** Keeps nothing before it is told where. */
    public static BegunWords in(TextArea area) {
        var begun = new BegunWords();
        // A slot the text area does not have: nothing is drawn.
        begun.getElement().setAttribute("slot", "begun");
        area.getElement().appendChild(begun.getElement());
        return begun;
    }

    /** From now on what is typed is kept there; what was begun there comes back. */
    public void keep(Unsent.Place where) {
        place = Optional.of(where);
        getElement().setPropertyJson(PLACE, where.json());
    }

    /** Whether it was told where to keep it. */
    public boolean isKeeping() {
        return place.isPresent();
    }

    /** Keeps nothing from now on; what was begun stays where it is. */
    public void rest() {
        place = Optional.empty();
        getElement().removeProperty(PLACE);
    }

    /** What was begun here is given, or is not wanted: the browser forgets it. */
    public void given() {
        // The page is told, since Flow says nothing to what it is about to hide.
        place.ifPresent(where ->
                UI.getCurrent()
                        .getPage()
                        .executeJs("customElements.get('caibian-begun')?.given($0)", where.json()));
    }
}
