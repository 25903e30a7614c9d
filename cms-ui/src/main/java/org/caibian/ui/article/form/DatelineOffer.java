package org.caibian.ui.article.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import org.caibian.ui.parts.AtOnce;

/** The dateline in the house's form, one press away (电头). */
final class DatelineOffer extends Button {
    private String offered = "";

    DatelineOffer(Consumer<String> take) {
        addClassName("offer");
        AtOnce.mark(this);
        addThemeVariants(ButtonVariant.LUMO_SMALL);
        addClickListener(_ -> take.accept(offered));
        show("");
    }

    /** Offers none where that is empty. */
    void show(String dateline) {
        offered = dateline;
        setText(offered);
        setAriaLabel(getTranslation("dateline.take", offered));
        setVisible(!dateline.isEmpty());
    }
}
