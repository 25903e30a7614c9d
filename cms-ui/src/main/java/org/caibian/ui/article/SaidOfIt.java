package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.caibian.annotation.Annotation;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;

/** The open comments and suggestions on a draft, to read before one opens it. */
public final class SaidOfIt extends Div {

    /** What is said of the draft in {@code file}; shows nothing where nothing is. */
    public SaidOfIt(ArticleFile file, Moments moments) {
        addClassName("sofar");
        var open = PaperRemarks.sorted(file.annotations().open().toList());
        setVisible(!open.isEmpty());
        var list = new OrderedList();
        list.addClassName("annolist");
        open.forEach(each -> list.add(card(each, file, moments)));
        add(Bits.tagged("h4", getTranslation("annotation.open", open.size())), list);
    }

    private static AnnotationCard card(Annotation said, ArticleFile file, Moments moments) {
        var toArticle = "articles/" + file.id();
        var card =
                new AnnotationCard(said.id(), moments, () -> UI.getCurrent().navigate(toArticle));
        card.show(AnnotationWords.of(said, file.names()), 0, List.of());
        card.place();
        return card;
    }
}
