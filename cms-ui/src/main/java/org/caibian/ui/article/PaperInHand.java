package org.caibian.ui.article;

import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caibian.annotation.AcceptResult;
import org.caibian.article.Restoring;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.RoundId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.form.PageWords;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.jspecify.annotations.Nullable;

/**
 * The paper while somebody has it in hand: what they write is kept, what became of it is said, and
 * what a browser still had of it is brought back.
 */
final class PaperInHand {
    private final Element page;
    private final PageWords words;
    private final Banner banner;
    private final SaidOverThePaper said;
    private final StatusLine status;
    private final UnsavedWords unsaved;
    private final WhoWasFirst first;
    private final Recovery recovery;
    private final PuttingBack puttingBack;

    /** Also asked after where a change was made, outside this page's session. */
    private volatile @Nullable DraftInProgress progress;

    private Runnable reminder = () -> {};

    PaperInHand(
            Element page,
            PageWords words,
            Banner banner,
            StatusLine status,
            UnsavedWords unsaved,
            Restoring restoring,
            WhoWasFirst first) {
        this.page = page;
        this.words = words;
        this.banner = banner;
        this.status = status;
        this.unsaved = unsaved;
        this.first = first;
        said = new SaidOverThePaper(banner, first.moments());
        recovery =
                new Recovery(banner, page, first.moments(), this::replace, this::isSaved, unsaved);
        puttingBack = new PuttingBack(restoring, words, said, this::told, this::replace);
        words.paper().onStillHere(this::stillHere);
        words.paper().onRecovered(this::recovered);
        words.paper().onNotNoting(Recovery::sayNotNoted);
        unsaved.finder().onFound((_, unsent) -> recovery.wait(unsent, words.typed()));
        BodyEditor.onSetAside(page, this::setAside);
    }

    /** Nothing is in hand any more; the edit lock stays where it is. */
    void drop() {
        progress = null;
        recovery.read();
    }

    /** Puts the edit lock down. */
    void close() {
        progress().ifPresent(DraftInProgress::close);
        drop();
    }

    /** That draft is written on from now on. */
    void take(DraftInProgress draft) {
        progress = draft;
    }

    /** Says whose seals are lost by writing under review, now and after each save. */
    void remind(ArticleFile file) {
        reminder =
                isTaken() && file.isInReview()
                        ? () -> said.reviewed(file.way().seals(), file.names())
                        : () -> {};
        reminder.run();
    }

    boolean isTaken() {
        return progress != null;
    }

    private Optional<DraftInProgress> progress() {
        return Optional.ofNullable(progress);
    }

    Optional<PageState> state() {
        return progress().map(DraftInProgress::state);
    }

    boolean isSaved() {
        return progress().filter(DraftInProgress::isSaved).isPresent();
    }

    /** What is in the page is saved first; then the version that may be handed in is known. */
    Optional<Integer> version() {
        save();
        return progress().filter(DraftInProgress::isSaved).map(DraftInProgress::seen);
    }

    /** Until the answer is there, and where none comes, the page counts as not kept. */
    void save() {
        progress()
                .ifPresent(draft -> {
                    draft.typed();
                    status.show(draft.state());
                    told(draft, draft.save(words.typed()));
                });
    }

    /** Puts other words into the page and keeps them. */
    private void replace(Manuscript others) {
        words.put(others);
        save();
    }

    /**
     * Puts the words of a revision on the draft in hand, after what is in the page was saved; that
     * can be put back in turn.
     */
    void restore(int revision) {
        save();
        progress()
                .filter(DraftInProgress::isSaved)
                .ifPresent(draft -> puttingBack.on(draft, revision));
    }

    /**
     * Has {@code act} change what is kept of the draft in hand, after what is in the page was;
     * empty where that could not be.
     */
    Optional<AcceptResult> change(BiFunction<Optional<RoundId>, Integer, AcceptResult> act) {
        save();
        return progress().filter(DraftInProgress::isSaved).map(draft -> change(draft, act));
    }

    private AcceptResult change(
            DraftInProgress draft, BiFunction<Optional<RoundId>, Integer, AcceptResult> act) {
        var result = draft.change(act);
        if (result instanceof AcceptResult.Accepted(var _, var content)) {
            words.put(Manuscript.of(content));
        }
        told(draft);
        return result;
    }

    private void told(DraftInProgress draft) {
        told(draft, draft.state());
    }

    private void told(DraftInProgress draft, PageState state) {
        status.show(state);
        new SaveTrouble(banner, words, first).tell(state, draft, this::replace, this::told);
        if (draft.isSaved()) {
            kept(draft);
            unsaved.answered();
            reminder.run();
            recovery.saved();
        } else if (state instanceof PageState.PartlySaved) {
            words.keptPartly(page, draft.draft(), draft.seen());
        } else if (state.isLeftBehind() && unsaved.take(draft, words.typed())) {
            kept(draft);
        }
    }

    /** What is here the browser need not keep. */
    private void kept(DraftInProgress draft) {
        words.kept(page, draft.draft(), draft.seen());
    }

    private void recovered(Unsent unsent) {
        progress()
                .ifPresent(draft ->
                        recovery.found(
                                unsent, words.typed(), draft.isUnchangedSince(unsent.version())));
    }

    private void setAside(Unsent unsent) {
        if (isTaken()) {
            recovery.setAside(unsent, words.typed());
        } else {
            words.putBack(page);
            recovery.wait(unsent, words.typed());
        }
    }

    /**
     * What failed to be saved, as where the database was away, is tried again also for who pauses.
     */
    private void stillHere() {
        if (progress().filter(draft -> !draft.stillWriting()).isPresent()) {
            said.lockLost();
        } else if (state().filter(PageState.Unsaved.class::isInstance).isPresent()) {
            save();
        }
    }
}
