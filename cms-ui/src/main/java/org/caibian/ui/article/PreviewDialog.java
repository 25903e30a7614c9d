package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.Bits;

/** A draft as readers will see it (预览), on a screen as wide as theirs. */
final class PreviewDialog extends Dialog {

    /** Screens people read on, by their width in pixels. */
    private enum Screen {
        PHONE(390),
        TABLET(820),
        DESKTOP(1280);

        private final int width;

        Screen(int width) {
            this.width = width;
        }
    }

    private final IFrame frame;
    private final Map<Screen, Button> screens = new EnumMap<>(Screen.class);

    private PreviewDialog(DraftId draft) {
        setHeaderTitle(getTranslation("preview.title"));
        addClassName("previewing");
        setWidth("96vw");
        setHeight("94vh");
        frame = new IFrame("/preview/" + draft);
        frame.setTitle(getTranslation("preview.frame"));
        var choices = Bits.block("screens");
        choices.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("preview.screens"));
        for (var screen : Screen.values()) {
            var choice =
                    new Button(
                            getTranslation("preview.screen." + screen, screen.width),
                            _ -> show(screen));
            screens.put(screen, choice);
            choices.add(choice);
        }
        getHeader().add(choices);
        add(Bits.words(getTranslation("preview.here"), "here"), stage());
        show(Screen.PHONE);
    }

    static PreviewDialog of(DraftId draft) {
        var preview = new PreviewDialog(draft);
        preview.offerToClose();
        return preview;
    }

    /** For whoever may show it to somebody outside, as {@code share} does. */
    static PreviewDialog toShare(DraftId draft, Supplier<Dialog> share) {
        var preview = new PreviewDialog(draft);
        preview.offer(share);
        preview.offerToClose();
        return preview;
    }

    private void offerToClose() {
        getHeader().add(new Button(getTranslation("close"), _ -> close()));
    }

    /** A screen wider than the window is scrolled with the keyboard, too. */
    private Div stage() {
        var stage = Bits.block("stage", frame);
        stage.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("preview.title"));
        return stage;
    }

    /** Whoever closes it is back where they opened it. */
    private void offer(Supplier<Dialog> share) {
        var act = new Button(getTranslation("share.act"));
        act.addClickListener(_ -> {
            var sharing = share.get();
            sharing.addClosedListener(_ -> act.focus());
            sharing.open();
        });
        getHeader().add(act);
    }

    private void show(Screen screen) {
        frame.setWidth(screen.width + "px");
        screens.forEach((each, button) -> {
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == screen));
            button.setThemeVariant(ButtonVariant.LUMO_PRIMARY, each == screen);
        });
    }
}
