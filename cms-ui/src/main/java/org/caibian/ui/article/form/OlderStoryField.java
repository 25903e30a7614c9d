package org.caibian.ui.article.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.ui.article.form.OlderStories.Older;
import org.caibian.ui.parts.Moments;
import org.jspecify.annotations.Nullable;

/** The story an article goes on from (续报自), found by its words. */
final class OlderStoryField extends ComboBox<Older> {
    private final OlderStories stories;
    private @Nullable ArticleId own;

    OlderStoryField(OlderStories stories, Moments moments) {
        this.stories = stories;
        setItems(asked ->
                stories.find(asked.getFilter().orElse(""))
                        .filter(older -> !older.article().equals(own))
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
        own = article;
    }

    void show(ArticleId older) {
        setValue(stories.named(older));
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
