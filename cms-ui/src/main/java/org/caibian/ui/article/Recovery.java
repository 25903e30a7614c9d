package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.caibian.article.Manuscript;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Moments;

/**
 * Brings back what was typed here and never came to the newsroom: at once, and to be undone, where
 * nobody else has written since; else by the choice of whoever sits here.
 */
final class Recovery {
    private final Banner banner;
    private final BodyEditor editor;
    private final Moments moments;
    private final Consumer<Manuscript> replace;

    Recovery(Banner banner, BodyEditor editor, Moments moments, Consumer<Manuscript> replace) {
        this.banner = banner;
        this.editor = editor;
        this.moments = moments;
        this.replace = replace;
    }

    /** {@code present} is what the page shows; {@code unchanged} says that none came between. */
    void tell(Unsent unsent, Manuscript present, boolean unchanged) {
        var found = present.withBody(unsent.body());
        var at = moments.clock(unsent.at());
        if (unchanged) {
            replace.accept(found);
            editor.settled();
            banner.inform(words("recovered"), words("recovered.hint", at))
                    .offer("recovered.undo", () -> replace.accept(present));
        } else {
            banner.warn(words("recovered.aside"), words("recovered.aside.hint", at))
                    .offer("save.difference", () -> compare(present, found))
                    .offer("recovered.take", () -> take(found, present))
                    .offer("recovered.leave", this::leave);
        }
    }

    private void take(Manuscript found, Manuscript present) {
        replace.accept(found);
        editor.settled();
        banner.inform(words("recovered.taken"), words("save.swap.hint"))
                .offer("save.swap", () -> replace.accept(present));
    }

    private void leave() {
        editor.settled();
        banner.clear();
    }

    private static void compare(Manuscript present, Manuscript found) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words("recovered.difference"));
        dialog.setWidth("680px");
        dialog.add(new Difference(Words.body(present.body()), Words.body(found.body())));
        dialog.getFooter().add(new Button(words("close"), _ -> dialog.close()));
        dialog.open();
    }

    /**
     * What keeps a browser from noting what is typed is said once, and keeps nobody from writing.
     */
    void notNoting(boolean full) {
        banner.warn(
                words(full ? "journal.full" : "journal.none"),
                words(full ? "journal.full.hint" : "journal.none.hint"));
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
