package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caibian.testing.Bodies;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.caibian.ui.editor.TypedChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing in Chinese: composing undisturbed, finding words and one's way, and quiet. */
class WritingInChineseIT {

    /** Whoever pauses as long as this has been saved, if anything could be. */
    private static final int LONGER_THAN_ANY_SAVE_WAITS = 2_000;

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;
    private Paper paper;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.letIn("wangyan");
        paper = new Paper(reporter);
    }

    @Test
    void thePaperMayHoldWhatTheServerTakesAndNothingElse() {
        DAY.begins(reporter, "同一套规矩");
        assertThat(paper.body()).isVisible();

        var schema = new PaperSchema(reporter.page);
        assertThat(schema.judges(Bodies.allowed(), true)).isEmpty();
        assertThat(schema.judges(Bodies.refused(), false)).isEmpty();
        var kept = Bodies.refused().stream().filter(WritingInChineseIT::isRead).toList();
        assertThat(kept).hasSizeGreaterThan(10);
        var opened = schema.opens(kept);
        for (int i = 0; i < kept.size(); i++) {
            var before = ((BodyResult.Good) Body.stored(kept.get(i).json())).body();
            assertThat(Body.parse(opened.get(i)))
                    .as(kept.get(i).what())
                    .isInstanceOfSatisfying(
                            BodyResult.Good.class,
                            good -> assertThat(words(good.body())).isEqualTo(words(before)));
        }
        handsOverWhatTheServerMakesTheSameOf(schema);
        assertThat(schema.isGivenOthers())
                .containsExactly("change", "whole", "先写的", "change", "放回的", "再写的");
    }

    /** Also where two characters have half of their units in common. */
    private static void handsOverWhatTheServerMakesTheSameOf(PaperSchema schema) {
        var bodies =
                Stream.concat(
                                Bodies.allowed().stream().map(Bodies.Told::json),
                                Stream.of("港𠮷口", "港𠮶口", "港𠮷𠮷口").map(WritingInChineseIT::body))
                        .toList();
        var handed = schema.handsOver(bodies);
        assertThat(handed).hasSizeGreaterThan(10);
        for (var each : handed) {
            var same = TypedChange.between(each.before(), each.after());
            assertThat(each.change()).isEqualTo(same);
            assertThat(each.change().on(each.before())).contains(each.after());
        }
    }

    private static String body(String words) {
        return "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
                + "[{\"type\":\"text\",\"text\":\"%s\"}]}]}".formatted(words);
    }

    /** Of those that were taken when more was allowed. */
    private static boolean isRead(Bodies.Told told) {
        return Body.stored(told.json()) instanceof BodyResult.Good;
    }

    /** A paper that put its words into other lines would have a copy propose what nobody typed. */
    private static List<String> words(Body body) {
        return body.lines().stream().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void whatIsBeingComposedIsNeitherSentNorBrokenWhateverHappensMeanwhile() {
        DAY.begins(reporter, "边拼边写");
        reporter.writes("东屿港");
        reporter.seesSaved();
        var input = new InputMethod(reporter.page);
        reporter.isAboutToChangeTheArticle();

        reporter.page.keyboard().insertText("今日");
        input.composes("fuh");
        reporter.page.waitForTimeout(LONGER_THAN_ANY_SAVE_WAITS);
        reporter.page.keyboard().press("Control+s");
        var chief = DAY.letIn("gumingzhou");
        chief.page.navigate(reporter.page.url());
        chief.sees("东屿港");
        assertThat(chief.page.getByText("fuh")).hasCount(0);
        chief.named(AriaRole.TAB, "信息").click();
        chief.chooses("缓急", "加急");
        chief.sees("缓急已改为加急");
        assertThat(reporter.page.locator(".priority")).containsText("加急");
        input.composes("fuhang");

        assertThat(paper.body()).hasText("东屿港今日fuhang");
        input.writes("复航。");
        assertThat(paper.body()).hasText("东屿港今日复航。");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(paper.body()).hasText("东屿港今日复航。");
    }

    @Test
    void whatIsBeingComposedWhenOtherWordsComeOrThePaperGoesIsNotLost() {
        DAY.begins(reporter, "拼到一半");
        reporter.writes("起头。");
        reporter.seesSaved();
        var other = reporter.anotherWindow();
        other.writes("另一窗口写的。");
        other.seesSaved();
        reporter.writes("这一窗口写的。");
        reporter.sees("你在另一个窗口保存过这篇稿件");
        var input = new InputMethod(reporter.page);
        input.composes("fuh");
        reporter.named(AriaRole.BUTTON, "用另一个窗口的").dispatchEvent("click");
        reporter.sees("已换成另一个窗口的文字");
        input.composes("fuhang");
        assertThat(paper.body()).hasText("起头。这一窗口写的。fuhang");

        input.writes("复航。");

        reporter.sees("刚写的还没有送到，页面已换成别的文字");
        assertThat(paper.body()).hasText("起头。另一窗口写的。");
        reporter.isAboutToChangeTheArticle();
        reporter.presses("用找回的");
        assertThat(paper.body()).hasText("起头。这一窗口写的。复航。");
        reporter.seesSaved();
        isComposingAsAnotherTakesThePaper(input);
    }

    private void isComposingAsAnotherTakesThePaper(InputMethod input) {
        paper.body().click();
        reporter.takesABreath();
        paper.presses("Control+End");
        // Half of it in words already, as input methods show it; none of it is saved before its
        // end.
        input.composes("今日fuh");
        var colleague = DAY.letIn("jinanzhou");
        takesThePaper(colleague);
        colleague.sees("没有进稿，也没有丢");
        colleague.presses("另看");
        assertThat(colleague.named(AriaRole.DIALOG, "未存的文字")).containsText("今日");

        DAY.open(colleague.page, "/desk/");
        reporter.presses("继续写");
        assertThat(paper.body()).hasText("起头。这一窗口写的。复航。");
        reporter.writes("接着写。");
        reporter.seesSaved();
        var branches = reporter.named(AriaRole.REGION, "未存的文字").locator(".branch");
        assertThat(branches).hasCount(1);
        isComposingAHeadlineAsAnotherTakesThePaper(input, colleague);
        assertThat(branches).hasCount(2);
    }

    private void isComposingAHeadlineAsAnotherTakesThePaper(
            InputMethod input, StaffMember colleague) {
        var headline = reporter.field("标题");
        headline.click();
        paper.presses("End");
        input.composes("dong");
        assertThat(headline).hasValue("拼到一半dong");
        takesThePaper(colleague);
        DAY.open(colleague.page, "/desk/");
        reporter.presses("继续写");
        assertThat(headline).hasValue("拼到一半");
    }

    private void takesThePaper(StaffMember colleague) {
        DAY.newsroom()
                .part(JdbcClient.class)
                .sql("update newsroom.draft set locked_until = now() where headline = '拼到一半'")
                .update();
        colleague.page.navigate(reporter.page.url());
        reporter.sees("纪南舟正在写这篇稿件");
    }

    @Test
    void aHeadlineBeingComposedIsSentWhenItIsWritten() {
        DAY.begins(reporter, "标题");
        reporter.isAboutToChangeTheArticle();
        var headline = reporter.field("标题");
        headline.fill("");
        reporter.seesSaved();
        var input = new InputMethod(reporter.page);
        reporter.isAboutToChangeTheArticle();

        input.composes("dongyu");
        reporter.page.waitForTimeout(LONGER_THAN_ANY_SAVE_WAITS);
        var reader = DAY.letIn("gumingzhou");
        reader.page.navigate(reporter.page.url());
        reader.sees("审签");
        assertThat(reader.page.getByText("dongyu")).hasCount(0);
        reader.named(AriaRole.TAB, "信息").click();
        reader.chooses("缓急", "加急");
        assertThat(reporter.page.locator(".priority")).containsText("加急");
        input.composes("dongyugang");
        assertThat(headline).hasValue("dongyugang");

        input.writes("东屿港复航");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(headline).hasValue("东屿港复航");
    }

    @Test
    void aKeyThatAnInputMethodTakesDoesNothingElseInAFieldOrADialog() {
        DAY.begins(reporter, "输入法的键");
        reporter.isAboutToChangeTheArticle();
        var tags = reporter.named(AriaRole.COMBOBOX, "标签");
        tags.click();
        var input = new InputMethod(reporter.page);
        input.composes("xinbiaoqian");
        paper.presses("ArrowDown", "Enter");
        input.writes("新标签");

        assertThat(tags).hasValue("新标签");
        paper.presses("Enter");
        var chosen = reporter.page.locator("[data-noted=TAGS]");
        assertThat(chosen).containsText("新标签");
        assertThat(chosen).not().containsText("xinbiaoqian");
        reporter.seesSaved();
        DAY.open(reporter.page, "/desk/articles");
        reporter.presses("新建稿件");
        var headline = reporter.page.getByLabel("标题");
        headline.fill("东屿");
        input.composes("gang");
        paper.presses("Escape");
        input.writes("港");
        assertThat(headline).hasValue("东屿港");
    }

    @Test
    void wordsAreFoundAndReplacedWithKeysAloneAndTakenBackInOneStep() {
        DAY.begins(reporter, "查找与替换");
        reporter.writes("东屿港停航。", "港务局说，港口明日复航。");
        paper.presses("Control+Home", "Control+h");
        var bar = reporter.named(AriaRole.SEARCH, "查找与替换");
        assertThat(bar).containsText("只查正文，不查标题、提要、脚注和图说");
        var input = new InputMethod(reporter.page);
        input.composes("gang");
        paper.presses("Enter");
        input.writes("港");

        assertThat(bar.getByRole(AriaRole.STATUS)).containsText("第1处，共3处");
        paper.presses("Enter", "Enter");
        assertThat(bar.getByRole(AriaRole.STATUS)).containsText("第3处，共3处");
        paper.presses("F3");
        assertThat(bar.getByRole(AriaRole.STATUS)).containsText("第1处，共3处");
        bar.getByLabel("替换为").fill("$港湾");
        paper.presses("Enter");
        assertThat(paper.body()).containsText("东屿$港湾停航。港务局");
        bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("全部替换")).click();
        assertThat(bar.getByRole(AriaRole.STATUS)).containsText("已替换3处");
        Chromium.keepAtThreeWidths(reporter.page, "paper-find");
        paper.presses("Escape");
        assertThat(bar).hasCount(0);
        assertThat(paper.body()).isFocused();
        paper.presses("Control+z");
        assertThat(paper.body()).containsText("东屿$港湾停航。港务局说，港口明日复航。");
    }

    @Test
    void theOutlineLeadsToEachHeadingAndTheLineBelowCountsWhatIsWritten() {
        DAY.begins(reporter, "大纲与字数");
        var outline = reporter.named(AriaRole.BUTTON, "大纲");
        reporter.writes("台风过境，东屿港停航。");
        assertThat(outline).isHidden();
        for (var part : new String[] {"复航第一天", "还有多少船"}) {
            paper.presses("Enter", "Control+Alt+2");
            reporter.page.keyboard().insertText(part);
            paper.presses("Enter");
            reporter.page.keyboard().insertText("货轮用 Wi-Fi 排队。");
        }
        paper.presses("Control+Alt+o");
        var list = reporter.named(AriaRole.NAVIGATION, "大纲");
        assertThat(list.getByRole(AriaRole.BUTTON)).hasText(new String[] {"复航第一天", "还有多少船"});
        paper.presses("ArrowUp", "Enter");
        reporter.page.keyboard().insertText("★");

        assertThat(paper.body().locator("h2").first()).hasText("★复航第一天");
        assertThat(list.getByRole(AriaRole.BUTTON).first()).hasText("★复航第一天");
        var counted = reporter.page.locator("caibian-count");
        assertThat(counted).containsText("正文44字");
        assertThat(counted).containsText("不计标点38字");
        assertThat(counted).containsText("外文2词");
        assertThat(counted).containsText("约读1分钟");
        // None of the tools is out of sight beside it.
        assertThat(
                        reporter.page
                                .locator(".tool")
                                .evaluate("bar => bar.scrollWidth - bar.clientWidth"))
                .isEqualTo(0);
        Chromium.fitsAtThreeWidths(reporter.page, "paper-outline");
        paper.presses("Control+a");
        assertThat(counted).containsText("选中44字");
        reporter.seesSaved();
        var reader = DAY.letIn("gumingzhou");
        reader.page.navigate(reporter.page.url());
        assertThat(reader.page.locator("caibian-count")).containsText("正文44字");
        assertThat(reader.page.locator("caibian-count")).containsText("不计标点38字");
    }

    @Test
    void theOutlineLeadsIntoABoxAndNotToItsEdge() {
        DAY.begins(reporter, "大纲里的资料框");
        reporter.writes("台风过境。");
        paper.presses("Enter", "Control+Alt+2");
        paper.types("复航第一天");
        paper.newLine();
        paper.takes("资料框");
        paper.types("东屿港");
        paper.presses("Control+Home", "Control+Alt+o");

        reporter.named(AriaRole.NAVIGATION, "大纲")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("东屿港"))
                .click();
        paper.newLine();
        paper.types("泊位十二个。");

        var box = paper.body().locator("aside");
        assertThat(box).hasCount(1);
        assertThat(box.locator("h3")).hasText("东屿港");
        assertThat(box.locator("p")).hasText("泊位十二个。");
    }

    @Test
    void theFormAsksByKindAndOffersWhatTheTextAndItsSourceSay() {
        DAY.begins(reporter, "东屿港恢复通航 首批十二艘货轮驶离锚地 五十七艘船舶候泊");
        reporter.writes("东屿港今起复航，港口恢复双向通航。港口两侧航运企业已接到通知。");
        assertThat(reporter.field("原标题")).isHidden();
        reporter.picks("稿源", "晨岸");
        reporter.fills("电头", "东屿");
        var offered =
                reporter.page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^用这个电头：晨岸东屿\\d+月\\d+日电$")));
        offered.click();
        assertThat(reporter.field("电头")).hasValue(Pattern.compile("^晨岸东屿\\d+月\\d+日电$"));
        assertThat(offered).isHidden();
        reporter.named(AriaRole.COMBOBOX, "标签").focus();
        reporter.presses("添加标签：港口");
        assertThat(reporter.named(AriaRole.BUTTON, "添加标签：港口")).hasCount(0);
        assertThat(reporter.named(AriaRole.BUTTON, "添加标签：航运")).isVisible();
        reporter.fills("引题", "停航四十一小时后");
        reporter.fills("搜索标题", "东屿港复航");
        reporter.sees("5字，搜索结果约显示30字");
        reporter.chooses("人工智能标识", "人工智能辅助写作");
        takesAReleasedPicture();
        reporter.field("标题").focus();
        reporter.sees("超过26字");
        Chromium.fitsAtThreeWidths(reporter.page, "form-around-the-text");
        reporter.chooses("稿件类型", "评论");
        assertThat(reporter.field("电头")).isVisible();
        reporter.chooses("稿件类型", "转载");
        assertThat(reporter.field("原标题")).isVisible();
        assertThat(reporter.field("作者")).isHidden();
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.field("引题")).hasValue("停航四十一小时后");
        assertThat(reporter.field("搜索标题")).hasValue("东屿港复航");
        assertThat(reporter.page.locator(".picframe img")).isVisible();
        assertThat(reporter.field("图说")).hasValue(Pattern.compile("轮渡"));
        var chief = DAY.letIn("gumingzhou");
        chief.page.navigate(reporter.page.url());
        chief.sees("停航四十一小时后");
        chief.sees("本文写作中使用了人工智能辅助");
        Chromium.keep(chief.page, "furniture-read");
    }

    private void takesAReleasedPicture() {
        reporter.presses("用已发的头图");
        var shelf = reporter.page.locator(".picshelf li button");
        assertThat(shelf.first()).isVisible();
        reporter.field("找图：图说、署名或文件名").fill("轮渡");
        assertThat(shelf.first()).hasAttribute("title", Pattern.compile("轮渡"));
        Chromium.keep(reporter.page, "lead-picture-shelf");
        shelf.first().click();
        assertThat(shelf).hasCount(0);
        assertThat(reporter.page.locator(".picframe img")).isVisible();
    }

    @Test
    void whoWantsQuietHasNothingButThePaperUntilTheyLeaveIt() {
        DAY.begins(reporter, "专注");
        reporter.writes("第一段。");
        for (int i = 0; i < 30; i++) {
            paper.presses("Enter");
            reporter.page.keyboard().insertText("又一段。");
        }
        var inspector = reporter.page.locator(".insp");

        paper.presses("F11");

        assertThat(inspector).isHidden();
        assertThat(reporter.named(AriaRole.NAVIGATION, "主导航")).isHidden();
        paper.presses("ArrowUp", "ArrowUp", "ArrowUp");
        reporter.page.waitForCondition(() -> caretFromTheMiddle() < 40);
        Chromium.fitsAtThreeWidths(reporter.page, "paper-quiet");
        reporter.page.reload();
        assertThat(paper.body()).isVisible();
        assertThat(inspector).isHidden();
        paper.presses("Escape");
        assertThat(inspector).isVisible();
        reporter.page.locator(".wh .no").click();
        paper.presses("?");
        reporter.sees("专注写作");
    }

    private double caretFromTheMiddle() {
        var distance =
                reporter.page.evaluate(
                        """
                        () => {
                          const caret = getSelection().focusNode.parentElement.getBoundingClientRect();
                          const paper = document.querySelector('.paperwrap').getBoundingClientRect();
                          return Math.abs((caret.top + caret.bottom) / 2 - (paper.top + paper.bottom) / 2);
                        }
                        """);
        return ((Number) Objects.requireNonNull(distance)).doubleValue();
    }
}
