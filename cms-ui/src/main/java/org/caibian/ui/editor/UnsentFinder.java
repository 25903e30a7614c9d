package org.caibian.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Finds what was typed on a draft in this browser and never came here, where there is no paper; or
 * what was typed on copies of one.
 */
@Tag("caibian-unsent")
@JsModule("./desk/caibian-unsent.ts")
public final class UnsentFinder extends Component {
    private static final String PLACE = "keeping";
    private static final String NAME = "event.detail.name";

    /** One that looks for copies, and has nothing to do with what is decided about a draft. */
    public static UnsentFinder ofCopies() {
        var finder = new UnsentFinder();
        finder.getElement().getClassList().add("copies");
        return finder;
    }

    /** Looks under that person's name for words typed on that draft. */
    public void look(Unsent.Place place) {
        getElement().setPropertyJson(PLACE, place.json());
    }

    /** Looks no more. */
    public void rest() {
        getElement().removeProperty(PLACE);
    }

    /** The words told of last are needed no longer; tells of the next. */
    public void settled() {
        getElement().callJsFunction("settled");
    }

    /**
     * Has a browser forget what it keeps at that place, after all that it was to note there,
     * whatever its page shows by now.
     */
    public static void forget(UI page, Unsent.Place place) {
        page.getPage().executeJs("customElements.get('caibian-unsent')?.forget($0)", place.json());
    }

    /**
     * Does {@code act} once the browser has noted and forgotten all that it was to until now, or
     * has not within some seconds: it is told whether it has.
     */
    public static void whenQuiet(UI page, Consumer<Boolean> act) {
        page.getPage()
                .executeJs("return customElements.get('caibian-unsent')?.quiet() ?? true")
                .then(Boolean.class, act::accept, _ -> act.accept(false));
    }

    /**
     * Tells {@code found} of words and the name they are kept under, one after the other as each is
     * settled, here or by {@link BodyEditor#settled}.
     */
    public Registration onFound(BiConsumer<String, Unsent> found) {
        return getElement()
                .addEventListener(
                        "recovered",
                        event ->
                                found.accept(
                                        event.getEventData().get(NAME).asString(""),
                                        Unsent.of(event)))
                .addEventData(NAME)
                .addEventData(Unsent.DETAIL)
                .allowInert();
    }
}
