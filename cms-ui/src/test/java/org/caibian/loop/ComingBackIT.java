package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft that comes back is its writer's again, whoever else has its page open. */
class ComingBackIT {

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void whatIsReturnedIsWrittenOnByItsWriterWhileReviewersOnlyHaveItOpen() {
        var headline = "灯塔改用新电 退回再写";
        var reporter = DAY.signIn("wangyan");
        reporter.handsIn(headline);
        var editor = DAY.signIn("liqinghe");
        editor.opensTheArticle(headline);
        editor.sees("审稿中");
        var colleague = DAY.signIn("xuwen");
        colleague.page.navigate(editor.page.url());
        colleague.sees("审稿中");

        editor.returns("初审", "请补上装机容量。");

        for (var reviewer : new StaffMember[] {editor, colleague}) {
            assertThat(reviewer.named(AriaRole.BUTTON, "改稿").first()).isVisible();
            assertThat(paper(reviewer)).hasCount(0);
        }
        reporter.sees("李清和在初审退回修改");
        reporter.sees("请补上装机容量。");
        Chromium.keep(reporter.page, "returned-to-its-writer");
        reporter.presses("继续写");
        reporter.writes("装机容量一万千瓦。");
        reporter.seesSaved();
        editor.sees("王砚正在写这篇稿件");
        Chromium.keep(editor.page, "returned-reviewer");
    }

    @Test
    void whoTakesASubmissionBackGoesOnWritingAndAReviewerWhoAsksIsToldSo() {
        var headline = "灯塔改用新电 撤回再写";
        var reporter = DAY.signIn("wangyan");
        reporter.handsIn(headline);
        var editor = DAY.signIn("liqinghe");
        editor.opensTheArticle(headline);
        editor.sees("审稿中");

        reporter.presses("撤回送审");

        assertThat(paper(reporter)).isVisible();
        asksToWrite(editor);
        editor.sees("王砚正在写这篇稿件");
        assertThat(paper(editor)).hasCount(0);
        DAY.open(reporter.page, "/desk/");
        editor.presses("改稿");
        assertThat(paper(editor)).isVisible();
    }

    @Test
    void whoChangesWordsThatAreTakenBackMeanwhileHearsItAndKeepsThemInThePage() {
        var headline = "灯塔改用新电 改着被撤回";
        var reporter = DAY.signIn("wangyan");
        reporter.handsIn(headline);
        var editor = DAY.signIn("liqinghe");
        editor.opensTheArticle(headline);
        editor.presses("认领");
        editor.presses("改稿");
        editor.sees("审稿中改稿");
        var tooLong = "长".repeat(70);
        editor.fills("标题", tooLong);
        editor.page.keyboard().press("Tab");
        editor.sees("没有保存，请先改正");

        reporter.presses("撤回送审");

        editor.sees("撤回了送审，这一审次结束");
        editor.sees("你写的还在页面上，没有丢。");
        assertThat(editor.named(AriaRole.TEXTBOX, "标题").first()).hasValue(tooLong);
        Chromium.keep(editor.page, "recalled-while-changing");
        reporter.writes("作者接着写。");
        reporter.seesSaved();
        editor.sees("你写的还在页面上，没有丢。");

        editor.presses("完成修改");
        editor.sees("李清和");
        editor.sees("没有进稿，也没有丢");
        assertThat(paper(editor)).hasCount(0);
        assertThat(editor.named(AriaRole.BUTTON, "完成修改")).hasCount(0);
        Chromium.keep(editor.page, "recalled-and-done");
    }

    @Test
    void whatIsTakenBackStaysUnderTheEyesOfWhoReadsItAndSaysWhoDidIt() {
        var headline = "灯塔改用新电 看着被撤回";
        var reporter = DAY.signIn("wangyan");
        reporter.handsIn(headline);
        var editor = DAY.signIn("liqinghe");
        editor.opensInQueue(headline);

        reporter.presses("撤回送审");

        editor.sees("王砚已撤回送审");
        var title = editor.preview().getByRole(AriaRole.HEADING).first();
        assertThat(title).hasText(headline);
        assertThat(editor.preview()).containsText("值守灯塔二十年的周守灯说");
        assertThat(editor.named(AriaRole.BUTTON, "审签")).hasCount(0);
        Chromium.keep(editor.page, "queue-step-over");
        editor.presses("下一件");
        assertThat(title).not().hasText(headline);
        assertThat(editor.page.getByText("王砚已撤回送审")).isHidden();
    }

    private static Locator paper(StaffMember member) {
        return member.named(AriaRole.TEXTBOX, "正文");
    }

    /** Whose page was drawn after the other had the paper in hand is told without asking. */
    private static void asksToWrite(StaffMember member) {
        var write = member.named(AriaRole.BUTTON, "改稿").first();
        var again = member.named(AriaRole.BUTTON, "再试").first();
        assertThat(write.or(again).first()).isVisible();
        if (write.isVisible()) {
            write.click();
        }
    }
}
