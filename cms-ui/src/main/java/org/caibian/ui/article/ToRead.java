package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.caibian.article.ReviewTask;
import org.caibian.manuscript.Content;
import org.caibian.media.Pictures;
import org.caibian.ui.article.difference.Difference;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;

/**
 * The words as readers will see them, under what has changed since they were sealed last; who is
 * asked again reads only that, and unfolds the rest where they wish to.
 */
public final class ToRead extends Div {

    /** What there is to read of the draft in {@code file}. */
    public ToRead(ArticleFile file, Content words, Pictures pictures) {
        addClassName("toread");
        var story = new StoryPreview(words, pictures);
        ChainList.of(file).ifPresent(story::add);
        var returned = file.way().returnedBefore().isPresent();
        file.changedSince().ifPresent(read -> add(changed(read, words, returned)));
        if (isAskedAgain(file)) {
            var whole = new NativeDetails(getTranslation("changed.whole"), story);
            whole.addClassName("whole");
            add(whole);
        } else {
            add(story);
        }
    }

    /** Whether this person sealed these words before they were changed, and is asked again. */
    private static boolean isAskedAgain(ArticleFile file) {
        return file.way().task().filter(ReviewTask::askedAgain).isPresent()
                && file.toDecide().isEmpty()
                && file.changedSince().isPresent();
    }

    private Div changed(Content sealed, Content now, boolean returned) {
        var title = getTranslation(returned ? "changed.returned" : "changed.title");
        var changed = Bits.block("changed", Bits.tagged("h2", title), new Difference(sealed, now));
        changed.getElement().setAttribute("role", "region").setAttribute("aria-label", title);
        return changed;
    }
}
