package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;
import org.caibian.ui.parts.Saying;

/**
 * An act switched off, and beside it a mark that says why when it is pressed: a pointer that hovers
 * is not all people have.
 */
final class WhyNot extends Span {
    private final Span because;
    private final Anchor more = new Anchor("", Saying.words("rights.more"));
    private final NativeButton ask = new NativeButton("?", _ -> turn());

    WhyNot(Button act, String words) {
        Enabled.set(act, false);
        act.setTooltipText(words);
        act.setAriaLabel(act.getText() + Saying.words("list.semicolon") + words);
        because = Bits.words(words, "because");
        because.getElement().setAttribute("role", "status");
        more.addClassName("textlink");
        because.add(more);
        because.setVisible(false);
        ask.setAriaLabel(Saying.words("whyNot", act.getText()));
        ask.getElement().setAttribute("aria-expanded", "false");
        addClassName("whynot");
        add(act, ask, because);
    }

    private void turn() {
        var here = UI.getCurrent().getActiveViewLocation().getPath();
        more.setHref(here + "/rights");
        more.setVisible(here.startsWith("articles/"));
        because.setVisible(!because.isVisible());
        ask.getElement().setAttribute("aria-expanded", Boolean.toString(because.isVisible()));
    }
}
