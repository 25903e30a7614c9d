package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.caibian.loop.Remarking.act;
import static org.caibian.loop.Remarking.card;
import static org.caibian.loop.Remarking.choose;
import static org.caibian.loop.Remarking.form;
import static org.caibian.loop.Remarking.line;
import static org.caibian.loop.Remarking.marked;
import static org.caibian.loop.Remarking.paper;
import static org.caibian.loop.Remarking.types;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewers say what they mean at the very words, and writers settle it there. */
class AnnotatingIT {

    private static final String HEADLINE = "二号机组并网批注";

    /** After so many milliseconds what was typed is in the browser's journal. */
    private static final int A_NOTE = 1_500;

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aReturnWithACommentAndASuggestionIsAnsweredAtItsWords() {
        var article = DAY.earlier().handedIn(HEADLINE);
        var editor = DAY.letIn("liqinghe", article);
        editor.presses("认领");
        editor.sees("已认领");
        assertThat(editor.named(AriaRole.BUTTON, "放回")).isVisible();

        comments(editor);
        suggests(editor);
        returns(editor);

        var reporter = DAY.letIn("wangyan", article);
        assertThat(reporter.page.locator(".givenback")).containsText("连同2处批注");
        reporter.isAboutToChangeTheArticle();
        types(reporter, "Control+Home", "据东屿供电站，");
        reporter.seesSaved();
        assertThat(marked(reporter, "note")).hasText(new String[] {"二号机", "组"});
        assertThat(marked(reporter, "gone")).hasText("亮");
        Chromium.fitsAtThreeWidths(reporter.page, "annotations-paper");
        isHandedInOnlyWhenAllIsSettled(reporter);
    }

    private static void comments(StaffMember editor) {
        choose(editor, "二号机组");
        Chromium.fitsAtThreeWidths(editor.page, "annotations-chosen");
        choose(editor, "二号机组");
        editor.named(AriaRole.TOOLBAR, "选中的文字")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("批注"))
                .click();
        assertThat(editor.field("针对的原文")).hasValue("二号机组");
        form(editor).getByLabel("批注").last().fill("编号请以港务中心通报为准。");
        editor.picks("提到谁…", "王砚");
        editor.presses("提出");
        editor.sees("批注已写上");
        assertThat(marked(editor, "note")).hasText("二号机组");
    }

    private static void suggests(StaffMember editor) {
        choose(editor, "亮了一成");
        editor.page.keyboard().press("Control+Alt+e");
        assertThat(editor.field("改为")).hasValue("亮了一成");
        editor.fills("改为", "暗了一成");
        form(editor).getByLabel("理由").fill("与测光记录相反？<b>核</b>");
        comesBackAfterAReload(editor);
        form(editor).getByLabel("理由").press("Control+Enter");
        editor.sees("建议已提出");
        assertThat(card(editor, "与测光记录相反？<b>核</b>")).isVisible();
        assertThat(marked(editor, "gone")).hasText("亮");
        assertThat(editor.page.locator(".story-body ins")).hasText("暗");
        assertThat(editor.page.locator(".story-body [aria-label^='李清和建议改为']")).hasCount(1);
        Chromium.fitsAtThreeWidths(editor.page, "annotations-reading");
    }

    private static void comesBackAfterAReload(StaffMember editor) {
        editor.page.waitForTimeout(A_NOTE);
        editor.page.reload();
        assertThat(editor.page.locator(".story-body")).containsText("亮了一成");
        choose(editor, "值守灯塔");
        editor.page.keyboard().press("Control+Alt+e");
        assertThat(editor.field("改为")).hasValue("值守灯塔");
        assertThat(form(editor).getByLabel("理由")).hasValue("");
        choose(editor, "亮了一成");
        editor.page.keyboard().press("Control+Alt+m");
        assertThat(editor.field("改为")).hasValue("暗了一成");
        assertThat(form(editor).getByLabel("理由")).hasValue("与测光记录相反？<b>核</b>");
    }

    private static void returns(StaffMember editor) {
        editor.named(AriaRole.TAB, "审签").click();
        editor.sees("还有1处建议未处理，处理后方可审签");
        assertThat(
                        editor.page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^审签"))))
                .isDisabled();
        editor.returns("初审", "两处请核对。");
        editor.sees("已退回");
    }

    private static void isHandedInOnlyWhenAllIsSettled(StaffMember reporter) {
        reporter.presses("送审");
        reporter.sees("还有1处修改建议未处理");
        reporter.presses("看建议");
        assertThat(card(reporter, "与测光记录")).isVisible();
        reporter.page.locator(".givenback .passages button").first().click();
        assertThat(card(reporter, "编号请以")).hasClass(Pattern.compile("\\bon\\b"));
        reporter.isAboutToChangeTheArticle();
        act(card(reporter, "与测光记录"), "接受").click();
        reporter.sees("已接受，改好了");
        assertThat(paper(reporter)).containsText("灯比从前暗了一成");
        reporter.page.locator(".offered vaadin-button").last().click();
        assertThat(paper(reporter)).containsText("灯比从前亮了一成");
        marked(reporter, "gone").click();
        var below = reporter.page.locator(".remark-card");
        assertThat(below).containsText("李清和建议改为");
        Chromium.fitsAtThreeWidths(reporter.page, "annotations-card");
        below.getByText("接受").click();
        assertThat(paper(reporter)).containsText("灯比从前暗了一成");
        paper(reporter).press("Control+z");
        assertThat(paper(reporter)).not().containsText("据东屿供电站");
        assertThat(paper(reporter)).containsText("灯比从前暗了一成");
        paper(reporter).press("Control+Shift+z");
        assertThat(paper(reporter)).containsText("据东屿供电站，23日上午");
        act(card(reporter, "编号请以"), "答复").click();
        reporter.page.locator(".anno .annoform textarea").fill("已核对，编号无误。");
        reporter.page.keyboard().press("Control+Enter");
        assertThat(card(reporter, "编号请以")).containsText("已核对，编号无误。");
        Chromium.fitsAtThreeWidths(reporter.page, "annotations-answered");
        act(card(reporter, "编号请以"), "已解决").click();
        reporter.sees("没有待处理的批注");
        reporter.named(AriaRole.BUTTON, "通知").first().click();
        reporter.sees("李清和在批注里提到你");
        reporter.page.keyboard().press("Escape");
        reporter.presses("送审");
        reporter.sees("审稿中");
    }

    @Test
    void whatIsTypedOnACopyBecomesSuggestionsAndTheDraftStays() {
        var article = DAY.earlier().handedIn("修订留痕的并网稿");
        var reporter = DAY.letIn("wangyan", article);
        var editor = DAY.letIn("liqinghe", article);
        editor.named(AriaRole.TAB, "批注").click();
        editor.sees("没有待处理的批注");
        editor.presses("修订留痕");
        editor.sees("每处改动都成为一条建议");
        types(editor, "Control+Home", "据悉，");
        assertThat(editor.page.locator(".suggesting .tracked-come")).hasText("据悉，");
        editor.page.keyboard().press("Shift+Home");
        editor.page.keyboard().press("Control+b");
        assertThat(editor.page.locator(".suggesting .paper-body strong")).hasCount(0);
        Chromium.fitsAtThreeWidths(editor.page, "annotations-tracking");
        editor.presses("提出建议");
        editor.sees("提出了1处建议");
        assertThat(editor.page.locator(".story-body ins")).hasText("据悉，");
        assertThat(card(editor, "李清和")).hasCount(1);
        editor.presses("收回");
        editor.sees("建议已收回");
        assertThat(editor.page.locator(".story-body ins")).hasCount(0);
        strikesAParagraphOut(editor);
        isProposedAlsoWhereThePageIsClosed(editor, reporter);
        staysWhereItCannotBeProposed(editor, reporter, article);
    }

    @Test
    void anotherHeadlineIsProposedForTheOneThatStandsAndAccepted() {
        var editor = DAY.letIn("liqinghe", DAY.earlier().handedIn("待改的并网标题"));
        editor.presses("认领");
        editor.named(AriaRole.TAB, "批注").click();
        editor.presses("写批注");
        radio(editor, "修改建议").check();
        radio(editor, "标题").check();
        assertThat(editor.field("改为")).hasValue("待改的并网标题");
        editor.fills("改为", "改好的并网标题");
        Chromium.fitsAtThreeWidths(editor.page, "annotations-headline");
        editor.presses("提出");
        editor.sees("建议已提出");
        assertThat(card(editor, "建议改为")).containsText("标题");

        act(card(editor, "建议改为"), "接受").click();

        editor.sees("已接受，改好了");
        assertThat(editor.page.getByText("改好的并网标题").first()).isVisible();
    }

    private static Locator radio(StaffMember member, String name) {
        return form(member)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void strikesAParagraphOut(StaffMember editor) {
        editor.presses("修订留痕");
        paper(editor).click();
        editor.takesABreath();
        paper(editor).locator("p").last().click(new Locator.ClickOptions().setClickCount(3));
        editor.takesABreath();
        editor.page.keyboard().press("Backspace");
        editor.presses("提出建议");
        editor.sees("提出了1处建议");
        assertThat(card(editor, "建议删去整段")).hasCount(1);
        assertThat(marked(editor, "gone")).hasText("值守灯塔二十年的周守灯说，灯比从前亮了一成。");
        editor.presses("收回");
        assertThat(marked(editor, "gone")).hasCount(0);
    }

    @Test
    void whatWasTypedOnACopyIsFoundAgainByWhoTypedItAloneAndProposedOnce() {
        var headline = "断网时的修订";
        var article = DAY.earlier().handedIn(headline);
        var reporter = DAY.letIn("wangyan", article);
        var editor = DAY.letIn("liqinghe", article);
        editor.named(AriaRole.TAB, "批注").click();
        editor.presses("修订留痕");
        assertThat(paper(editor)).isVisible();
        editor.page.context().setOffline(true);
        types(editor, "Control+Home", "据悉，");
        editor.page.keyboard().press("Control+End");
        editor.page.keyboard().press("Enter");
        editor.page.keyboard().insertText("夜航的船照常进港。");
        line(editor, "标题").fill("二号机组今晨并网");
        editor.page.waitForTimeout(A_NOTE);

        var colleague = editor.leavesTheComputerTo("xuwen");
        colleague.sees(headline);
        colleague.named(AriaRole.TAB, "批注").click();
        colleague.sees("没有待处理的批注");
        assertThat(colleague.page.getByText("没提出的修订")).hasCount(0);
        var back = colleague.leavesTheComputerTo("liqinghe");
        back.sees("找回了没提出的修订");
        Chromium.fitsAtThreeWidths(back.page, "annotations-found");
        back.presses("丢弃");
        back.sees("修订已丢弃");
        assertThat(back.page.getByText("没提出的修订")).hasCount(0);
        back.page.locator(".offered vaadin-button").last().click();
        assertThat(back.page.locator(".suggesting .tracked-come"))
                .hasText(new String[] {"据悉，", "夜航的船照常进港。"});
        assertThat(line(back, "标题")).hasValue("二号机组今晨并网");
        assertThat(back.page.getByText("原为：" + headline)).isVisible();
        Chromium.fitsAtThreeWidths(back.page, "annotations-resumed");
        back.presses("提出建议");
        back.sees("提出了3处建议");
        Awaitility.await().until(() -> journal(back).isEmpty());
        back.page.reload();
        assertThat(back.page.locator(".story-body ins")).hasText(new String[] {"据悉，", "夜航的船照常进港。"});
        assertThat(back.page.getByText("没提出的修订")).hasCount(0);
        back.named(AriaRole.TAB, "批注").click();
        assertThat(card(back, "二号机组今晨并网")).containsText("标题");
        Chromium.fitsAtThreeWidths(back.page, "annotations-paragraphs");

        isAcceptedOnThePaper(reporter);
        isProposedAndForgottenAtASignOut(back, reporter);
    }

    private static void isProposedAndForgottenAtASignOut(StaffMember editor, StaffMember reporter) {
        editor.presses("修订留痕");
        types(editor, "Control+Home", "另悉，");
        Awaitility.await().until(() -> journal(editor).size() == 1);
        editor.signsOut();
        assertThat(card(reporter, "另悉，")).hasCount(1);
        Assertions.assertThat(journal(editor)).isEmpty();
    }

    private static void isAcceptedOnThePaper(StaffMember reporter) {
        reporter.presses("撤回送审");
        assertThat(paper(reporter).locator(".remark-come.lines"))
                .hasAttribute("data-words", "夜航的船照常进港。");
        reporter.named(AriaRole.TAB, "批注").click();
        Chromium.fitsAtThreeWidths(reporter.page, "annotations-paragraphs-paper");
        act(card(reporter, "建议添一段"), "接受").click();
        reporter.sees("已接受，改好了");
        assertThat(paper(reporter).locator("p")).hasCount(3);
        assertThat(paper(reporter).locator("p").last()).hasText("夜航的船照常进港。");
        reporter.page.locator(".offered vaadin-button").last().click();
        assertThat(paper(reporter).locator("p")).hasCount(2);
        assertThat(card(reporter, "建议添一段")).hasCount(1);
    }

    private static void staysWhereItCannotBeProposed(
            StaffMember editor, StaffMember reporter, ArticleId article) {
        DAY.open(editor.page, article);
        editor.named(AriaRole.TAB, "批注").click();
        editor.presses("修订留痕");
        types(editor, "Control+Home", "又据悉，");
        reporter.presses("撤回送审");
        assertThat(paper(reporter)).isVisible();
        reporter.isAboutToChangeTheArticle();
        paper(reporter).click();
        reporter.takesABreath();
        reporter.page.keyboard().press("Control+Home");
        reporter.page.keyboard().press("Shift+ArrowRight");
        reporter.page.keyboard().press("Shift+ArrowRight");
        reporter.page.keyboard().insertText("昨");
        reporter.seesSaved();

        editor.presses("提出建议");
        editor.sees("没提出的还在这里");
        assertThat(editor.page.locator(".suggesting .tracked-come")).hasText("又据悉，");
        Chromium.fitsAtThreeWidths(editor.page, "annotations-kept");
        editor.presses("放弃修订");
        assertThat(editor.page.locator(".suggesting")).hasCount(0);
        assertThat(editor.page.locator(".story-body")).containsText("昨日上午");
    }

    private static List<String> journal(StaffMember member) {
        return new BrowserJournal(member.page).notes();
    }

    private static void isProposedAlsoWhereThePageIsClosed(
            StaffMember editor, StaffMember reporter) {
        editor.presses("修订留痕");
        types(editor, "Control+Home", "另据了解，");
        editor.page.waitForFunction(
                "() => document.querySelector('.suggesting caibian-editor').value.includes('另据了解')");
        editor.takesABreath();
        editor.page.navigate("about:blank");
        assertThat(reporter.page.locator(".story-body ins")).hasText("另据了解，");
    }
}
