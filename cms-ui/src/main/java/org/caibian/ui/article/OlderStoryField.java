package org.caibian.ui.article;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.ui.article.OlderStories.Older;
import org.caibian.ui.parts.Moments;

/** The story an article goes on from (续报自), found by its words. */
final class OlderStoryField extends ComboBox<Older> {
    private final OlderStories stories;
    private Optional<ArticleId> own = Optional.empty();

    OlderStoryField(OlderStories stories, Moments moments) {
        this.stories = stories;
        setItems(asked ->
                stories.find(asked.getFilter().orElse(""))
                        .filter(older -> own.filter(older.article()::equals).isEmpty())
                        .skip(asked.getOffset())
                        .limit(asked.getLimit()));
        setItemLabelGenerator(this::label);
        setRenderer(
                LitRenderer.<Older>of(
                                "<span class=\"srcopt\"><span>${item.headline}</span><small>${item.when}</small></span>")
                        .withProperty("headline", this::label)
                        .withProperty(
                                "when", older -> older.released().map(moments::minute).orElse("")));
        setClearButtonVisible(true);
        setHelperText(getTranslation("continues.hint"));
    }

    /** An article is never offered itself. */
    void belongTo(ArticleId article) {
        own = Optional.of(article);
    }

    void show(Optional<ArticleId> older) {
        setValue(older.map(stories::named).orElse(null));
    }

    Optional<ArticleId> article() {
        return getOptionalValue().map(Older::article);
    }

    String label(Older older) {
        return older.headline().isEmpty()
                ? getTranslation("continues.gone", older.article().toString())
                : older.headline();
    }
}
