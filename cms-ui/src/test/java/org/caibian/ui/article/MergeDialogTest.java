package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Locale;
import org.caibian.article.Content;
import org.caibian.article.Headline;
import org.caibian.article.Kind;
import org.caibian.article.Merge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class MergeDialogTest extends BrowserlessTest {

    private static final String SAME = "文字没有不同";

    private final Content base = titled("原来的标题");

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatIsStillToBeChosenIsNotSaidToMakeNoDifference() {
        open(new Merge(2, base, titled("我的标题"), titled("读者的标题")));

        assertThat(said()).contains("还有1处没有选定").doesNotContain(SAME);

        click("用读者现有的");

        assertThat(said()).doesNotContain("没有选定", SAME);
    }

    @Test
    void whoTakesTheirOwnSideIsToldThatItChangesNothing() {
        open(new Merge(2, base, titled("我的标题"), titled("读者的标题")));

        click("用本稿的");

        assertThat(said()).contains(SAME);
    }

    private static Content titled(String headline) {
        return Content.blank(Kind.ORIGINAL, new Headline(headline));
    }

    private void open(Merge merge) {
        new MergeDialog(merge, "carryOver", "", (List<Merge.Side> _) -> {}).open();
    }

    private void click(String words) {
        var button =
                find(Button.class).all().stream()
                        .filter(each -> each.getText().equals(words))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
    }

    private String said() {
        return find(MergeDialog.class).single().getElement().getTextRecursively();
    }
}
