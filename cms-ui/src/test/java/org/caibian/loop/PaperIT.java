package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written on the paper: set with the tools, pasted, or found again after a crash. */
class PaperIT {

    /** As the browser hands over what was copied. */
    private static final String PASTE =
            """
            (paper, html) => {
              const copied = new DataTransfer();
              copied.setData('text/html', html);
              paper.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }));
            }
            """;

    /** As the browser hands over a file that was copied, or dragged here. */
    private static final String FILE =
            """
            (paper, [how, name, type, base64, html]) => {
              const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0));
              const data = new DataTransfer();
              data.items.add(new File([bytes], name, { type }));
              if (html) data.setData('text/html', html);
              const { left, top } = paper.querySelector('p').getBoundingClientRect();
              const about = { bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 };
              paper.dispatchEvent(how === 'drop'
                ? new DragEvent('drop', { ...about, dataTransfer: data })
                : new ClipboardEvent('paste', { ...about, clipboardData: data }));
            }
            """;

    /** The paper without what only the browser sees. */
    private static final String SHOWN =
            """
            paper => {
              const copy = paper.cloneNode(true);
              copy.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator').forEach(each => each.remove());
              copy.querySelectorAll('colgroup').forEach(each => each.remove());
              copy.querySelectorAll('.tableWrapper').forEach(each => each.replaceWith(...each.childNodes));
              copy.querySelectorAll('[style]').forEach(each => each.removeAttribute('style'));
              copy.querySelectorAll('hr').forEach(each => each.removeAttribute('contenteditable'));
              return copy.innerHTML;
            }
            """;

    /** What the browser's journal holds, read without its key. */
    private static final String UNSENT =
            """
            () => new Promise(resolve => {
              const opened = indexedDB.open('caibian-journal', 1);
              opened.onsuccess = () => {
                const all = opened.result.transaction('unsent').objectStore('unsent').getAll();
                all.onsuccess = () => {
                  opened.result.close();
                  resolve(all.result.map(each => new TextDecoder().decode(each.words)));
                };
              };
            })
            """;

    /** After so many milliseconds what was typed is in the browser's journal. */
    private static final int A_NOTE = 1_000;

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.signIn("wangyan");
    }

    @Test
    void everythingAStoryMayHoldIsSetWithTheToolsAndIsThereAgain() {
        reporter.begins("东屿港停航四十一小时");
        reporter.writes("台风过境，东屿港停航四十一小时。");
        tool("脚注");
        reporter.named(AriaRole.TEXTBOX, "脚注").fill("据港务局2026年年报。");
        reporter.presses("放好");
        types("码头上没有一艘船。");
        newLine();
        tool("引语");
        types("港口没有停过。");
        newLine();
        types("每平方米承重以吨计：10 t/m");
        tool("上标");
        types("2");
        tool("上标");
        newLine();
        tool("资料框");
        types("东屿港");
        newLine();
        types("1931年开港，年吞吐量四千万吨。");
        tool("表格");
        for (var cell : new String[] {"泊位", "水深", "停航", "三号", "15米", "41小时"}) {
            types(cell);
            reporter.page.keyboard().press("Tab");
        }
        reporter.presses("下方加行");
        reporter.presses("删列");
        tool("分隔线");

        reporter.seesSaved();
        reporter.page.reload();

        var paper = reporter.named(AriaRole.TEXTBOX, "正文");
        assertThat(paper.locator("sup.footnote")).hasAttribute("title", "据港务局2026年年报。");
        assertThat(paper.locator("aside.pullquote")).hasText("港口没有停过。");
        assertThat(paper.locator("sup:not(.footnote)")).hasText("2");
        assertThat(paper.locator("aside.factbox h3")).hasText("东屿港");
        assertThat(paper.locator("aside.factbox p")).hasText("1931年开港，年吞吐量四千万吨。");
        assertThat(paper.locator("table tr")).hasCount(4);
        assertThat(paper.locator("table th")).hasText(new String[] {"水深", "停航"});
        assertThat(paper.locator("hr")).hasCount(1);
        Chromium.keep(reporter.page, "body-rich");
    }

    /** However late the browser draws: as on a machine that has much to do. */
    @Test
    void whatIsTypedRightAfterAToolIsOnThePaper() {
        reporter.begins("放好就写");
        reporter.writes("台风过境。");
        reporter.page.evaluate("() => { window.requestAnimationFrame = () => 0; }");
        tool("脚注");
        reporter.named(AriaRole.TEXTBOX, "脚注").fill("据港务局年报。");
        reporter.page.keyboard().press("Enter");
        types("港口没有停过。");
        reporter.page.keyboard().press("Alt+F10");
        reporter.page.keyboard().press("Enter");
        types("一艘船也没有。");

        var paper = reporter.named(AriaRole.TEXTBOX, "正文");
        assertThat(paper).hasText("台风过境。港口没有停过。一艘船也没有。");
        assertThat(paper.locator("strong")).hasText("一艘船也没有。");
    }

    @Test
    void aPictureIsBroughtToldOfMovedAndTakenOutWithTheKeys() throws IOException {
        reporter.begins("渡轮恢复夜航");
        reporter.writes("渡轮23日起恢复夜航。", "末班船22时开。");
        reporter.isAboutToChangeTheArticle();
        tool("插图");
        assertThat(reporter.named(AriaRole.BUTTON, "从这台设备选图片")).isFocused();
        Chromium.keep(reporter.page, "picture-shelf");
        reporter.page
                .locator("caibian-pictures input[type=file]")
                .setInputFiles(new FilePayload("夜航.jpg", "image/jpeg", picture("lake-ferry")));

        var paper = reporter.named(AriaRole.TEXTBOX, "正文");
        var image = paper.locator("figure img");
        assertThat(image).isVisible();
        image.scrollIntoViewIfNeeded();
        assertThat((Integer) image.evaluate("each => each.decode().then(() => each.naturalWidth)"))
                .isPositive();
        reporter.takesABreath();
        reporter.page.keyboard().press("ArrowDown");
        assertThat(paper.locator("figure.ProseMirror-selectednode")).hasCount(1);
        reporter.page.keyboard().press("Enter");
        assertThat(reporter.field("图说")).isFocused();
        types("夜航的渡轮靠岸。");
        reporter.page.keyboard().press("Tab");
        types("程野，晨岸");
        reporter.page.keyboard().press("Tab");
        types("亮灯的渡轮");
        reporter.page.keyboard().press("Alt+ArrowUp");
        Chromium.keep(reporter.page, "picture-told-of");
        reporter.page.setViewportSize(390, 844);
        Chromium.keep(reporter.page, "picture-told-of-390");
        reporter.page.setViewportSize(1440, 900);
        reporter.isAboutToChangeTheArticle();
        reporter.page.keyboard().press("Enter");
        types("（");
        reporter.seesSaved();

        reporter.page.reload();
        assertThat(paper.locator("figcaption")).containsText("夜航的渡轮靠岸。");
        assertThat(paper.locator("figcaption .credit")).hasText("程野，晨岸");
        assertThat(image).hasAttribute("alt", "亮灯的渡轮");
        assertThat(paper.locator("p:has(+ figure)")).hasText("渡轮23日起恢复夜航。");
        assertThat(paper.locator("figure + p")).hasText("（末班船22时开。");
        image.click();
        reporter.page.keyboard().press("Delete");
        assertThat(paper.locator("figure")).hasCount(0);
        reporter.page.keyboard().press("Control+z");
        assertThat(paper.locator("figure")).hasCount(1);
    }

    @Test
    void pictureFilesArePastedAndDroppedAndOthersSayWhyTheyAreNotTaken() throws IOException {
        reporter.begins("粘贴图片");
        reporter.writes("台风过境。");
        var paper = reporter.named(AriaRole.TEXTBOX, "正文");
        file("paste", "港口.jpg", "image/jpeg", picture("port-dawn"), "");
        assertThat(paper.locator("figure")).hasCount(1);
        file("paste", "word.png", "image/png", picture("port-dawn"), "<p>随图的文字。</p>");
        assertThat(paper).containsText("随图的文字。");
        file("drop", "茶山.jpg", "image/jpeg", picture("tea-hills"), "");
        assertThat(paper.locator("figure")).hasCount(2);
        file("paste", "动图.gif", "image/gif", new byte[] {71, 73, 70}, "");
        assertThat(paper.locator(".upload")).containsText("动图.gif 不是JPEG或PNG图片");
        file("paste", "坏图.png", "image/png", new byte[] {1, 2, 3}, "");
        assertThat(paper.locator(".upload.refused")).hasCount(2);
        Chromium.keep(reporter.page, "picture-refused");
        for (int left = 2; left > 0; left--) {
            assertThat(paper.locator(".upload")).hasCount(left);
            reporter.presses("知道了");
        }
        assertThat(paper.locator(".upload")).hasCount(0);

        tool("插图");
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
        assertThat(paper.locator("figure.ProseMirror-selectednode")).hasCount(1);
        assertThat(paper.locator("figure")).hasCount(3);
    }

    @Test
    void aLinkLeadsToAStoryFoundByItsWords() {
        reporter.begins("续写潮汐电站");
        reporter.writes("此前报道见");
        reporter.seesSaved();
        reporter.isAboutToChangeTheArticle();
        reporter.page.keyboard().press("Control+Shift+L");
        var field = reporter.named(AriaRole.COMBOBOX, "链接到");
        assertThat(field).isFocused();
        types("灯塔");
        var stories = reporter.named(AriaRole.LISTBOX, "找到的报道").getByRole(AriaRole.OPTION);
        assertThat(stories.first()).isVisible();
        assertThat(field).hasAttribute("aria-expanded", "true");
        reporter.page.keyboard().press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "caibian-story-0");
        assertThat(stories.first()).hasAttribute("aria-selected", "true");
        var headline = stories.first().locator("span").textContent();
        Chromium.keep(reporter.page, "link-to-a-story");
        reporter.page.keyboard().press("Enter");
        types("。");
        var link = reporter.named(AriaRole.TEXTBOX, "正文").locator("a");
        assertThat(link).hasText(headline);
        reporter.seesSaved();

        reporter.page.reload();
        assertThat(link).hasText(headline);
        assertThat(link).hasAttribute("href", Pattern.compile("^/story/\\d+$"));
    }

    private void file(String how, String name, String type, byte[] bytes, String html) {
        var sent = List.of(how, name, type, Base64.getEncoder().encodeToString(bytes), html);
        reporter.named(AriaRole.TEXTBOX, "正文").evaluate(FILE, sent);
    }

    private static byte[] picture(String name) throws IOException {
        try (var file = PaperIT.class.getResourceAsStream("/demo/pictures/" + name + ".jpg")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Test
    void whatIsPastedFromWordIsPlainParagraphsListsAndTables() throws IOException {
        assertThat(pasted("word"))
                .isEqualTo(
                        "<h2>东屿港停航四十一小时</h2><p>台风过境，<strong>东屿港</strong>停航41小时。</p>"
                                + "<ol><li><p>先清航道</p><ul><li><p>浮标复位</p></li></ul></li><li><p>再开泊位</p></li></ol>"
                                + "<table><tbody><tr><td><p>泊位</p></td><td><p>停航</p></td></tr>"
                                + "<tr><td><p>三号</p></td><td><p>41小时</p></td></tr></tbody></table>"
                                + "<p>据<a href=\"https://example.org/port\">港务局</a>。</p>");
    }

    @Test
    void whatIsPastedFromWpsIsToo() throws IOException {
        assertThat(pasted("wps"))
                .isEqualTo(
                        "<p>灯塔二十三日夜里改用新电，<strong>亮度提高一成</strong>。</p>"
                                + "<ul><li><p>岛上两户</p></li><li><p>守灯人一名</p></li></ul>"
                                + "<p><u>周守灯</u>说，灯比从前亮。</p>");
    }

    @Test
    void whatIsPastedFromAWeChatArticleIsToo() throws IOException {
        assertThat(pasted("wechat"))
                .isEqualTo(
                        "<p><strong>滩涂上的水鸟回来了。</strong></p><p>今年记到四十二种，比去年多五种。</p>"
                                + "<p>其中黑脸琵鹭十一只。</p><blockquote><p>水退了，它们就来。</p></blockquote>"
                                + "<p><em>撰文：王砚</em></p>");
    }

    @Test
    void whatIsPastedFromAWebPageBringsNoneOfItsScriptsAndPictures() throws IOException {
        assertThat(pasted("web"))
                .isEqualTo(
                        "<h2>海底电缆接通</h2><p>来源：示例网</p><p>2026-11-20</p>"
                                + "<p>海底电缆全长 46 公里，点击查看<a href=\"https://example.org/cable\">路线图</a>。</p>"
                                + "<p>CO<sub>2</sub> 减排 12 万吨。</p><h3>怎么铺的</h3>"
                                + "<ul><li><p>先测海床</p><ul><li><p>声呐三遍</p></li></ul></li><li><p>再放缆</p></li></ul>"
                                + "<p>第一行 第二行</p><p><s>十月</s>十一月通电。</p><hr><p>（完）</p>");
    }

    @Test
    void whatTheBrowserHasNoRoomForIsSaidAsLongAsThatLasts() {
        reporter.begins("没有地方");
        reporter.writes("台风过境。");
        reporter.page.evaluate(
                """
                () => {
                  const put = IDBObjectStore.prototype.put;
                  window.roomAgain = () => { IDBObjectStore.prototype.put = put; };
                  IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
                }
                """);
        reporter.isAboutToChangeTheArticle();
        // Without a rest, so that it is to be noted before it is handed over.
        reporter.named(AriaRole.TEXTBOX, "正文")
                .pressSequentially(
                        "浏览器里没有地方了还是要写下去", new Locator.PressSequentiallyOptions().setDelay(100));

        reporter.sees("存不下没送到的文字");
        reporter.seesSaved();
        reporter.sees("浏览器没有代存");
        Chromium.keep(reporter.page, "paper-no-room");
        reporter.page.evaluate("() => window.roomAgain()");
        newLine();
        types("又有地方了");
        assertThat(reporter.page.locator(".sl .unnoted")).isHidden();
    }

    @Test
    void whatWasTypedWithoutANetworkIsThereAgainAfterTheTabDied() {
        reporter.begins("断网之后");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        var typed = "断网时写的一段。";
        reporter.page.context().setOffline(true);
        newLine();
        types(typed);
        waitForUnsent(1);
        reporter.fills("标题", "断网之后 改了标题");
        reporter.field("电头").pressSequentially("晨岸东屿电");
        var before = unsent(reporter);
        Awaitility.await().until(() -> !unsent(reporter).equals(before));
        assertThat(unsent(reporter)).noneMatch(locked -> locked.contains(typed));
        reporter.page.waitForTimeout(A_NOTE);

        var back = reporter.losesTheTab();

        back.sees("已找回没送到的文字");
        assertThat(back.named(AriaRole.TEXTBOX, "正文")).containsText(typed);
        assertThat(back.field("标题")).hasValue("断网之后 改了标题");
        assertThat(back.field("电头")).hasValue("晨岸东屿电");
        assertThat(back.page.locator("#saved-state:visible")).containsText("已保存");
        Chromium.keep(back.page, "paper-recovered");
        reporter = back;
        waitForUnsent(0);
        back.page.reload();
        assertThat(back.named(AriaRole.TEXTBOX, "正文")).containsText(typed);
        assertThat(back.page.getByText("已找回没送到的文字")).isHidden();
    }

    @Test
    void whatWasNotSentIsShownToNobodyElseAtThatComputer() {
        reporter.begins("同一台电脑");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        var typed = "只给自己看的一段。";
        reporter.page.context().setOffline(true);
        newLine();
        types(typed);
        waitForUnsent(1);

        var colleague = reporter.leavesTheComputerTo("jinanzhou");

        colleague.sees("先存上的一段。");
        assertThat(colleague.page.getByText(typed)).hasCount(0);
        assertThat(colleague.page.getByText("没存上")).hasCount(0);
        var back = colleague.leavesTheComputerTo("wangyan");
        back.sees("已找回没送到的文字");
        assertThat(back.named(AriaRole.TEXTBOX, "正文")).containsText(typed);

        leavesNothingBehindAtASignOut(back);
    }

    /** Though it is right after the last key. */
    private static void leavesNothingBehindAtASignOut(StaffMember member) {
        var article = member.page.url();
        member.named(AriaRole.TEXTBOX, "正文").click();
        member.takesABreath();
        member.page.keyboard().press("Control+End");
        member.page.keyboard().insertText("退出前的一句。");
        member.signsOut();
        assertThat(unsent(member)).isEmpty();
        member.page.navigate(article);
        member.signsIn();
        assertThat(member.named(AriaRole.TEXTBOX, "正文")).containsText("退出前的一句。");
        assertThat(member.page.getByText("已找回没送到的文字")).hasCount(0);
    }

    @Test
    void aBrowserThatDoesNotForgetInTimeKeepsNobodySignedIn() {
        reporter.page.addInitScript("IDBFactory.prototype.open = () => ({})");
        reporter.page.reload();
        reporter.begins("忘不掉的浏览器");
        reporter.writes("已经存上的一段。");
        reporter.seesSaved();

        reporter.signsOut();

        reporter.sees("你写的文字还留在这台电脑的浏览器里");
        Chromium.keep(reporter.page, "signed-out-words-stay");
        reporter.page.reload();
        assertThat(reporter.page.locator("input[name=username]")).isVisible();
        assertThat(reporter.page.getByText("还留在这台电脑")).hasCount(0);
    }

    private void waitForUnsent(int drafts) {
        Awaitility.await().until(() -> unsent(reporter).size() == drafts);
    }

    @SuppressWarnings("unchecked")
    private static List<String> unsent(StaffMember member) {
        return (List<String>) Objects.requireNonNull(member.page.evaluate(UNSENT));
    }

    private String pasted(String from) throws IOException {
        reporter.begins("粘贴自" + from);
        reporter.isAboutToChangeTheArticle();
        var paper = reporter.named(AriaRole.TEXTBOX, "正文");
        paper.click();
        paper.evaluate(PASTE, copied(from));
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(paper).not().isEmpty();
        return (String) Objects.requireNonNull(paper.evaluate(SHOWN));
    }

    private static String copied(String from) throws IOException {
        try (var file = PaperIT.class.getResourceAsStream("/paste/" + from + ".html")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void tool(String name) {
        reporter.named(AriaRole.TOOLBAR, "编辑工具")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private void types(String words) {
        reporter.page.keyboard().insertText(words);
    }

    private void newLine() {
        reporter.page.keyboard().press("Enter");
    }
}
