package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import org.caibian.article.RoundStep;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;

/**
 * Says over the paper who gave a draft back, at which step, when and why, until it is sent anew.
 */
final class GivenBack extends Div {
    private final Moments moments;

    GivenBack(Moments moments) {
        this.moments = moments;
        addClassNames("banner", "plain", "givenback");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("returned.why"));
    }

    /** Empty, and so not drawn, where nothing was given back. */
    void show(ArticleFile file) {
        removeAll();
        file.returned().ifPresent(step -> say(step, file));
    }

    private void say(RoundStep step, ArticleFile file) {
        var said =
                getTranslation(
                        "returned.by",
                        step.holder().map(file::name).orElse("—"),
                        getTranslation("step." + step.step()));
        var head = Bits.line("who", Bits.bold(said));
        step.decidedAt().map(moments::time).ifPresent(head::add);
        var text = Bits.block("grow", head, Bits.words(step.remark(), "reasons"));
        add(new Icon("undo"), text);
    }
}
