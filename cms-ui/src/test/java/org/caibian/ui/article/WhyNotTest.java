package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.Set;
import org.caibian.right.Refusal;
import org.caibian.staff.Role;
import org.caibian.ui.parts.Saying;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WhyNotTest extends BrowserlessTest {
    private static final String WHY = "只有本稿作者或本部门编辑可以";

    private WhyNot whyNot;

    @BeforeEach
    void anActThatMayNotBeDone() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        whyNot =
                new WhyNot(
                        new Button("送审"), Saying.refusal(Refusal.NOT_AUTHOR_NOR_EDITOR, Set.of()));
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

    @Test
    void whereARoleIsMissingItSaysWhichWouldDo() {
        var wanted = Set.of(Role.DESK_CHIEF, Role.EDITOR);

        assertThat(Saying.refusal(Refusal.ROLE_MISSING, wanted)).contains("责任编辑、部门主任");
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
