package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The smallest pieces of markup, by the class names of the look. */
public final class Bits {
    private Bits() {}

    /** Words under a class. */
    public static Span words(String text, String... classes) {
        var span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    /** A line of parts under a class. */
    public static Span line(String className, Component... parts) {
        var span = new Span(parts);
        span.addClassName(className);
        return span;
    }

    /** A block of parts under a class. */
    public static Div block(String className, Component... parts) {
        var div = new Div(parts);
        div.addClassNames(className.split(" "));
        return div;
    }

    /** The head of a part of a page: its title, what is told of it, and what is done there. */
    public static Div head(String title, String told, Component... acts) {
        var head = block("bh", new H2(title), words(told, "reason"));
        head.add(acts);
        return head;
    }

    /** Words in bold. */
    public static HtmlContainer bold(String text) {
        return tagged("b", text);
    }

    /** A key as it is printed on the keyboard. */
    public static HtmlContainer key(String text) {
        var key = tagged("kbd", text);
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }

    /** Takes the room that is left. */
    public static Span grow() {
        return words("", "grow");
    }

    /** A short upright rule. */
    public static Span rule() {
        return words("", "vr");
    }

    /** Words in the HTML element {@code tag}. */
    public static HtmlContainer tagged(String tag, String text) {
        var element = new HtmlContainer(tag);
        element.setText(text);
        return element;
    }
}
