package org.caibian.ui.article.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.difference.Merge;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Mark;
import org.caibian.text.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class MergeDialogTest extends BrowserlessTest {

    private static final String SAME = "文字没有不同";

    private final Pictures pictures = mock(Pictures.class);
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

    @Test
    void linksThatDifferInWhereTheyLeadAreToldApart() {
        var mine = saying(linked("https://a.example/mine"));
        var live = saying(linked("https://a.example/live"));

        open(new Merge(2, saying(linked("https://a.example/old")), mine, live));

        assertThat(side("读者现有")).contains("https://a.example/live").doesNotContain("mine");
        assertThat(side("本稿")).contains("https://a.example/mine").doesNotContain("live");
    }

    @Test
    void picturesOfOneCaptionAreShownAndNamed() {
        for (var digit : List.of("a", "b")) {
            when(pictures.find(digit.repeat(64)))
                    .thenReturn(
                            Optional.of(
                                    new Picture(
                                            digit.repeat(64),
                                            "image/png",
                                            8,
                                            6,
                                            70,
                                            Optional.empty(),
                                            "")));
        }

        open(new Merge(2, saying(picture("c")), saying(picture("a")), saying(picture("b"))));

        assertThat(side("读者现有")).contains("#bbbbbbbb", "首批货轮进港");
        assertThat(side("本稿")).contains("#aaaaaaaa", "首批货轮进港");
        assertThat(find(Image.class).all())
                .hasSize(2)
                .allMatch(image -> image.getAlt().orElse("").equals("货轮靠泊"));
    }

    @Test
    void whatStoodThereBeforeIsFoldedAndBothSidesCanBeKept() {
        var decided = new ArrayList<Merge.Side>();
        var merge = new Merge(2, saying(text("二段。")), saying(text("我的。")), saying(text("读者的。")));
        new MergeDialog(merge, "carryOver", "", pictures, decided::addAll).open();

        assertThat(find(NativeDetails.class).single().isOpen()).isFalse();
        assertThat(find(NativeDetails.class).single().getElement().getOuterHTML()).contains("二段。");

        click("两份都留：先本稿的，后读者现有的");
        click("并入");

        assertThat(decided).containsExactly(Merge.Side.BOTH);
    }

    @Test
    void ofAFieldOneSideIsTaken() {
        open(new Merge(2, base, titled("我的标题"), titled("读者的标题")));

        assertThat(find(NativeDetails.class).single().getElement().getTextRecursively())
                .contains("原来的标题");
        assertThat(said()).doesNotContain("两份都留");
    }

    private static Block text(String words) {
        return new Block.Paragraph(List.of(new Run(words, List.of())));
    }

    private static Block linked(String href) {
        return new Block.Paragraph(
                List.of(
                        new Run("见", List.of()),
                        new Run("公告", List.of(new Mark.Link(href))),
                        new Run("。", List.of())));
    }

    private static Block picture(String digit) {
        return new Block.Picture(digit.repeat(64), 8, 6, "货轮靠泊", "首批货轮进港", "王砚摄");
    }

    private static Content saying(Block block) {
        var blank = titled("东屿港恢复通航");
        return new Content(
                blank.kind(),
                blank.headline(),
                blank.furniture(),
                "",
                "",
                "",
                "",
                List.of(),
                blank.source(),
                blank.section(),
                blank.topic(),
                List.of(),
                blank.picture(),
                blank.continues(),
                "",
                new Body(List.of(block)));
    }

    /** What stands on one side of the only conflict. */
    private String side(String label) {
        return find(Div.class).all().stream()
                .filter(each -> each.hasClassName("side"))
                .filter(each -> each.getElement().getTextRecursively().startsWith(label))
                .map(MergeDialogTest::html)
                .findFirst()
                .orElseThrow();
    }

    private static String html(Div side) {
        return side.getElement().getOuterHTML();
    }

    private static Content titled(String headline) {
        return Content.blank(Kind.ORIGINAL, new Headline(headline));
    }

    private void open(Merge merge) {
        new MergeDialog(merge, "carryOver", "", pictures, (List<Merge.Side> _) -> {}).open();
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
