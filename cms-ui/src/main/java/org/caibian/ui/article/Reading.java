package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Div;
import org.caibian.media.Pictures;
import org.caibian.publication.Story;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.editor.RemarkMarks;

/** The words of an article as they are read by whoever does not write on them. */
final class Reading extends Div implements Focusable<Reading>, HasAriaLabel {
    private final Pictures pictures;
    private final RemarkMarks remarks = new RemarkMarks();

    Reading(Pictures pictures) {
        this.pictures = pictures;
        addClassNames("paperwrap", "reading");
        getElement().setAttribute("role", "region");
        setAriaLabel(getTranslation("editor.body"));
        setTabIndex(0); // so that the keyboard scrolls it
    }

    /** The draft, else what readers have, else what they lost. */
    void show(ArticleFile file) {
        close();
        setVisible(true);
        file.content()
                .<Component>map(content -> new ToRead(file, content, pictures))
                .or(() -> file.readers().story().map(story -> live(story, file)))
                .or(() ->
                        file.readers().taken().lost().map(lost -> new StoryPreview(lost, pictures)))
                .ifPresent(this::add);
        add(remarks);
    }

    /** What was said of the words that are read here. */
    RemarkMarks remarks() {
        return remarks;
    }

    void close() {
        removeAll();
        setVisible(false);
    }

    private StoryPreview live(Story story, ArticleFile file) {
        var preview = new StoryPreview(story, pictures);
        ChainList.of(file).ifPresent(preview::add);
        return preview;
    }
}
