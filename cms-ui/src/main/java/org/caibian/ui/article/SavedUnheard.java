package org.caibian.ui.article;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.form.ByName;
import org.caibian.ui.article.form.FoundWords;
import org.caibian.ui.editor.Unsent;

/**
 * Tells whether words that a browser kept came here after all: they may have been saved, and the
 * answer lost.
 */
final class SavedUnheard {
    /** So many saves a browser may have asked for, of which it heard nothing. */
    private static final int MOST_UNHEARD = 12;

    private final Drafts drafts;
    private final ByName names;

    SavedUnheard(Drafts drafts, ByName names) {
        this.drafts = drafts;
        this.names = names;
    }

    /** Also where others have gone on since, or the draft is no more. */
    boolean has(DraftId draft, Unsent unsent) {
        return Stream.concat(now(draft), since(draft, unsent.version()))
                .map(Manuscript::of)
                .anyMatch(saved -> FoundWords.in(saved, unsent, names).areIn(saved));
    }

    private Stream<Content> now(DraftId draft) {
        return drafts.find(draft).map(Draft::content).stream();
    }

    /** A version after the other: as soon as there is none, no later one is. */
    private Stream<Content> since(DraftId draft, int version) {
        return IntStream.rangeClosed(version + 1, version + MOST_UNHEARD)
                .mapToObj(each -> drafts.saved(draft, each))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }
}
