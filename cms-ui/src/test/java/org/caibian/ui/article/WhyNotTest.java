package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.caibian.right.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WhyNotTest extends BrowserlessTest {
    private static final String WHY = "只有本稿作者或本部门编辑可以";

    private WhyNot whyNot;

    @BeforeEach
    void anActThatMayNotBeDone() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        whyNot = new WhyNot(new Button("送审"), Refusal.NOT_AUTHOR_NOR_EDITOR);
        UI.getCurrent().add(whyNot);
    }

    @Test
    void theMarkBesideItSaysWhyWhenItIsPressedAndIsSilentWhenPressedAgain() {
        assertThat(said()).doesNotContain(WHY);

        test(ask()).click();
        assertThat(said()).contains(WHY);
        assertThat(ask().getElement().getAttribute("aria-expanded")).isEqualTo("true");

        test(ask()).click();
        assertThat(said()).doesNotContain(WHY);
    }

    @Test
    void whoListensHearsWhyWithTheAct() {
        var act = find(Button.class, whyNot).single();

        assertThat(act.isEnabled()).isFalse();
        assertThat(act.getElement().getAttribute("aria-label")).isEqualTo("送审；" + WHY);
        assertThat(ask().getAriaLabel()).contains("为什么不能送审");
    }

    private NativeButton ask() {
        return find(NativeButton.class, whyNot).single();
    }

    /** What is to be seen. */
    private String said() {
        return String.join(
                "",
                whyNot.getChildren()
                        .filter(com.vaadin.flow.component.Component::isVisible)
                        .map(each -> each.getElement().getTextRecursively())
                        .toList());
    }
}
