package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.caibian.article.Content;
import org.caibian.article.Manuscript;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Saying;

/**
 * Says beside the words why they are not kept, and what can be done; the words stay in the page.
 */
final class SaveTrouble {
    private final Banner banner;
    private final PageWords page;
    private final WhoWasFirst first;

    SaveTrouble(Banner banner, PageWords page, WhoWasFirst first) {
        this.banner = banner;
        this.page = page;
        this.first = first;
    }

    void tell(
            PageState state,
            DraftInProgress draft,
            Consumer<Manuscript> replace,
            BiConsumer<DraftInProgress, PageState> told) {
        page.faults().notKept(state.problems());
        switch (state) {
            case PageState.Saved _, PageState.Unsaved _ -> banner.clear();
            case PageState.Outdated(var latest, var theirs) ->
                    banner.warn(
                                    words("save.outdated", name(latest.by())),
                                    words("save.outdated.hint"))
                            .offer("save.difference", () -> compare(draft, theirs))
                            .offer("save.mine", () -> keepMine(draft, theirs, replace, told))
                            .offer("save.theirs", () -> keepTheirs(draft, theirs, replace));
            case PageState.Locked(var holder) ->
                    banner.warn(words("save.locked", name(holder)), words("save.kept"))
                            .offer("again", () -> told.accept(draft, draft.save(page.typed())));
            case PageState.PartlySaved(var _, var _, var problems) ->
                    banner.warn(words("save.partly"), Saying.problems(problems));
            case PageState.Faulty(var problems) ->
                    banner.warn(words("save.faulty"), Saying.problems(problems));
            case PageState.StepOver(var how) -> banner.warn(first.settled(how), words("save.kept"));
            case PageState.Refused(var why) -> banner.warn(Saying.refusal(why), words("save.kept"));
        }
    }

    private void keepMine(
            DraftInProgress draft,
            Content theirs,
            Consumer<Manuscript> replace,
            BiConsumer<DraftInProgress, PageState> told) {
        var over = draft.overTheirs(page.typed());
        told.accept(draft, draft.saveOverTheirs(over));
        if (draft.state().isLeftBehind()) {
            return;
        }
        // What they alone changed is in the page, too, or the next save would take it back.
        replace.accept(over);
        if (draft.isSaved()) {
            offerOther("save.tookMine", Manuscript.of(theirs), replace);
        }
    }

    private void keepTheirs(DraftInProgress draft, Content theirs, Consumer<Manuscript> replace) {
        var mine = page.typed();
        draft.goOnFromTheirs();
        replace.accept(Manuscript.of(theirs));
        offerOther("save.tookTheirs", mine, replace);
    }

    /** The choice can be taken back: what was not chosen waits beside the words. */
    private void offerOther(String key, Manuscript other, Consumer<Manuscript> replace) {
        banner.inform(words(key), words("save.swap.hint"))
                .offer("save.swap", () -> replace.accept(other));
    }

    private void compare(DraftInProgress draft, Content theirs) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words("save.difference.title"));
        dialog.setWidth("680px");
        dialog.add(new Difference(theirs, on(theirs, draft.overTheirs(page.typed()))));
        dialog.getFooter().add(new Button(words("close"), _ -> dialog.close()));
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

    private String name(PersonId person) {
        return first.names().apply(person);
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
