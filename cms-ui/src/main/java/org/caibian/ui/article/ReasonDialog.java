package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/**
 * Asks why something is done, in the words of {@code key}, tells what it will come to, and keeps
 * what was typed until it is, in the browser, too.
 */
final class ReasonDialog<R> extends Dialog {
    private final String key;
    private final Div about = Bits.block("about");
    private final TextArea reason;
    private final BegunWords begun;

    /**
     * {@code missing} gives the longest reason there may be where {@code act} asked for one; every
     * other result goes to {@code done}. What is begun the browser keeps at {@code place}.
     */
    ReasonDialog(
            String key,
            Unsent.Place place,
            Function<String, R> act,
            Function<R, Optional<Integer>> missing,
            Consumer<R> done) {
        this.key = key;
        reason = new TextArea(Saying.words(key + ".reason"));
        begun = BegunWords.in(reason);
        begun.keep(place);
        setHeaderTitle(Saying.words(key + ".title"));
        setWidth("min(440px, 96vw)");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setHelperText(Saying.words(key + ".hint"));
        add(about, reason);
        about.setVisible(false);
        addOpenedChangeListener(_ -> reason.focus());
        var go =
                new Button(
                        Saying.words(key + ".act"),
                        _ -> {
                            var result = act.apply(reason.getValue());
                            var longest = missing.apply(result);
                            if (longest.isPresent()) {
                                ask(longest.get());
                            } else {
                                begun.given();
                                close();
                                done.accept(result);
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Saying.words("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
    }

    /** Names what readers have of it, which the page may show in other words. */
    ReasonDialog<R> about(String headline) {
        about.add(
                Bits.words(Saying.words("reason.about"), "lbl"),
                Bits.bold(headline.isEmpty() ? Saying.words("headline.none") : headline));
        about.setVisible(true);
        return this;
    }

    private void ask(int longest) {
        reason.setErrorMessage(
                Saying.words(
                        reason.getValue().isBlank() ? key + ".needed" : "reason.needed", longest));
        reason.setInvalid(true);
        reason.focus();
    }
}
