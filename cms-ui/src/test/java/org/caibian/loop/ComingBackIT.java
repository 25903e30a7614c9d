package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A draft that comes back is its writer's again, whoever else has its page open; and whoever comes
 * back to a browser finds what did not arrive.
 */
class ComingBackIT {

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void whatIsReturnedIsWrittenOnByItsWriterWhileReviewersOnlyHaveItOpen() {
        var headline = "灯塔改用新电 退回再写";
        var reporter = DAY.signIn("wangyan");
        reporter.handsIn(headline);
        var editor = DAY.letIn("liqinghe");
        editor.opensTheArticle(headline);
        editor.sees("审稿中");
        var colleague = DAY.letIn("xuwen");
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
        var article = DAY.earlier().handedIn("灯塔改用新电 撤回再写");
        var reporter = DAY.letIn("wangyan", article);
        var editor = DAY.letIn("liqinghe", article);
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
        var article = DAY.earlier().handedIn("灯塔改用新电 改着被撤回");
        var reporter = DAY.letIn("wangyan", article);
        var editor = DAY.letIn("liqinghe", article);
        editor.presses("认领");
        editor.presses("改稿");
        editor.sees("审稿中改稿");
        var tooLong = "长".repeat(70);
        editor.fills("标题", tooLong);
        editor.page.keyboard().press("Tab");
        editor.sees("标出的没有保存，其余都已保存");

        reporter.presses("撤回送审");

        editor.sees("撤回了送审，这一审次结束");
        editor.sees("你写的还在页面上，没有丢。");
        assertThat(editor.named(AriaRole.TEXTBOX, "标题").first()).hasValue(tooLong);
        Chromium.fitsAtThreeWidths(editor.page, "recalled-while-changing");
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
        var reporter = DAY.letIn("wangyan", DAY.earlier().handedIn(headline));
        var editor = DAY.letIn("liqinghe");
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

    @Test
    void whatTheBrowserHasNoRoomForIsSaidAsLongAsThatLasts() {
        var reporter = DAY.letIn("wangyan");
        DAY.begins(reporter, "没有地方");
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
        paper(reporter)
                .pressSequentially(
                        "浏览器里没有地方了还是要写下去", new Locator.PressSequentiallyOptions().setDelay(100));

        reporter.sees("存不下没送到的文字");
        reporter.seesSaved();
        reporter.sees("浏览器没有代存");
        reporter.page.context().setOffline(true);
        goesOn(reporter, "断了网也没有地方");
        assertThat(reporter.page.locator(".sl .why.full")).isVisible();
        Chromium.fitsAtThreeWidths(reporter.page, "paper-no-room");
        reporter.page.context().setOffline(false);
        reporter.page.evaluate("() => window.roomAgain()");
        goesOn(reporter, "又有地方了");
        assertThat(reporter.page.locator(".sl .unnoted")).isHidden();
    }

    @Test
    void whatWasTypedWithoutANetworkIsThereAgainAfterTheTabDied() {
        var reporter = DAY.letIn("wangyan");
        DAY.begins(reporter, "断网之后");
        reporter.picks("栏目", "国内");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        var typed = "断网时写的一段。";
        reporter.page.context().setOffline(true);
        goesOn(reporter, typed);
        journal(reporter).waitFor(1);
        reporter.page.keyboard().insertText("又记了一笔。");
        journal(reporter).waitForChanges(1);
        reporter.fills("标题", "断网之后 改了标题");
        reporter.field("电头").pressSequentially("晨岸东屿电");
        choosesWithoutANetwork(reporter);
        Assertions.assertThat(journal(reporter).notes())
                .noneMatch(locked -> locked.contains(typed));
        reporter.page.waitForTimeout(BrowserJournal.A_NOTE);

        var back = reporter.losesTheTab();

        back.sees("已找回没送到的文字");
        assertThat(paper(back)).containsText(typed + "又记了一笔。");
        assertThat(back.field("标题")).hasValue("断网之后 改了标题");
        assertThat(back.field("电头")).hasValue("晨岸东屿电");
        assertThat(back.page.locator("[data-noted=AI]")).containsText("人工智能生成");
        assertThat(back.page.locator("[data-noted=SECTION] input")).hasValue("财经");
        assertThat(back.page.locator("[data-noted=TAGS]")).containsText("断网词");
        back.sees("标题、人工智能标识、电头、栏目、标签、正文");
        assertThat(back.page.locator("#saved-state:visible")).containsText("已保存");
        Chromium.fitsAtThreeWidths(back.page, "paper-recovered");
        journal(back).waitFor(0);
        back.page.reload();
        assertThat(paper(back)).containsText(typed);
        assertThat(back.page.getByText("已找回没送到的文字")).isHidden();
    }

    /** From what the page still has; what is done at once waits for the network. */
    private static void choosesWithoutANetwork(StaffMember member) {
        member.chooses("人工智能标识", "人工智能生成");
        member.picks("栏目", "财经");
        member.named(AriaRole.COMBOBOX, "标签").fill("断网词");
        member.page.keyboard().press("Enter");
        assertThat(member.page.locator(".priority")).hasAttribute("inert", "");
    }

    @Test
    void aBrowserThatNeverAnswersIsSaidToNoteNothing() {
        var reporter = DAY.letIn("wangyan");
        reporter.page.addInitScript("IDBFactory.prototype.open = () => ({})");
        DAY.begins(reporter, "不作声的浏览器");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        reporter.page.context().setOffline(true);

        goesOn(reporter, "断了网写的一段。");

        assertThat(reporter.page.locator(".sl .why.none")).isVisible();
        reporter.page.context().setOffline(false);
    }

    /** As where what it keeps is cleared, or its disk was away for a moment. */
    @Test
    void aBrowserWhoseJournalEndedUnderThePageNotesInAnother() {
        var reporter = DAY.letIn("wangyan");
        reporter.page.addInitScript(
                """
                const open = IDBFactory.prototype.open;
                window.journals = [];
                IDBFactory.prototype.open = function (...which) {
                  const opening = open.apply(this, which);
                  opening.addEventListener('success', () => window.journals.push(opening.result));
                  return opening;
                };
                """);
        DAY.begins(reporter, "断开的代存");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        reporter.page.evaluate("() => window.journals.forEach(each => each.close())");
        reporter.page.context().setOffline(true);

        goesOn(reporter, "断网时写的一段。");
        journal(reporter).waitFor(1);
        var back = reporter.losesTheTab();

        back.sees("已找回没送到的文字");
        assertThat(paper(back)).containsText("断网时写的一段。");
    }

    @Test
    void ofTwoWindowsOfOnePersonNeitherForgetsWhatTheOtherNoted() {
        var reporter = DAY.letIn("wangyan");
        DAY.begins(reporter, "两个窗口都断了网");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        var other = reporter.anotherWindow();
        assertThat(paper(other)).containsText("先存上的一段。");
        reporter.page.context().setOffline(true);
        paper(other).click();
        goesOn(other, "另一窗口断网时写的。");
        journal(other).waitFor(1);
        paper(reporter).click();
        goesOn(reporter, "这一窗口断网时写的。");
        journal(reporter).waitFor(2);
        other.page.close();

        var back = reporter.losesTheTab();

        back.sees("没存上的文字已放在稿件旁");
        assertThat(paper(back)).containsText("另一窗口断网时写的。");
        back.named(AriaRole.REGION, "未存的文字")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("另看"))
                .click();
        assertThat(back.named(AriaRole.DIALOG, "未存的文字")).containsText("这一窗口断网时写的。");
    }

    @Test
    void whoHoldsAStepIsToldOfWhatTheyChangedAndDidNotSaveBeforeTheySeal() {
        var article = DAY.earlier().handedIn("灯塔改用新电 改着断了网");
        var editor = DAY.letIn("liqinghe", article);
        editor.presses("认领");
        editor.presses("改稿");
        editor.sees("审稿中改稿");
        editor.page.context().setOffline(true);
        paper(editor).click();
        goesOn(editor, "编辑断网时补的一句。");
        journal(editor).waitFor(1);

        var back = editor.losesTheTab();

        back.sees("没存上的文字已放在稿件旁");
        assertThat(back.named(AriaRole.REGION, "未存的文字")).containsText("李清和");
        assertThat(paper(back)).hasCount(0);
        assertThat(back.named(AriaRole.BUTTON, "审签").first()).isVisible();
    }

    @Test
    void whatCameTooLateForAStoryThatReadersHaveIsToldAndCanBeCopied() {
        var article = DAY.earlier().readyToHandIn("灯塔改用新电 没等到");
        var reporter = DAY.letIn("wangyan", article);
        paper(reporter).click();
        reporter.page.context().setOffline(true);
        goesOn(reporter, "没等到的一句。");
        journal(reporter).waitFor(1);
        DAY.earlier().goesOut(article);

        var back = reporter.losesTheTab();

        back.sees("这一稿已经不在了");
        Chromium.keep(back.page, "paper-too-late");
        back.presses("打开没存上的文字");
        assertThat(back.named(AriaRole.DIALOG, "当时稿件的文字")).containsText("没等到的一句。");
        back.presses("关闭");
        back.presses("不要找回的");
        journal(back).waitFor(0);
        back.page.reload();
        back.sees("灯塔改用新电 没等到");
        assertThat(back.page.getByText("这一稿已经不在了")).hasCount(0);
    }

    @Test
    void whatWasNotSentIsShownToNobodyElseAtThatComputer() {
        var reporter = DAY.letIn("wangyan");
        DAY.begins(reporter, "同一台电脑");
        reporter.writes("先存上的一段。");
        reporter.seesSaved();
        var typed = "只给自己看的一段。";
        reporter.page.context().setOffline(true);
        goesOn(reporter, typed);
        journal(reporter).waitFor(1);
        var damaged = "记坏了的一句。";
        reporter.page.keyboard().insertText(damaged);
        journal(reporter).waitForChanges(1);
        journal(reporter).isDamaged();

        var colleague = reporter.leavesTheComputerTo("jinanzhou");

        colleague.sees("先存上的一段。");
        assertThat(colleague.page.getByText(typed)).hasCount(0);
        assertThat(colleague.page.getByText("没存上")).hasCount(0);
        var back = colleague.leavesTheComputerTo("wangyan");
        back.sees("已找回没送到的文字");
        assertThat(paper(back)).containsText(typed);
        assertThat(paper(back)).not().containsText(damaged);

        leavesNothingBehindAtASignOut(back);
    }

    /** Though it is right after the last key. */
    private static void leavesNothingBehindAtASignOut(StaffMember member) {
        var article = member.page.url();
        paper(member).click();
        member.takesABreath();
        member.page.keyboard().press("Control+End");
        member.page.keyboard().insertText("退出前的一句。");
        member.signsOut();
        Assertions.assertThat(journal(member).notes()).isEmpty();
        member.page.navigate(article);
        member.signsIn();
        assertThat(paper(member)).containsText("退出前的一句。");
        assertThat(member.page.getByText("已找回没送到的文字")).hasCount(0);
    }

    @Test
    void aBrowserThatDoesNotForgetInTimeKeepsNobodySignedIn() {
        var reporter = DAY.letIn("wangyan");
        reporter.page.addInitScript("IDBFactory.prototype.open = () => ({})");
        DAY.begins(reporter, "忘不掉的浏览器");
        reporter.writes("已经存上的一段。");
        reporter.seesSaved();

        reporter.signsOut();

        reporter.sees("你写的文字还留在这台电脑的浏览器里");
        Chromium.keep(reporter.page, "signed-out-words-stay");
        reporter.page.reload();
        assertThat(reporter.page.locator("input[name=username]")).isVisible();
        assertThat(reporter.page.getByText("还留在这台电脑")).hasCount(0);
    }

    private static void goesOn(StaffMember member, String words) {
        member.page.keyboard().press("Enter");
        member.page.keyboard().insertText(words);
    }

    private static BrowserJournal journal(StaffMember member) {
        return new BrowserJournal(member.page);
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
