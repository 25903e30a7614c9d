package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.caibian.annotation.ProposeResult;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Notices;

/**
 * A copy of the body, and of the lines around it, to type on (修订留痕): each change becomes a
 * suggestion, and the draft stays as it is. What became none stays here until whoever typed it
 * discards it.
 */
final class SuggestingSheet extends Div {
    private final BodyEditor copy = new BodyEditor();
    private final CopyLines lines;
    private final Span hint = Bits.words(getTranslation("suggesting.hint"));
    private final Div bar = Bits.block("banner plain");
    private final Suggesting.Destination typed;

    /** What was handed over last, of which the answer is known. */
    private CopyWords handed;

    private boolean all = true;

    /** {@code over} is told once that nothing more is typed here. */
    SuggestingSheet(Copy begun, Suggesting.Destination typed, Runnable over) {
        this.typed = typed;
        handed = begun.base();
        lines = new CopyLines(begun.base(), begun.typed());
        addClassName("suggesting");
        copy.setTop(lines);
        copy.track(begun.base().body(), begun.typed().body(), begun.isChanged(), begun.place());
        copy.onNotNoting(Recovery::sayNotNoted);
        var go =
                new Button(
                        getTranslation("suggesting.propose"),
                        _ -> {
                            if (propose()) {
                                over.run();
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel =
                new Button(
                        getTranslation("suggesting.cancel"),
                        _ -> {
                            typed.discarded(words());
                            over.run();
                        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        bar.add(
                new Icon("pen"),
                Bits.block("grow", Bits.bold(getTranslation("suggesting")), hint),
                go,
                cancel);
        bar.getElement().setAttribute("role", "status");
        add(bar, Bits.block("paperwrap", copy));
    }

    private CopyWords words() {
        return new CopyWords(copy.getValue(), lines.words());
    }

    /** Whether all that was typed here was proposed; what is new is, first. */
    boolean isSettled() {
        return words().equals(handed) ? all : propose();
    }

    /** Also what is asked for again: the reason may be gone meanwhile. */
    private boolean propose() {
        var result = ask();
        if (isAttached()) {
            tell(result);
        }
        return all;
    }

    private ProposeResult ask() {
        handed = words();
        var result = typed.propose(handed);
        all = result.isAll();
        if (all) {
            typed.proposed();
        }
        return result;
    }

    private void tell(ProposeResult result) {
        var words = AnnotationActs.words(result);
        bar.setClassName("plain", all);
        if (all) {
            Notices.tell(words);
        } else {
            hint.setText(getTranslation("suggesting.kept", words));
        }
    }

    /** Proposes what is new; a page that was closed is told nothing. */
    void leave() {
        if (!words().equals(handed)) {
            Optional.of(ask())
                    .filter(_ -> isAttached())
                    .map(AnnotationActs::words)
                    .ifPresent(Notices::tell);
        }
    }

    void enter() {
        copy.getElement().executeJs("setTimeout(() => this.focus(), 50)");
    }
}
