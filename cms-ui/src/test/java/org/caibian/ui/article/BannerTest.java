package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class BannerTest extends BrowserlessTest {
    private final Banner banner = new Banner();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void somebodyElseWrites() {
        UI.getCurrent().add(banner);
        banner.inform("王砚正在写这篇稿件", "可以请对方让稿。").offer("again", () -> done.add("before"));
    }

    @Test
    void theWayOutOfWhatIsSaidAgainStaysUnderThePointer() {
        var again = find(Button.class).single();
        again.addDetachListener(_ -> done.add("gone"));

        banner.clear();
        banner.inform("王砚正在写这篇稿件", "可以请对方让稿。").offer("again", () -> done.add("now"));

        test(again).click();
        assertThat(done).containsExactly("now");
    }

    @Test
    void ofAnotherMessageNoOlderWayOutIsLeft() {
        banner.warn("没有保存", "文字还在这里。");

        assertThat(find(Button.class).all()).isEmpty();
        assertThat(banner.getElement().getTextRecursively()).contains("没有保存").doesNotContain("王砚");
    }
}
