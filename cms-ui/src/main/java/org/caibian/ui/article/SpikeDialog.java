package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caibian.article.SpikeResult;
import org.caibian.ui.parts.Saying;

/** Asks why a draft is given up (毙稿), and keeps what was typed until it is. */
final class SpikeDialog extends Dialog {
    private final TextArea reason = new TextArea(Saying.words("spike.reason"));

    SpikeDialog(Function<String, SpikeResult> spike, Consumer<SpikeResult> done) {
        setHeaderTitle(Saying.words("spike.title"));
        setWidth("440px");
        reason.setWidthFull();
        reason.setMinRows(3);
        add(reason);
        var go =
                new Button(
                        Saying.words("spike.act"),
                        _ -> {
                            var result = spike.apply(reason.getValue());
                            if (result instanceof SpikeResult.ReasonNeeded(var longest)) {
                                ask(longest);
                            } else {
                                close();
                                done.accept(result);
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Saying.words("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
    }

    private void ask(int longest) {
        reason.setErrorMessage(
                Saying.words(
                        reason.getValue().isBlank() ? "spike.needed" : "reason.needed", longest));
        reason.setInvalid(true);
        reason.focus();
    }
}
