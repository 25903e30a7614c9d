package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys a screen listens to: plain ones while nobody is writing, chords always. */
@Tag("caibian-keys")
@JsModule("./desk/caibian-keys.ts")
public final class Keys extends Component {
    private static final String CHORD = "mod+";

    private final Map<String, Consumer<String>> acts = new LinkedHashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    /** Listens to nothing yet. */
    public Keys() {
        getElement()
                .addEventListener("key-pressed", this::pressed)
                .addEventData("event.detail.key")
                .addEventData(SeeingPress.SHOWN_BESIDE);
    }

    /** Does {@code act} when {@code key} is pressed outside any field. */
    public Keys on(String key, Runnable act) {
        return onSeeing(key, _ -> act.run());
    }

    /** The same, of an act that depends on what its person saw ({@link SeeingPress}). */
    public Keys onSeeing(String key, Consumer<String> act) {
        acts.put(key, act);
        return tell();
    }

    /** Does {@code act} when {@code key} is pressed together with Ctrl or ⌘. */
    public Keys onChord(String key, Runnable act) {
        return on(CHORD + key, act);
    }

    /** Lists {@code printed} too, which something on the screen listens to by itself. */
    public Keys elsewhere(String... printed) {
        elsewhere.addAll(List.of(printed));
        return this;
    }

    /** Lists all of them when the question mark is pressed. */
    public Keys listed() {
        return on("?", () -> KeyList.show(printed()));
    }

    private Set<String> printed() {
        return Stream.concat(acts.keySet().stream().map(Keys::printed), elsewhere.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String printed(String key) {
        if (key.startsWith(CHORD)) {
            return "Ctrl " + printed(key.substring(CHORD.length()));
        }
        return key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
    }

    private Keys tell() {
        var plain = acts.keySet().stream().filter(key -> !key.startsWith(CHORD)).toList();
        var chords =
                acts.keySet().stream()
                        .filter(key -> key.startsWith(CHORD))
                        .map(key -> key.substring(CHORD.length()))
                        .toList();
        getElement().setPropertyJson("plain", JacksonUtils.listToJson(plain));
        getElement().setPropertyJson("chords", JacksonUtils.listToJson(chords));
        return this;
    }

    private void pressed(DomEvent event) {
        var act = acts.get(event.getEventData().get("event.detail.key").asString());
        if (act != null) {
            act.accept(event.getEventData().get(SeeingPress.SHOWN_BESIDE).asString(""));
        }
    }
}
