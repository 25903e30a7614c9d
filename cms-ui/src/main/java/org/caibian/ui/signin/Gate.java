package org.caibian.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.caibian.shared.Newsroom;
import org.caibian.ui.parts.Brand;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.shell.Preferences;

/** The page before the desk: the house at the left, one small form at the right. */
final class Gate extends Div {
    private final Div form = new Div();
    private final Newsroom newsroom;

    Gate(Newsroom newsroom) {
        this.newsroom = newsroom;
        addClassName("gate");
        form.addClassName("form");
        var main = new Main(languages(), form);
        main.addClassName("main");
        add(side(), main);
    }

    /** What the browser calls a page of it. */
    String title(String page) {
        return getTranslation("gate.page", getTranslation(page), house());
    }

    private String house() {
        return getTranslation("app.name", newsroom.name());
    }

    void show(String title, String sub, Component... parts) {
        var under = new Paragraph(sub);
        under.addClassName("sub");
        form.removeAll();
        form.add(new H1(title), under);
        form.add(parts);
    }

    private Component side() {
        var brand = new Div(new Brand(), new Span(house()));
        brand.addClassName("brand");
        var creed = new com.vaadin.flow.component.HtmlContainer("blockquote");
        creed.setText(getTranslation("login.creed"));
        var creedBy = new Paragraph(getTranslation("login.creed.by"));
        var foot = new Paragraph(getTranslation("login.foot"));
        var side = new Aside(brand, new Div(creed, creedBy), foot);
        side.addClassName("side");
        return side;
    }

    private Component languages() {
        var english = getLocale().getLanguage().equals("en");
        var other = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var label = new NativeLabel(english ? "中文" : "English");
        var button =
                new Button(
                        new Span(Icon.small("globe"), label),
                        _ -> getUI().ifPresent(ui -> Preferences.speak(ui, other)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(english ? "切换到中文" : "Switch to English");
        var row = new Div(button);
        row.addClassName("langs");
        return row;
    }
}
