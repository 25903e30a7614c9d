package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.caibian.article.Permit;
import org.caibian.right.Action;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/** One line of when a draft goes out: what is set, and what may be done about it. */
class PlanLine extends Div {
    private final Permit permit;

    PlanLine(String key, Span said, Permit permit) {
        this.permit = permit;
        addClassName("planline");
        add(Bits.tagged("h2", getTranslation(key)), said);
    }

    /** A button for that, or why it is not for whoever looks. */
    final Component act(String key, Action action, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return permit.refusal(action)
                .map(why -> Saying.refusal(why, permit.wanted(action)))
                .<Component>map(why -> new WhyNot(button, why))
                .orElse(button);
    }
}
