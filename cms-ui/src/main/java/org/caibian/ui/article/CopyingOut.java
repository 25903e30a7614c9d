package org.caibian.ui.article;

import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.article.difference.FoundDialog;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Saying;

/**
 * Tells of words that came too late for a draft that is no more: there is nothing to put them on,
 * so they can be read and copied, and forgotten once whoever typed them says so.
 */
final class CopyingOut {
    private final Banner banner;
    private final UnsavedWords unsaved;

    CopyingOut(Banner banner, UnsavedWords unsaved) {
        this.banner = banner;
        this.unsaved = unsaved;
    }

    void offer(Unsent unsent, Runnable forget) {
        banner.warn(Saying.words("recovered.waits"), Saying.words("recovered.ended.hint"))
                .offer("recovered.read", () -> open(unsent))
                .offer("recovered.leave", forget);
    }

    /** Beside what they were typed on, where that may still be read. */
    private void open(Unsent unsent) {
        var before = unsaved.base(unsent).orElseGet(() -> Manuscript.blank(Kind.ORIGINAL));
        var found = unsaved.found(before, unsent);
        var title = Saying.words("recovered.ended");
        new FoundDialog(title, unsaved.names(), before, found.words()).open();
    }
}
