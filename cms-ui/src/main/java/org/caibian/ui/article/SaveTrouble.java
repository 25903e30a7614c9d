package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.caibian.article.Content;
import org.caibian.article.Manuscript;
import org.caibian.article.Problem;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.DraftInProgress.State;
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
            State state,
            DraftInProgress draft,
            Consumer<Manuscript> replace,
            BiConsumer<DraftInProgress, State> told) {
        page.facts().fault(List.of());
        page.sheet().fault("");
        switch (state) {
            case State.Saved _, State.Unsaved _ -> banner.clear();
            case State.Outdated(var latest, var theirs) ->
                    banner.warn(
                                    words("save.outdated", name(latest.by())),
                                    words("save.outdated.hint"))
                            .offer("save.difference", () -> compare(draft, theirs))
                            .offer("save.mine", () -> keepMine(draft, theirs, replace, told))
                            .offer("save.theirs", () -> keepTheirs(draft, theirs, replace));
            case State.Locked(var holder) ->
                    banner.warn(words("save.locked", name(holder)), words("save.kept"))
                            .offer("again", () -> told.accept(draft, draft.save(page.typed())));
            case State.Faulty(var problems) -> fault(problems);
            case State.StepOver(var how) -> banner.warn(first.settled(how), words("save.kept"));
            case State.Refused(var why) -> banner.warn(Saying.refusal(why), words("save.kept"));
        }
    }

    private void keepMine(
            DraftInProgress draft,
            Content theirs,
            Consumer<Manuscript> replace,
            BiConsumer<DraftInProgress, State> told) {
        told.accept(draft, draft.saveOverTheirs(page.typed()));
        if (draft.isSaved()) {
            // What they alone changed is in the page, too, or the next save would take it back.
            replace.accept(draft.lastKept());
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

    private void fault(List<Problem> problems) {
        page.facts().fault(problems);
        problems.stream()
                .filter(problem -> problem.field() == Problem.Field.HEADLINE)
                .findFirst()
                .ifPresent(problem -> page.sheet().fault(Saying.problem(problem)));
        banner.warn(words("save.faulty"), Saying.problems(problems));
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
