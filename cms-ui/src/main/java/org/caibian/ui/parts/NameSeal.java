package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Span;

/** The seal: a name chop of two by two characters, read from the right. Never a button. */
public final class NameSeal extends Span {
    private static final int PLACES = 4;

    private NameSeal(String text) {
        super(text);
        addClassName("seal");
    }

    /** The seal of {@code name}. */
    public static NameSeal of(String name) {
        var seal = new NameSeal(carved(name));
        seal.getElement().setAttribute("role", "img");
        seal.getElement().setAttribute("aria-label", name);
        return seal;
    }

    /** An empty place where a seal is expected. */
    public static NameSeal awaited(String words) {
        var seal = new NameSeal(words);
        seal.addClassNames("void", "wait");
        return seal;
    }

    /** The smaller cut. */
    public NameSeal small() {
        addClassName("s");
        return this;
    }

    static String carved(String name) {
        int length = name.codePointCount(0, name.length());
        var filled =
                switch (length) {
                    case 1 -> name + "氏之印";
                    case 2 -> name + "之印";
                    case 3 -> name + "印";
                    default -> name;
                };
        return filled.substring(0, filled.offsetByCodePoints(0, PLACES));
    }
}
