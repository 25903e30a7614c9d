package org.caibian.ui.article;

import java.util.function.Consumer;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.article.form.PageWords;
import org.caibian.ui.parts.Notices;

/** Puts the words of a revision on a draft in hand; that can be put back in turn. */
final class PuttingBack {
    private final Restoring restoring;
    private final PageWords words;
    private final SaidOverThePaper said;
    private final Consumer<DraftInProgress> tell;
    private final Consumer<Manuscript> replace;

    /**
     * Has {@code tell} say how the draft is kept by then; {@code replace} puts words into the page.
     */
    PuttingBack(
            Restoring restoring,
            PageWords words,
            SaidOverThePaper said,
            Consumer<DraftInProgress> tell,
            Consumer<Manuscript> replace) {
        this.restoring = restoring;
        this.words = words;
        this.said = said;
        this.tell = tell;
        this.replace = replace;
    }

    void on(DraftInProgress draft, int revision) {
        switch (draft.restore(restoring, revision)) {
            case RestoreResult.Restored(var _, var content, var stayed) -> {
                var before = words.typed();
                words.put(Manuscript.of(content));
                tell.accept(draft);
                said.restored(revision, stayed, () -> replace.accept(before));
            }
            case RestoreResult.SameWords _ -> Notices.say("restore.same", revision);
            case RestoreResult.KeptBack(var until) -> said.keptBack(revision, until);
            case RestoreResult.NoSuchRevision _ -> Notices.say("compare.gone");
            case RestoreResult.NotSaved _ -> tell.accept(draft);
        }
    }
}
