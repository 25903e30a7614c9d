package org.caibian.ui.article;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.jspecify.annotations.Nullable;

/** Who else has this article open now (也在看), as they come and leave. */
final class AlsoHere extends Span {
    private static final int NAMED = 3;

    private final OpenPages pages;
    private final SignedIn me;
    private @Nullable ArticleId article;
    private @Nullable Registration here;

    AlsoHere(OpenPages pages, SignedIn me) {
        this.pages = pages;
        this.me = me;
        addClassName("alsohere");
    }

    /** The page shows that article now. */
    void at(ArticleId shown) {
        turn(shown);
    }

    /** It shows one its desk does not know this person on: nobody is named. */
    void nowhere() {
        turn(null);
    }

    private void turn(@Nullable ArticleId shown) {
        if (Objects.equals(shown, article)) {
            return;
        }
        leave();
        article = shown;
        if (isAttached()) {
            enter();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        enter();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        leave();
    }

    private void enter() {
        getUI().ifPresent(ui ->
                Optional.ofNullable(article)
                        .ifPresent(shown -> {
                            // Where the page closes meanwhile there is nobody left to tell.
                            var wake = ui.accessLater(this::show, () -> {});
                            here = pages.enter(shown, me.id(), me.name(), wake);
                        }));
        show();
    }

    private void leave() {
        if (here != null) {
            here.remove();
            here = null;
        }
    }

    private void show() {
        removeAll();
        var others =
                Optional.ofNullable(article)
                        .map(shown -> pages.others(shown, me.id()))
                        .orElseGet(List::of);
        setVisible(!others.isEmpty());
        if (!others.isEmpty()) {
            others.stream().limit(NAMED).forEach(name -> add(new Avatar(name).size("t")));
            add(Bits.words(words(others)));
            setTitle(getTranslation("alsoHere.hint", joined(others)));
        }
    }

    private String words(List<String> others) {
        return others.size() > NAMED
                ? getTranslation("alsoHere.many", joined(others.subList(0, NAMED)), others.size())
                : getTranslation("alsoHere", joined(others));
    }

    private String joined(List<String> people) {
        return String.join(getTranslation("list.comma"), people);
    }
}
