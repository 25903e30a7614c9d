package org.caibian.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /**
     * Keeps what is typed in {@code other}, too, which stands in the same form; {@code found} hears
     * what was chosen when words were noted that were found, and calls {@link #take} once all is
     * chosen so.
     */
    public void beside(TextArea other, Consumer<Map<String, String>> found) {
        other.addClassName("begun-beside");
        getElement()
                .addEventListener("begun-found", event -> found.accept(chosen(event)))
                .addEventData(Unsent.DETAIL);
    }

    private static Map<String, String> chosen(DomEvent event) {
        return event.getEventData().get(Unsent.DETAIL).properties().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, field -> field.getValue().asString("")));
    }

    /** What is {@code chosen} is kept along; the other field says {@code stands} untouched. */
    public void along(String stands, Map<String, String> chosen) {
        place.ifPresent(where -> {
            var along =
                    JacksonUtils.createObjectNode()
                            .put("draft", where.draft())
                            .put("stands", stands);
            var kept = along.putObject("chosen");
            chosen.forEach(kept::put);
            getElement().setPropertyJson("along", along);
        });
    }

    /** Lets what was found stand here, unless something was typed meanwhile. */
    public void take() {
        getElement().callJsFunction("take");
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
