package org.caibian.ui.article;

import com.vaadin.flow.dom.Element;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.difference.Comparison;
import org.caibian.difference.Passage;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.article.difference.Difference;
import org.caibian.ui.article.difference.FoundDialog;
import org.caibian.ui.article.form.FoundWords;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

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
    private final UnsavedWords beside;
    private final CopyingOut copying;
    private boolean unsaved;
    private Runnable unread = () -> {};

    /** {@code replace} puts words into the page and saves them, where they can be saved. */
    Recovery(
            Banner banner,
            Element page,
            Moments moments,
            Consumer<Manuscript> replace,
            BooleanSupplier isSaved,
            UnsavedWords beside) {
        this.banner = banner;
        this.page = page;
        this.moments = moments;
        this.replace = replace;
        this.isSaved = isSaved;
        this.beside = beside;
        copying = new CopyingOut(banner, beside);
    }

    /** It keeps nobody from writing; the line below says it as long as it lasts. */
    static void sayNotNoted(boolean full) {
        Notices.refuse(words(full ? "journal.full" : "journal.none"));
    }

    /** {@code present} is what the page shows; {@code unchanged} says that none came between. */
    void found(Unsent unsent, Manuscript present, boolean unchanged) {
        var found = beside.found(present, unsent);
        if (found.areIn(present)) {
            arrived(found);
        } else if (!unchanged) {
            if (!isBranch(unsent)) {
                choose(unsent, found, present, "recovered.aside");
            }
        } else {
            bringBack(unsent, found, present);
        }
    }

    private void bringBack(Unsent unsent, FoundWords found, Manuscript present) {
        var named = named(present, found.words());
        var hint = words("recovered.hint", moments.clock(unsent.at()), named) + found.again();
        unread = () -> tell(hint, found, present).offersNoMore();
        if (takes(found.words())) {
            tell(hint, found, present).offer("recovered.undo", () -> undo(present));
        }
    }

    /** Nothing is missing of what was typed; what has to be chosen again is said. */
    private void arrived(FoundWords found) {
        BodyEditor.settled(page);
        if (!found.missed().isEmpty()) {
            unread =
                    () ->
                            banner.warn(words("recovered.missed"), found.again())
                                    .offer("recovered.seen", this::seen);
            unread.run();
        }
    }

    /** What came back, by the names of its fields; said until it was read, whatever is saved. */
    private Banner tell(String hint, FoundWords found, Manuscript present) {
        var said =
                found.missed().isEmpty()
                        ? banner.inform(words("recovered"), hint)
                        : banner.warn(words("recovered"), hint);
        return said.offer("save.difference", () -> compare(present, found.words()))
                .offer("recovered.seen", this::seen);
    }

    private String named(Manuscript present, Manuscript found) {
        var names = beside.names();
        var comparison = Comparison.of(names.content(present), names.content(found));
        var body = comparison.passages().stream().anyMatch(Passage::isChanged);
        return Stream.concat(
                        comparison.fields().stream().map(Difference::title),
                        Stream.of("field.BODY").filter(_ -> body).map(Recovery::words))
                .collect(Collectors.joining(words("list.comma")));
    }

    private void undo(Manuscript present) {
        read();
        replace.accept(present);
    }

    private void seen() {
        read();
        banner.clear();
    }

    /** What was said of words that came back is not said again. */
    void read() {
        unread = () -> {};
    }

    /** Other words came into the page over some that were just typed. */
    void setAside(Unsent unsent, Manuscript present) {
        var found = beside.found(present, unsent);
        if (found.areIn(present)) {
            arrived(found);
        } else {
            choose(unsent, found, present, "recovered.over");
        }
    }

    /** The draft may no longer be written on, and the last words did not come here in time. */
    void wait(Unsent unsent, Manuscript present) {
        if (isBranch(unsent)) {
            return;
        }
        if (beside.isEnded()) {
            copying.offer(unsent, this::leave);
            return;
        }
        var found = beside.found(present, unsent);
        banner.warn(words("recovered.waits"), words("recovered.waits.hint"))
                .offer("save.difference", () -> compare(present, found.words()));
    }

    /** What the newsroom has the browser keeps no longer. */
    private boolean isBranch(Unsent unsent) {
        var taken = beside.take(unsent);
        if (taken) {
            BodyEditor.settled(page);
        }
        return taken;
    }

    private void choose(Unsent unsent, FoundWords found, Manuscript present, String key) {
        banner.warn(words(key), words(key + ".hint", moments.clock(unsent.at())) + found.again())
                .offer("save.difference", () -> compare(present, found.words()))
                .offer("recovered.take", () -> take(found.words(), present))
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
        unread.run();
    }

    private void leave() {
        BodyEditor.settled(page);
        banner.clear();
    }

    private void compare(Manuscript present, Manuscript found) {
        new FoundDialog(words("recovered.difference"), beside.names(), present, found).open();
    }

    private static String words(String key, Object... details) {
        return Saying.words(key, details);
    }
}
