package org.caibian.ui.article;

import org.caibian.article.Draft;
import org.caibian.article.OpenResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Action;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.form.PageWords;

/** Opens an article on the bench: its paper is taken in hand where that is asked for and may be. */
final class Opening {
    private final Writing writing;
    private final PapersInHand papers;
    private final PersonId me;
    private final Banner banner;
    private final PageWords words;
    private final PaperInHand hand;
    private final UnsavedWords unsaved;
    private final LockActs locks;

    Opening(
            Writing writing,
            PapersInHand papers,
            PersonId me,
            Banner banner,
            PageWords words,
            PaperInHand hand,
            UnsavedWords unsaved,
            LockActs locks) {
        this.writing = writing;
        this.papers = papers;
        this.me = me;
        this.banner = banner;
        this.words = words;
        this.hand = hand;
        this.unsaved = unsaved;
        this.locks = locks;
    }

    /** {@code again} asks anew for the paper, where somebody else has it. */
    void open(ArticleFile file, boolean write, Runnable again) {
        banner.clear();
        unsaved.turn();
        locks.turn();
        hand.drop();
        file.content().map(Manuscript::of).ifPresent(words::put);
        if (write && file.draft().isPresent()) {
            take(writing.open(file.id(), me), again);
        } else if (file.isDrafting()) {
            file.draft()
                    .filter(_ -> file.lockOfAnother(me).isPresent())
                    .ifPresent(draft -> inUse(draft, file.permit().allows(Action.SAVE), again));
        }
    }

    private void inUse(Draft draft, boolean mayWrite, Runnable again) {
        if (mayWrite) {
            locks.inUse(banner, draft, again);
        } else {
            locks.inUseByOthers(banner, draft, again);
        }
    }

    private void take(OpenResult opened, Runnable again) {
        switch (opened) {
            case OpenResult.Opened(var draft) -> {
                hand.take(new DraftInProgress(writing, papers, draft, me));
                // What the page was drawn from may have been written on since.
                words.put(Manuscript.of(draft.content()));
                words.note(unsaved.place(draft));
            }
            case OpenResult.InUse(var draft, var _) -> {
                words.put(Manuscript.of(draft.content()));
                locks.inUse(banner, draft, again);
            }
            case OpenResult.ReadOnly(var draft, var _) -> words.put(Manuscript.of(draft.content()));
            case OpenResult.Refused _ -> {}
        }
    }
}
