package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.article.difference.Difference;
import org.caibian.ui.article.form.PageWords;
import org.caibian.ui.article.form.Words;
import org.caibian.ui.parts.Saying;

/**
 * What is in the page and what was saved elsewhere meanwhile, by another or in a window of one's
 * own: the two are compared, and one is chosen to go on with.
 */
record TwoTexts(
        Banner banner,
        PageWords page,
        DraftInProgress draft,
        Content theirs,
        boolean own,
        Consumer<Manuscript> replace,
        BiConsumer<DraftInProgress, PageState> told) {

    /** {@code who} saved the other one. */
    void tell(String who) {
        banner.warn(words("save.outdated", who), words("save.outdated.hint"))
                .offer("save.difference", this::compare)
                .offer(key("save.mine"), this::keepMine)
                .offer(key("save.theirs"), this::keepTheirs);
    }

    private void keepMine() {
        var over = draft.overTheirs(page.typed());
        told.accept(draft, draft.saveOverTheirs(over));
        if (draft.state().isLeftBehind()) {
            return;
        }
        // What they alone changed is in the page, too, or the next save would take it back.
        replace.accept(over);
        if (draft.isSaved()) {
            offerOther("save.tookMine", Manuscript.of(theirs));
        }
    }

    private void keepTheirs() {
        var mine = page.typed();
        draft.goOnFromTheirs();
        replace.accept(Manuscript.of(theirs));
        offerOther("save.tookTheirs", mine);
    }

    /** The choice can be taken back: what was not chosen waits beside the words. */
    private void offerOther(String key, Manuscript other) {
        banner.inform(words(key), Saying.words("save.swap.hint"))
                .offer("save.swap", () -> replace.accept(other));
    }

    private void compare() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words("save.difference.title"));
        dialog.setWidth("680px");
        dialog.add(new Difference(theirs, on(theirs, draft.overTheirs(page.typed()))));
        dialog.getFooter().add(new Button(Saying.words("close"), _ -> dialog.close()));
        dialog.open();
    }

    /** All that is typed; what is chosen beside the paper is seen there at a glance. */
    private static Content on(Content theirs, Manuscript mine) {
        return theirs.with(all ->
                all.headline(Words.headline(mine.headline()))
                        .furniture(mine.furniture())
                        .originalTitle(mine.originalTitle())
                        .originalAuthor(mine.originalAuthor())
                        .summary(mine.summary())
                        .dateline(mine.dateline())
                        .authors(mine.authors())
                        .note(mine.note())
                        .body(Words.body(mine.body())));
    }

    private String words(String key, Object... details) {
        return Saying.words(key(key), details);
    }

    /** Nobody is called another to themselves. */
    private String key(String key) {
        return own ? key + ".own" : key;
    }
}
