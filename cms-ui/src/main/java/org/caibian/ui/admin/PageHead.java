package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.caibian.ui.parts.Icon;

/**
 * The head of an administrators' page: what it lists and what for, and the act that adds to it,
 * with {@code more} before that.
 */
final class PageHead extends Div {
    PageHead(String key, Runnable act, Component... more) {
        addClassName("mh");
        var words =
                new Div(new H1(getTranslation(key)), new Paragraph(getTranslation(key + ".lead")));
        words.addClassName("grow");
        var add = new Button(getTranslation(key + ".add"), new Icon("plus"), _ -> act.run());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(words);
        add(more);
        add(add);
    }
}
