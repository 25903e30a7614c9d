package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
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
        open.forEach(each ->
                list.add(
                        new AnnotationCard(each, Optional.empty(), file, moments)
                                .about(() -> UI.getCurrent().navigate("articles/" + file.id()))));
        add(Bits.tagged("h4", getTranslation("annotation.open", open.size())), list);
    }
}
