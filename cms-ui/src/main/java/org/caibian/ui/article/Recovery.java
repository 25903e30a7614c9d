package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.caibian.article.Manuscript;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Moments;

/**
 * Brings back what was typed here and never came to the newsroom: at once, and to be undone, where
 * nothing was saved since; else by the choice of whoever sits here.
 */
final class Recovery {
    private final Banner banner;
    private final Element page;
    private final Moments moments;
    private final Consumer<Manuscript> replace;
    private final BooleanSupplier isSaved;
    private final Predicate<Unsent> branches;
    private boolean unsaved;

    /**
     * {@code replace} puts words into the page and saves them, where they can be saved; {@code
     * branches} takes words to the newsroom that stand beside the draft, and says whether it has
     * them.
     */
    Recovery(
            Banner banner,
            Element page,
            Moments moments,
            Consumer<Manuscript> replace,
            BooleanSupplier isSaved,
            Predicate<Unsent> branches) {
        this.banner = banner;
        this.page = page;
        this.moments = moments;
        this.replace = replace;
        this.isSaved = isSaved;
        this.branches = branches;
    }

    /** {@code present} is what the page shows; {@code unchanged} says that none came between. */
    void found(Unsent unsent, Manuscript present, boolean unchanged) {
        var found = FoundWords.in(present, unsent);
        if (FoundWords.same(found, present)) {
            BodyEditor.settled(page);
        } else if (!unchanged) {
            if (!isBranch(unsent)) {
                choose(unsent, found, present, "recovered.aside");
            }
        } else if (takes(found)) {
            banner.inform(words("recovered"), words("recovered.hint", moments.clock(unsent.at())))
                    .offer("recovered.undo", () -> replace.accept(present));
        }
    }

    /** Other words came into the page over some that were just typed. */
    void setAside(Unsent unsent, Manuscript present) {
        var found = FoundWords.in(present, unsent);
        if (FoundWords.same(found, present)) {
            BodyEditor.settled(page);
        } else {
            choose(unsent, found, present, "recovered.over");
        }
    }

    /** The draft may no longer be written on, and the last words did not come here in time. */
    void wait(Unsent unsent, Manuscript present) {
        if (isBranch(unsent)) {
            return;
        }
        var found = FoundWords.in(present, unsent);
        banner.warn(words("recovered.waits"), words("recovered.waits.hint"))
                .offer("save.difference", () -> compare(present, found));
    }

    /** What the newsroom has the browser keeps no longer. */
    private boolean isBranch(Unsent unsent) {
        var taken = branches.test(unsent);
        if (taken) {
            BodyEditor.settled(page);
        }
        return taken;
    }

    private void choose(Unsent unsent, Manuscript found, Manuscript present, String key) {
        banner.warn(words(key), words(key + ".hint", moments.clock(unsent.at())))
                .offer("save.difference", () -> compare(present, found))
                .offer("recovered.take", () -> take(found, present))
                .offer("recovered.leave", this::leave);
    }

    private void take(Manuscript found, Manuscript present) {
        if (takes(found)) {
            banner.inform(words("recovered.taken"), words("save.swap.hint"))
                    .offer("save.swap", () -> replace.accept(present));
        }
    }

    /** Until they are saved, the browser keeps them; what is wrong with them stands above them. */
    private boolean takes(Manuscript found) {
        replace.accept(found);
        unsaved = !isSaved.getAsBoolean();
        if (!unsaved) {
            BodyEditor.settled(page);
        }
        return !unsaved;
    }

    /** What stands in the page is saved by now. */
    void saved() {
        if (unsaved) {
            unsaved = false;
            BodyEditor.settled(page);
        }
    }

    private void leave() {
        BodyEditor.settled(page);
        banner.clear();
    }

    private static void compare(Manuscript present, Manuscript found) {
        new FoundDialog(words("recovered.difference"), present, found).open();
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
