package org.caibian.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Finds what was typed on a draft in this browser and never came here, where there is no paper. */
@Tag("caibian-unsent")
@JsModule("./desk/caibian-unsent.ts")
public final class UnsentFinder extends Component {
    private static final String PLACE = "keeping";

    /** Looks under that person's name for words typed on that draft. */
    public void look(Unsent.Place place) {
        getElement().setPropertyJson(PLACE, place.json());
    }

    /** Looks no more. */
    public void rest() {
        getElement().removeProperty(PLACE);
    }

    /** Tells {@code found} of words, one after the other as each is {@link BodyEditor#settled}. */
    public Registration onFound(Consumer<Unsent> found) {
        return getElement()
                .addEventListener("recovered", event -> found.accept(Unsent.of(event)))
                .addEventData(Unsent.DETAIL);
    }
}
