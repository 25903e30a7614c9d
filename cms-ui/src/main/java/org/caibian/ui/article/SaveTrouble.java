package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.form.PageWords;
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
        page.notKept(state.problems());
        switch (state) {
            case PageState.Saved _, PageState.Unsaved _ -> banner.clear();
            case PageState.Outdated(var latest, var theirs) ->
                    new TwoTexts(banner, page, draft, theirs, draft.isOwn(latest), replace, told)
                            .tell(name(latest.by()));
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

    private String name(PersonId person) {
        return first.names().apply(person);
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
