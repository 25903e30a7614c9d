package org.caibian.ui.article;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.caibian.publication.StoryLine;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;

/** The chain of updates as readers will see it under a story, or see it now (事件进展). */
final class ChainList extends Div {

    private ChainList(ArticleFile file) {
        addClassName("chain");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("chain.title"));
        add(Bits.tagged("h2", getTranslation("chain.title")));
        var list = new OrderedList();
        file.readers().chain().forEach(line -> list.add(item(line, file)));
        if (file.readers().chain().stream().noneMatch(line -> isHere(line, file))) {
            list.add(here(file.headline().orElseGet(() -> getTranslation("headline.none")), true));
        }
        add(list);
    }

    /** None where the story stands alone. */
    static Optional<ChainList> of(ArticleFile file) {
        return Optional.of(file)
                .filter(each ->
                        each.readers().chain().stream().anyMatch(line -> !isHere(line, each)))
                .filter(each -> each.draft().isPresent() || each.readers().story().isPresent())
                .map(ChainList::new);
    }

    private static boolean isHere(StoryLine line, ArticleFile file) {
        return line.article().equals(file.article());
    }

    private ListItem item(StoryLine line, ArticleFile file) {
        return isHere(line, file)
                ? here(line.headline(), false)
                : new ListItem(new Anchor("articles/" + line.article(), line.headline()));
    }

    private ListItem here(String headline, boolean draft) {
        var words = Bits.bold(headline);
        words.getElement().setAttribute("aria-current", "page");
        var item = new ListItem(words);
        if (draft) {
            item.add(Bits.words(getTranslation("chain.draft"), "lbl"));
        }
        item.addClassName("here");
        return item;
    }
}
