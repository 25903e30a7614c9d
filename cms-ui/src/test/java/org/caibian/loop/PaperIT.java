package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written on the paper: set with the tools, or pasted. */
class PaperIT {

    /** What a finger has to hit, in pixels. */
    private static final String SMALLEST_TOOL =
            """
            () => Math.min(...[...document.querySelectorAll(
                '.tool :is(button, select), .tool-picture :is(button, input), .insp > .tabbar button')]
              .flatMap(each => [each.offsetWidth, each.offsetHeight]))
            """;

    /** After so many milliseconds a line of a picture would be on the paper, if it could be. */
    private static final int LONGER_THAN_A_LINE_WAITS = 1_500;

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;
    private Paper paper;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.letIn("wangyan");
        paper = new Paper(reporter);
    }

    @Test
    void everythingAStoryMayHoldIsSetWithTheToolsAndIsThereAgain() {
        DAY.begins(reporter, "东屿港停航四十一小时");
        reporter.writes("台风过境，东屿港停航四十一小时。");
        paper.takes("脚注");
        reporter.named(AriaRole.TEXTBOX, "脚注").fill("据港务局2026年年报。");
        reporter.presses("放好");
        paper.types("码头上没有一艘船。");
        paper.newLine();
        paper.takes("引语");
        paper.types("港口没有停过。");
        paper.newLine();
        paper.types("每平方米承重以吨计：10 t/m");
        paper.takes("上标");
        paper.types("2");
        paper.takes("上标");
        paper.newLine();
        paper.takes("资料框");
        paper.types("东屿港");
        paper.newLine();
        paper.types("1931年开港，年吞吐量四千万吨。");
        paper.takes("表格");
        for (var cell : new String[] {"泊位", "水深", "停航", "三号", "15米", "41小时"}) {
            paper.types(cell);
            reporter.page.keyboard().press("Tab");
        }
        paper.presses("Alt+F10", "Alt+F10", "ArrowRight", "Enter");
        assertThat(reporter.page.locator("caibian-tools [tabindex='0']")).hasCount(2);
        assertThat(paper.body()).isFocused();
        reporter.presses("删列");
        paper.takes("分隔线");

        reporter.seesSaved();
        reporter.page.reload();

        var body = paper.body();
        assertThat(body.locator("sup.footnote")).hasAttribute("title", "据港务局2026年年报。");
        assertThat(body.locator("aside.pullquote")).hasText("港口没有停过。");
        assertThat(body.locator("sup:not(.footnote)")).hasText("2");
        assertThat(body.locator("aside.factbox h3")).hasText("东屿港");
        assertThat(body.locator("aside.factbox p")).hasText("1931年开港，年吞吐量四千万吨。");
        assertThat(body.locator("table tr")).hasCount(4);
        assertThat(body.locator("table th")).hasText(new String[] {"水深", "停航"});
        assertThat(body.locator("hr")).hasCount(1);
        Chromium.keepAtThreeWidths(reporter.page, "body-rich");
        reporter.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Chromium.keep(reporter.page, "body-rich-night");
        reporter.page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        isCopiedWholeFromPaperToPaper();
    }

    /** Not so what only looks like it: other editors mark what is copied from them, too. */
    private void isCopiedWholeFromPaperToPaper() {
        paper.body().click();
        paper.presses("Control+a");
        var ours = paper.copies();
        paper.pastesMarkup(ours);
        assertThat(paper.body().locator("aside.pullquote")).hasText("港口没有停过。");
        assertThat(paper.body().locator("aside.factbox h3")).hasText("东屿港");
        paper.presses("Control+a");
        paper.pastesMarkup(ours.replace("data-caibian-paper", "data-another-paper"));
        assertThat(paper.body().locator("aside.pullquote")).hasCount(0);
        assertThat(paper.body()).containsText("港口没有停过。");
    }

    /** However late the browser draws: as on a machine that has much to do. */
    @Test
    void whatIsTypedRightAfterAToolIsOnThePaper() {
        DAY.begins(reporter, "放好就写");
        reporter.writes("台风过境。");
        reporter.page.evaluate("() => { window.requestAnimationFrame = () => 0; }");
        paper.takes("脚注");
        reporter.named(AriaRole.TEXTBOX, "脚注").fill("据港务局年报。");
        // Kept with the story before anybody says that it is done.
        assertThat(paper.body().locator("sup.footnote")).hasAttribute("title", "据港务局年报。");
        reporter.page.keyboard().press("Enter");
        paper.types("港口没有停过。");
        paper.presses("Alt+F10", "End", "ArrowRight", "ArrowRight", "Escape");
        assertThat(paper.body()).isFocused();
        paper.presses("Alt+F10", "ArrowLeft", "ArrowLeft", "Home", "ArrowRight", "Enter");
        paper.types("一艘船也没有。");

        var body = paper.body();
        assertThat(body).hasText("台风过境。港口没有停过。一艘船也没有。");
        assertThat(body.locator("strong")).hasText("一艘船也没有。");
        assertThat(body.locator("h2, h3")).hasCount(0);
    }

    /** In chats Enter alone sends what was written. */
    @Test
    void shiftAndEnterBeginALineAsEnterDoes() {
        DAY.begins(reporter, "换行");
        reporter.writes("台风过境。");
        paper.presses("Shift+Enter");
        paper.types("港口没有停过。");
        assertThat(paper.body().locator("p")).hasText(new String[] {"台风过境。", "港口没有停过。"});
        paper.takes("资料框");
        paper.types("东屿港");
        paper.presses("Shift+Enter");
        paper.types("泊位十二个。");
        assertThat(paper.body().locator("aside h3")).hasText("东屿港");
        assertThat(paper.body().locator("aside p")).hasText("泊位十二个。");
    }

    @Test
    void whoWritesOnBehindARuleDoesSoInTheLineThatIsThere() {
        DAY.begins(reporter, "分隔线之后");
        reporter.writes("台风过境。");
        var input = new InputMethod(reporter.page);

        paper.takes("分隔线");
        input.composes("gangkou");
        input.writes("港口没有停过。");

        assertThat(paper.body().locator("hr")).hasCount(1);
        assertThat(paper.body().locator("> p")).hasText(new String[] {"台风过境。", "港口没有停过。"});
    }

    @Test
    void whatIsComposedInACaptionIsOnThePaperOnceItIsWritten() throws IOException {
        DAY.begins(reporter, "边拼边写图说");
        reporter.writes("渡轮23日起恢复夜航。");
        paper.takes("插图");
        reporter.page
                .locator("caibian-pictures input[type=file]")
                .setInputFiles(
                        new FilePayload("夜航.jpg", "image/jpeg", Paper.picture("lake-ferry")));
        assertThat(reporter.field("图说")).isFocused();
        var caption = paper.body().locator("figcaption");
        var input = new InputMethod(reporter.page);

        input.writes("东屿");
        input.composes("gang");
        reporter.page.waitForTimeout(LONGER_THAN_A_LINE_WAITS);

        assertThat(caption).hasText("东屿");
        input.composes("gangkou");
        assertThat(reporter.field("图说")).hasValue("东屿gangkou");
        input.writes("港口。");
        assertThat(caption).hasText("东屿港口。");
        assertThat(reporter.field("图说")).hasValue("东屿港口。");
    }

    @Test
    void aPictureIsBroughtToldOfMovedAndTakenOutWithTheKeys() throws IOException {
        DAY.begins(reporter, "渡轮恢复夜航");
        reporter.writes("渡轮23日起恢复夜航。", "末班船22时开。");
        reporter.isAboutToChangeTheArticle();
        paper.takes("插图");
        assertThat(reporter.named(AriaRole.BUTTON, "从这台设备选图片")).isFocused();
        Chromium.keepAtThreeWidths(reporter.page, "picture-shelf");
        reporter.page
                .locator("caibian-pictures input[type=file]")
                .setInputFiles(
                        new FilePayload("夜航.jpg", "image/jpeg", Paper.picture("lake-ferry")));

        var body = paper.body();
        var image = body.locator("figure img");
        assertThat(image).isVisible();
        image.scrollIntoViewIfNeeded();
        assertThat((Integer) image.evaluate("each => each.decode().then(() => each.naturalWidth)"))
                .isPositive();
        assertThat(body.locator("figure.ProseMirror-selectednode")).hasCount(1);
        assertThat(reporter.field("图说")).isFocused();
        paper.presses("Escape");
        assertThat(body).isFocused();
        paper.presses("Enter");
        assertThat(reporter.field("图说")).isFocused();
        paper.types("夜航的渡轮靠岸。");
        reporter.page.keyboard().press("Tab");
        paper.types("程野，晨岸");
        reporter.page.keyboard().press("Tab");
        paper.types("亮灯的渡轮");
        reporter.page.keyboard().press("Tab");
        paper.types("2031年1月5日");
        reporter.page.keyboard().press("Shift+Tab");
        reporter.sees("版权到期日已记下");
        assertThat(reporter.page.locator("caibian-picture input[inputmode]"))
                .hasValue("2031-01-05");
        reporter.page.keyboard().press("Alt+ArrowUp");
        Chromium.keep(reporter.page, "picture-told-of");
        reporter.page.setViewportSize(390, 844);
        Chromium.keep(reporter.page, "picture-told-of-390");
        assertThat((Integer) reporter.page.evaluate(SMALLEST_TOOL)).isGreaterThanOrEqualTo(44);
        reporter.page.setViewportSize(1440, 900);
        reporter.isAboutToChangeTheArticle();
        reporter.page.keyboard().press("Enter");
        paper.types("（");
        reporter.seesSaved();

        reporter.page.reload();
        assertThat(body.locator("figcaption")).containsText("夜航的渡轮靠岸。");
        assertThat(body.locator("figcaption .credit")).hasText("程野，晨岸");
        assertThat(image).hasAttribute("alt", "亮灯的渡轮");
        assertThat(body.locator("p:has(+ figure)")).hasText("渡轮23日起恢复夜航。");
        assertThat(body.locator("figure + p")).hasText("（末班船22时开。");
        image.click();
        reporter.page.keyboard().press("Delete");
        assertThat(body.locator("figure")).hasCount(0);
        reporter.page.keyboard().press("Control+z");
        assertThat(body.locator("figure")).hasCount(1);
    }

    @Test
    void pictureFilesArePastedAndDroppedAndOthersSayWhyTheyAreNotTaken() throws IOException {
        DAY.begins(reporter, "粘贴图片");
        reporter.writes("台风过境。");
        var body = paper.body();
        paper.brings("paste", "港口.jpg", "image/jpeg", Paper.picture("port-dawn"), "");
        assertThat(body.locator("figure")).hasCount(1);
        assertThat(reporter.field("图说")).isFocused();
        paper.newLine();
        assertThat(body).isFocused();
        paper.brings("paste", "word.png", "image/png", Paper.picture("port-dawn"), "<p>随图的文字。</p>");
        assertThat(body).containsText("随图的文字。");
        paper.brings("drop", "茶山.jpg", "image/jpeg", Paper.picture("tea-hills"), "");
        assertThat(body.locator("figure")).hasCount(2);
        paper.brings("paste", "动图.gif", "image/gif", new byte[] {71, 73, 70}, "");
        assertThat(body.locator(".upload")).containsText("动图.gif 不是JPEG或PNG图片");
        paper.brings("paste", "坏图.png", "image/png", new byte[] {1, 2, 3}, "");
        assertThat(body.locator(".upload.refused")).hasCount(2);
        Chromium.keep(reporter.page, "picture-refused");
        for (int left = 2; left > 0; left--) {
            assertThat(body.locator(".upload")).hasCount(left);
            reporter.presses("知道了");
        }
        assertThat(body.locator(".upload")).hasCount(0);

        paper.takes("插图");
        var shelf = reporter.page.locator("caibian-pictures li button");
        assertThat(shelf.first()).isVisible();
        Chromium.keep(reporter.page, "picture-shelf-full");
        var sought = reporter.page.locator("caibian-pictures input[type=search]");
        sought.fill("没有这样的图");
        reporter.sees("没有这样的头图");
        sought.fill("轮渡");
        assertThat(shelf.first()).hasAttribute("title", Pattern.compile("轮渡"));
        Chromium.keep(reporter.page, "picture-shelf-sought");
        reporter.page.keyboard().press("ArrowDown");
        reporter.page.keyboard().press("Enter");
        assertThat(body.locator("figure.ProseMirror-selectednode")).hasCount(1);
        assertThat(body.locator("figure")).hasCount(3);
    }

    @Test
    void aLinkLeadsToAStoryFoundByItsWords() {
        DAY.begins(reporter, "续写潮汐电站");
        reporter.writes("此前报道见");
        reporter.seesSaved();
        reporter.isAboutToChangeTheArticle();
        reporter.page.keyboard().press("Control+Shift+L");
        var field = reporter.named(AriaRole.COMBOBOX, "链接到");
        assertThat(field).isFocused();
        paper.types("灯塔");
        var stories = reporter.named(AriaRole.LISTBOX, "找到的报道").getByRole(AriaRole.OPTION);
        assertThat(stories.first()).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        reporter.page.keyboard().press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "caibian-story-0");
        assertThat(stories.first()).hasAttribute("aria-selected", "true");
        var headline = stories.first().locator("span").textContent();
        Chromium.keepAtThreeWidths(reporter.page, "link-to-a-story");
        reporter.page.keyboard().press("Enter");
        paper.types("。");
        var link = paper.body().locator("a");
        assertThat(link).hasText(headline);
        reporter.seesSaved();

        reporter.page.reload();
        assertThat(link).hasText(headline);
        assertThat(link).hasAttribute("href", Pattern.compile("^/story/\\d+$"));
    }

    @Test
    void anAddressIsTakenWithoutItsSchemeAndNotWithAPasswordAndOneOfNoStoryIsTold() {
        DAY.begins(reporter, "链接到哪里");
        assertThat(paper.body()).hasAttribute("aria-placeholder", "在这里写正文");
        reporter.page.waitForCondition(() -> paper.hint().equals("\"在这里写正文\""));
        reporter.writes("请看");
        assertThat(paper.hint()).isEqualTo("none");
        linksTo("www.example.org/港口");
        paper.types("、");
        linksTo("example.org");
        paper.types("和");
        linksTo("https://wangyan:word@example.org");

        var field = reporter.named(AriaRole.COMBOBOX, "链接到");
        assertThat((String) field.evaluate("each => each.validationMessage"))
                .startsWith("网址里有用户名或密码");
        field.fill("/story/999999");
        paper.newLine();
        reporter.sees("读者没有/story/999999这篇报道");
        Chromium.keep(reporter.page, "link-to-no-story");
        paper.newLine();
        paper.types("。");

        assertThat(paper.body()).hasText("请看www.example.org/港口、example.org和/story/999999。");
        assertThat(paper.body().locator("a").all())
                .extracting(each -> each.getAttribute("href"))
                .containsExactly(
                        "https://www.example.org/港口", "https://example.org", "/story/999999");
    }

    private void linksTo(String address) {
        paper.presses("Control+Shift+L");
        assertThat(reporter.named(AriaRole.COMBOBOX, "链接到")).isFocused();
        paper.types(address);
        paper.newLine();
    }

    @Test
    void whatIsPastedFromWordIsPlainParagraphsListsAndTables() throws IOException {
        assertThat(
                        pasted("word", "2处修订时已删除的文字没有贴进来。", "1条批注没有贴进来。")
                                .replaceAll("<sup[^>]* data-text=\"([^\"]*)\"[^>]*>", "<sup>$1"))
                .isEqualTo(
                        "<h2>东屿港停航四十一小时</h2><p>台风过境，<strong>东屿港</strong>停航41小时。</p>"
                                + "<ol><li><p>先清航道</p><ul><li><p>浮标复位</p></li></ul></li><li><p>再开泊位</p></li></ol>"
                                + "<table><tbody><tr><td><p>泊位</p></td><td><p>停航</p></td></tr>"
                                + "<tr><td><p>三号</p></td><td><p>41小时</p></td></tr></tbody></table>"
                                + "<p>全港今日复航。</p>"
                                + "<p>据<a href=\"https://example.org/port\">港务局</a>"
                                + "<sup>港务局2026年年报。</sup>。</p>");
    }

    @Test
    void whatIsPastedFromWpsIsToo() throws IOException {
        assertThat(pasted("wps"))
                .isEqualTo(
                        "<p>灯塔二十三日夜里改用新电，<strong>亮度提高一成</strong>。</p>"
                                + "<ul><li><p>岛上两户</p></li><li><p>守灯人一名</p></li></ul>"
                                + "<p><u>周守灯</u>说，灯比从前亮。</p>");

        paper.body().click();
        paper.presses("Control+a");
        paper.pastesBare("\r\n　　灯亮了。\r\n\r\n　　岛上两户。\r\n");

        assertThat(paper.markup()).isEqualTo("<p>灯亮了。</p><p>岛上两户。</p>");
        paper.presses("Control+a");
        paper.pastesBare("　　灯亮了。");
        assertThat(paper.markup()).isEqualTo("<p>灯亮了。</p>");
    }

    @Test
    void whatIsPastedFromAWeChatArticleIsTooAndItsPicturesAreSpokenOf() throws IOException {
        assertThat(
                        pasted(
                                "wechat",
                                "1张图片没有贴进来，这里取不到别处的图片。核对版权后先存到这台设备，再用“插图”放进正文。",
                                "1处注音没有贴进来，只留下了原字。"))
                .isEqualTo(
                        "<p><strong>滩涂上的水鸟回来了。</strong></p><p>今年记到四十二种，比去年多五种。</p>"
                                + "<p>其中黑脸琵鹭十一只。</p><blockquote><p>水退了，它们就来。</p></blockquote>"
                                + "<p>鹭鸟说明滩涂好。</p><p>十月 37 种</p><p>十一月 42 种</p>"
                                + "<p><em>撰文：王砚</em></p>");
    }

    @Test
    void whatIsPastedFromAWebPageBringsNoneOfItsScriptsAndPictures() throws IOException {
        assertThat(
                        pasted(
                                "web",
                                "1张图片没有贴进来，这里取不到别处的图片。核对版权后先存到这台设备，再用“插图”放进正文。",
                                "1个视频、音频或嵌入内容没有贴进来，正文里放不下。",
                                "1个链接的地址不能用，只留下了文字。"))
                .isEqualTo(
                        "<h2>海底电缆接通</h2><p>来源：示例网</p><p>2026-11-20</p>"
                                + "<p>海底电缆全长 46 公里，点击查看<a href=\"https://example.org/cable\">路线图</a>。</p>"
                                + "<p>CO<sub>2</sub> 减排 12 万吨。</p><h3>怎么铺的</h3>"
                                + "<ul><li><p>先测海床</p><ul><li><p>声呐三遍</p></li></ul></li><li><p>再放缆</p></li></ul>"
                                + "<p>第一行</p><p>第二行</p>"
                                + "<table><tbody><tr><th><p>步骤</p></th><td><p>2. 放缆</p><p>日夜两班</p><p>3. 通电</p><p>备注</p><p>另行通知</p></td></tr></tbody></table>"
                                + "<ul><li><p>先报批</p></li><li><p>再开工</p><ul><li><p>分段</p></li></ul></li></ul>"
                                + "<p><s>十月</s>十一月通电。</p><hr><p>（完）</p>");
    }

    @Test
    void whatIsPastedFromAnotherEditorOfTheSameMakeIsToo() throws IOException {
        assertThat(
                        pasted(
                                "editor",
                                "1张图片没有贴进来，这里取不到别处的图片。核对版权后先存到这台设备，再用“插图”放进正文。",
                                "1个链接的地址不能用，只留下了文字。"))
                .isEqualTo(
                        "<h2>渡口添了夜班</h2><p>二十三日起，<strong>末班船</strong>延到二十二点。</p><p>票价不变。</p>"
                                + "<p>岛上两户人家都说方便。</p><h3>怎么走</h3><p>看时刻表</p>");
    }

    /** As it stands there when one comes back; what was {@code left} out is told at once. */
    private String pasted(String from, String... left) throws IOException {
        DAY.begins(reporter, "粘贴自" + from);
        reporter.isAboutToChangeTheArticle();
        paper.body().click();
        paper.pastes(from);
        var told = reporter.page.locator("caibian-pasted [role=status] p");
        assertThat(told).hasCount(left.length);
        if (left.length > 0) {
            assertThat(told).hasText(left);
            Chromium.keep(reporter.page, "pasted-" + from);
            reporter.presses("知道了");
            assertThat(told).hasCount(0);
            assertThat(paper.body()).isFocused();
        }
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(paper.body()).not().isEmpty();
        return paper.markup();
    }
}
