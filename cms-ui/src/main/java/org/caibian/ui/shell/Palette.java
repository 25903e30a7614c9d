package org.caibian.ui.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/**
 * Ctrl K: reaches every page, article and person that one may open. A combobox that leads a list by
 * the rules of WAI-ARIA: the focus stays in the field, which names the choice.
 */
final class Palette extends Dialog {
    private static final String HITS = "palette-hits";

    private final TextField field = new TextField();
    private final Div hits = new Div();
    private final Div status = Bits.block("spoken");
    private final List<Hit> shown = new ArrayList<>();
    private final SignedIn person;
    private final PaletteArticles articles;
    private final PalettePeople people;
    private int chosen;

    Palette(SignedIn person, PaletteArticles articles, PalettePeople people) {
        this.person = person;
        this.articles = articles;
        this.people = people;
        var words = getTranslation(PalettePeople.field(person));
        field.setPlaceholder(words);
        field.setAriaLabel(words);
        field.setPrefixComponent(new Icon("search"));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> refill());
        on("ArrowDown", () -> choose(chosen + 1));
        on("ArrowUp", () -> choose(chosen - 1));
        on("Enter", this::take);
        hits.addClassName("hits");
        hits.setId(HITS);
        hits.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", getTranslation("palette.title"));
        status.getElement().setAttribute("role", "status");
        setAriaLabel(getTranslation("palette.title"));
        addThemeName("no-padding");
        add(Bits.block("palette", field, hits, status));
        addOpenedChangeListener(opened -> reset(opened.isOpened()));
    }

    /** A place to go to, and how it is shown. */
    private record Hit(Div line, String path) {}

    /** What an input method is composing takes its keys itself. */
    private void on(String key, Runnable act) {
        field.getElement()
                .addEventListener("keydown", _ -> act.run())
                .setFilter(
                        "event.key === '%s' && !event.isComposing && (event.preventDefault(), true)"
                                .formatted(key));
    }

    private void reset(boolean opened) {
        if (opened) {
            tell("role", "combobox");
            tell("aria-autocomplete", "list");
            tell("aria-controls", HITS);
            field.clear();
            refill();
            field.focus();
        }
    }

    private void refill() {
        var text = field.getValue().strip();
        hits.removeAll();
        shown.clear();
        for (var place : Place.values()) {
            var label = getTranslation(place.label());
            if (place.opensTo(person)
                    && label.toLowerCase(getLocale()).contains(text.toLowerCase(getLocale()))) {
                offer(place.icon(), label, getTranslation("palette.page"), place.path());
            }
        }
        if (!text.isEmpty()) {
            articles.find(text, person)
                    .forEach(hit -> offer("doc", hit.headline(), hit.number(), hit.path()));
            people.find(text, person)
                    .forEach(each ->
                            offer("person", each.name(), each.account(), PalettePeople.path(each)));
        }
        var none = shown.isEmpty();
        hits.setVisible(!none);
        status.setClassName("spoken", !none);
        status.setClassName("none", none);
        status.setText(getTranslation(none ? "palette.none" : "palette.found", shown.size()));
        tell("aria-expanded", String.valueOf(!none));
        tell("aria-activedescendant", "");
        choose(0);
    }

    private void offer(String icon, String label, String kind, String path) {
        var line = Bits.block("hit", new Icon(icon), Bits.words(label), Bits.words(kind, "lbl"));
        line.setId("palette-hit-" + shown.size());
        line.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        line.addClickListener(_ -> go(path));
        shown.add(new Hit(line, path));
        hits.add(line);
    }

    private void choose(int index) {
        if (shown.isEmpty()) {
            return;
        }
        mark(false);
        chosen = Math.floorMod(index, shown.size());
        mark(true);
        var line = shown.get(chosen).line();
        tell("aria-activedescendant", line.getId().orElseThrow());
        line.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void mark(boolean on) {
        if (chosen < shown.size()) {
            shown.get(chosen).line().getElement().setAttribute("aria-selected", String.valueOf(on));
        }
    }

    /** Says it of what is typed in, which is the field's own and not in the server's hands. */
    private void tell(String attribute, String value) {
        field.getElement()
                .executeJs(
                        """
                        Promise.resolve(this.updateComplete).then(() => $1
                            ? this.inputElement.setAttribute($0, $1)
                            : this.inputElement.removeAttribute($0))
                        """,
                        attribute,
                        value);
    }

    private void take() {
        if (!shown.isEmpty()) {
            go(shown.get(chosen).path());
        }
    }

    private void go(String path) {
        close();
        getUI().ifPresent(ui -> ui.navigate(path));
    }
}
