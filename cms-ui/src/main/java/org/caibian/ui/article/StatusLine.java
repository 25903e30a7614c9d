package org.caibian.ui.article;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.caibian.article.Draft;
import org.caibian.article.EditLock;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.text.TextCount;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.RouteDots;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The line at the bottom: saved or not, who holds it, how long it is, where it stands. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class StatusLine extends Footer {
    private final Moments moments;
    private final PersonId me;
    private final AlsoHere others;
    private final Span saved = Bits.words("", "sv");
    private final Icon sign = Icon.small("check");
    private final Span how = new Span();
    private final Span since = Bits.words("", "num");
    private final Span holder = new Span();
    private final BodyCount count = new BodyCount();
    private final Span annotated = new Span();
    private final Span version = new Span();
    private final Span route = Bits.words("", "rp");

    StatusLine(Moments moments, OpenPages pages, SignedIn me) {
        this.moments = moments;
        this.me = me.id();
        others = new AlsoHere(pages, me);
        addClassName("sl");
        saved.getElement().setAttribute("role", "status");
        saved.setId("saved-state");
        version.setId("saved-version");
        saved.add(sign, how, since);
        var offline =
                Bits.line("off", Icon.small("warn"), Bits.words(getTranslation("status.offline")));
        offline.getElement().setAttribute("role", "status");
        var unnoted = hint("warn", "status.unnoted", "unnoted");
        unnoted.getElement().setAttribute("role", "status");
        // In the page already: whoever has no network cannot be told by the server.
        unnoted.add(
                Bits.words(getTranslation("journal.full.offline"), "why", "full"),
                Bits.words(getTranslation("journal.none.offline"), "why", "none"));
        add(
                saved,
                hint("pen", "status.unsaved", "sv", "beingwritten"),
                offline,
                unnoted,
                holder,
                others,
                count,
                annotated,
                Bits.grow(),
                version,
                route);
    }

    void show(ArticleFile file) {
        if (file.inside()) {
            others.at(file.article());
        } else {
            others.nowhere();
        }
        showHolder(file);
        version.setText(
                file.draft()
                        .map(draft -> getTranslation("status.version", draft.saved().version()))
                        .orElse(""));
        annotated.setText(annotated(file));
        route.removeAll();
        file.draft()
                .ifPresent(draft ->
                        route.add(
                                Bits.words(stage(file, draft)),
                                new RouteDots(file.way().plan().stops())));
        if (file.draft().isEmpty()) {
            file.readers()
                    .story()
                    .ifPresent(story ->
                            route.add(
                                    moments.say(
                                            new Span(),
                                            () ->
                                                    getTranslation(
                                                            "status.live",
                                                            moments.ago(story.releasedAt())))));
        }
    }

    /** On a phone, too, where it is not oneself. */
    private void showHolder(ArticleFile file) {
        var held = file.draft().flatMap(Draft::lock).filter(_ -> file.isDrafting());
        holder.removeAll();
        holder.setClassName("writer", held.flatMap(_ -> file.lockOfAnother(me)).isPresent());
        held.ifPresent(lock -> holder.add(Icon.small("lock"), Bits.words(writing(file, lock))));
    }

    private String writing(ArticleFile file, EditLock lock) {
        return getTranslation(
                "status.lock", file.names().of(lock.holder()), moments.brief(lock.since()));
    }

    private String annotated(ArticleFile file) {
        int suggestions = file.annotations().countOpenSuggestions();
        int open = file.annotations().countOpen();
        return open == 0 ? "" : getTranslation("status.annotated", suggestions, open - suggestions);
    }

    void count(TextCount length) {
        count.show(length);
    }

    /** How the words in the page are kept; as which version is known by whoever writes alone. */
    void show(PageState state) {
        saved.setClassName("kept", state instanceof PageState.Saved);
        switch (state) {
            case PageState.Saved(var at, var number) -> {
                version.setText(getTranslation("status.version", number));
                say("check", "status.saved", moments.clock(at));
            }
            case PageState.PartlySaved(var _, var number, var _) -> {
                version.setText(getTranslation("status.version", number));
                say("warn", "status.partlySaved", "");
            }
            case PageState.Unsaved _ -> say("pen", "status.unsaved", "");
            case PageState.Outdated _,
                    PageState.Locked _,
                    PageState.Faulty _,
                    PageState.StepOver _,
                    PageState.Refused _ ->
                    say("warn", "status.notSaved", "");
        }
    }

    void readOnly() {
        saved.removeClassName("kept");
        say("lock", "status.readOnly", "");
    }

    /** What is there already is not sent again, since all this is said of every save. */
    private void say(String name, String key, String more) {
        sign.draw(name);
        how.setText(getTranslation(key));
        since.setText(more);
    }

    /** What the page of whoever writes shows by itself, as long as it is so. */
    private Span hint(String icon, String key, String... classes) {
        var hint = Bits.words("", classes);
        hint.add(Icon.small(icon), Bits.words(getTranslation(key)));
        return hint;
    }

    private String stage(ArticleFile file, Draft draft) {
        return file.way()
                .task()
                .map(task -> getTranslation("step." + task.step()))
                .orElseGet(() -> getTranslation("stage." + draft.stage().name()));
    }
}
