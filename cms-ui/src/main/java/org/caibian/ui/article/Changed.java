package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import org.caibian.article.Content;
import org.caibian.ui.parts.Bits;

/** What somebody who sealed the words before is asked to look at again: only what has changed. */
final class Changed extends Div {

    Changed(Content sealed, Content now) {
        addClassName("changed");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("changed.title"));
        add(
                Bits.tagged("h5", getTranslation("changed.title")),
                new Difference(sealed, now),
                Bits.words(getTranslation("changed.whole"), "lbl"));
    }
}
