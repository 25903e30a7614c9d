package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import org.caibian.article.Refusal;
import org.caibian.ui.parts.Saying;

/** Switches an act off and says beside it why, to the eye and to whoever listens. */
final class WhyNot {
    private WhyNot() {}

    static void say(Button act, Refusal why) {
        act.setEnabled(false);
        act.setTooltipText(Saying.refusal(why));
        act.setAriaLabel(act.getText() + Saying.words("list.semicolon") + Saying.refusal(why));
    }
}
