package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.Priority;

/** The small labels beside headlines. */
public final class Badges {
    private Badges() {}

    /** What sort of article. */
    public static Span kind(Kind kind) {
        return Bits.words(words("kind." + kind), "bd");
    }

    /** How pressing it is. */
    public static Span priority(Priority priority) {
        var badge = Bits.words(words("priority." + priority));
        badge.addClassNames(classesOf(priority).split(" "));
        return badge;
    }

    /** The look of a priority, for lists that are drawn in the browser. */
    public static String classesOf(Priority priority) {
        return switch (priority) {
            case NORMAL -> "bd";
            case HIGH -> "bd acc";
            case URGENT -> "bd ink";
        };
    }

    /** Who supplied the text. */
    public static Span source(String name) {
        return Bits.words(name, "bd", "fill");
    }

    /** Where a draft is on its way. */
    public static Span stage(Stage.Name stage, Optional<Step> step) {
        var text = words("stage." + stage) + step.map(s -> " · " + words("step." + s)).orElse("");
        return switch (stage) {
            case DRAFTING -> Bits.words(text, "bd");
            case IN_REVIEW, APPROVED -> Bits.words(text, "bd", "acc");
            case SPIKED -> Bits.words(text, "bd", "fill");
        };
    }

    /** Readers have it. */
    public static Span live() {
        return Bits.words(words("standing.live"), "bd", "live");
    }

    /** Readers had it. */
    public static Span withdrawn() {
        return Bits.words(words("standing.withdrawn"), "bd", "fill");
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
