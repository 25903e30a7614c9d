package org.caibian.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/** Ctrl K: reaches every page and article the person may open. */
final class Palette extends Dialog {
    private final TextField field = new TextField();
    private final Div hits = new Div();
    private final List<NativeButton> shown = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final SignedIn person;
    private final PaletteArticles articles;
    private int chosen;

    Palette(SignedIn person, PaletteArticles articles) {
        this.person = person;
        this.articles = articles;
        field.setPlaceholder(getTranslation("palette.field"));
        field.setAriaLabel(getTranslation("palette.field"));
        field.setPrefixComponent(new Icon("search"));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> refill());
        field.addKeyDownListener(Key.ARROW_DOWN, _ -> choose(chosen + 1));
        field.addKeyDownListener(Key.ARROW_UP, _ -> choose(chosen - 1));
        field.addKeyDownListener(Key.ENTER, _ -> take());
        hits.addClassName("hits");
        hits.getElement().setAttribute("aria-live", "polite");
        setAriaLabel(getTranslation("palette.title"));
        addThemeName("no-padding");
        add(Bits.block("palette", field, hits));
        addOpenedChangeListener(opened -> reset(opened.isOpened()));
    }

    private void reset(boolean opened) {
        if (opened) {
            field.clear();
            refill();
            field.focus();
        }
    }

    private void refill() {
        var text = field.getValue().strip();
        hits.removeAll();
        shown.clear();
        paths.clear();
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
        }
        if (shown.isEmpty()) {
            hits.add(Bits.block("none", Bits.words(getTranslation("palette.none"))));
        }
        choose(0);
    }

    private void offer(String icon, String label, String kind, String path) {
        var hit = new NativeButton();
        Component[] parts = {new Icon(icon), Bits.words(label), Bits.words(kind, "lbl")};
        hit.add(parts);
        hit.addClassName("hit");
        hit.addClickListener(_ -> go(path));
        shown.add(hit);
        paths.add(path);
        hits.add(hit);
    }

    private void choose(int index) {
        if (shown.isEmpty()) {
            return;
        }
        chosen = Math.floorMod(index, shown.size());
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).getElement().getClassList().set("on", i == chosen);
        }
    }

    private void take() {
        if (!shown.isEmpty()) {
            go(paths.get(chosen));
        }
    }

    private void go(String path) {
        close();
        getUI().ifPresent(ui -> ui.navigate(path));
    }
}
