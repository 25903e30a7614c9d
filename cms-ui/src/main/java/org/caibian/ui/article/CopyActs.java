package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.caibian.annotation.ProposeResult;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.editor.UnsentFinder;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Typing on copies of a draft (修订留痕): what is typed is proposed, and kept in the browser until it
 * is. What is found there again is offered over the paper.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CopyActs {
    private final Copies copies;
    private final UnsentFinder finder = UnsentFinder.ofCopies();
    private final CopyBar bar;
    private @Nullable Workbench bench;
    private @Nullable DraftId shown;

    /** What was found and nobody has decided about. */
    private @Nullable Copy offered;

    /** What the finder told of last, and tells of the next after. */
    private @Nullable CopyName told;

    CopyActs(Copies copies, Moments moments) {
        this.copies = copies;
        bar = new CopyBar(moments, this::discard);
        finder.onFound(this::found);
    }

    /** Works on {@code paper}, over which it says what was found. */
    void serve(Workbench paper) {
        bench = paper;
        paper.addComponentAsFirst(bar);
        paper.add(finder);
    }

    /** Where what was found is told of. */
    CopyBar bar() {
        return bar;
    }

    /** Looks for copies of the draft that is shown now. */
    void look(ArticleFile file) {
        var draft = file.draft().map(_ -> file.id());
        if (!draft.equals(Optional.ofNullable(shown))) {
            shown = draft.orElse(null);
            offered = null;
            told = null;
            draft.map(copies::place).ifPresentOrElse(finder::look, finder::rest);
        }
        draw();
    }

    /** Has a copy of the words that are read typed on. */
    void begin(ArticleFile file) {
        file.draft().map(copies::begin).ifPresent(this::type);
    }

    private void type(Copy copy) {
        if (bench != null && !bench.isWriting()) {
            bench.suggest(copy, new Typing(copy));
        }
        draw();
    }

    /** A copy while it is typed on. */
    private final class Typing implements Suggesting.Destination {
        private final Copy copy;

        Typing(Copy copy) {
            this.copy = copy;
        }

        @Override
        public ProposeResult propose(CopyWords typed) {
            return copies.propose(copies.typedOn(copy, typed));
        }

        @Override
        public void proposed() {
            forget(copy);
        }

        @Override
        public void discarded(CopyWords typed) {
            discard(copies.typedOn(copy, typed));
        }
    }

    /** What was not proposed is thrown away, unless that is undone. */
    private void discard(Copy copy) {
        forget(copy);
        if (copy.isChanged()) {
            Notices.offer(Saying.words("copy.discarded"), "annotation.undo", () -> again(copy));
        }
    }

    private void again(Copy copy) {
        if (isShown(copy.name())) {
            offered = copy;
            type(copy);
        }
    }

    /** Nothing is missing of it: the browser need not keep it. */
    private void forget(Copy copy) {
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> UnsentFinder.forget(ui, copy.place()));
        if (offered != null && offered.name().equals(copy.name())) {
            offered = null;
        }
        draw();
        if (copy.name().equals(told)) {
            told = null;
            finder.settled();
        }
    }

    /** The browser has what was typed on a copy, under that name. */
    void found(String name, Unsent unsent) {
        CopyName.parse(name)
                .filter(this::isShown)
                .ifPresent(copy -> {
                    told = copy;
                    copies.found(copy, unsent).ifPresent(this::found);
                });
    }

    /** What was proposed when its page went is not spoken of. */
    private void found(Copy copy) {
        if (copies.isProposed(copy)) {
            forget(copy);
        } else {
            offered = copy;
            draw();
        }
    }

    private boolean isShown(CopyName copy) {
        return copy.draft().equals(shown);
    }

    private void draw() {
        if (offered == null || (bench != null && bench.isSuggesting())) {
            bar.clear();
        } else if (bench != null && bench.isWriting()) {
            bar.show(offered, "suggesting.propose", this::proposeAtOnce);
        } else {
            bar.show(offered, "copy.resume", this::type);
        }
    }

    /** Whoever has the paper in hand cannot have a copy beside it. */
    private void proposeAtOnce(Copy copy) {
        var result = copies.propose(copy);
        if (result.isAll()) {
            forget(copy);
        }
        Notices.tell(AnnotationActs.words(result));
    }
}
