package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who write one article see each other, hand it over, and bring their words together. */
class WritingTogetherIT {

    /** After so many milliseconds what was typed is in the browser's journal. */
    private static final int A_NOTE = 1_000;

    /** A page without a network tries again every few seconds. */
    private static final LocatorAssertions.ContainsTextOptions AS_SOON_AS_IT_IS_BACK =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;
    private StaffMember colleague;

    @BeforeEach
    void twoComeIn() {
        reporter = DAY.letIn("wangyan");
        colleague = DAY.letIn("jinanzhou");
    }

    @Test
    void whatWasNotSavedWhenAnotherTookOverIsMergedParagraphByParagraph() {
        DAY.begins(reporter, "接手与合并");
        reporter.writes("第一段。", "第二段。");
        reporter.seesSaved();
        reporter.page.context().setOffline(true);
        types(reporter, "Control+Home", "王砚补：");
        types(reporter, "Control+End", "王砚断网时加的。");
        reporter.page.waitForTimeout(A_NOTE);
        DAY.earlier().passTenMinutesForTheEditLock("接手与合并");
        colleague.page.navigate(reporter.page.url());
        colleague.isAboutToChangeTheArticle();
        types(colleague, "Control+Home", "纪南舟改：");
        colleague.seesSaved();

        var back = reporter.losesTheTab();

        back.sees("纪南舟正在写这篇稿件");
        back.sees("没存上的文字已放在稿件旁");
        assertThat(beside(back)).hasText(Pattern.compile("^王砚 \\d\\d:\\d\\d 未存的文字.*由正在写的纪南舟合并"));
        assertThat(beside(colleague)).containsText("没有进稿，也没有丢");
        Chromium.fitsAtThreeWidths(colleague.page, "together-branch");
        act(beside(colleague), "另看").click();
        assertThat(colleague.named(AriaRole.DIALOG, "未存的文字")).containsText("王砚断网时加的。");
        colleague.presses("关闭");
        act(beside(colleague), "合并").click();
        var dialog = colleague.named(AriaRole.DIALOG, "合并未存的文字");
        var together = act(dialog, "合并");
        assertThat(together).isDisabled();
        Chromium.fitsAtThreeWidths(colleague.page, "together-merge");
        act(dialog, "用未存的").click();
        together.click();

        colleague.sees("已合并未存的文字");
        var paragraphs = paper(colleague).locator("p");
        assertThat(paragraphs).hasText(new String[] {"王砚补：第一段。", "第二段。王砚断网时加的。"});
        assertThat(beside(colleague)).hasCount(0);
        assertThat(beside(back)).hasCount(0);
        back.page.reload();
        back.sees("第二段。王砚断网时加的。");
        assertThat(beside(back)).hasCount(0);
    }

    @Test
    void whoseOpenPageCameTooLateHasTheirWordsBesideTheDraftAndADiscardIsTakenBack() {
        DAY.begins(reporter, "来晚一步");
        reporter.writes("第一段。");
        reporter.seesSaved();
        reporter.page.context().setOffline(true);
        types(reporter, "Control+End", "断网时写的。");
        DAY.earlier().passTenMinutesForTheEditLock("来晚一步");
        colleague.page.navigate(reporter.page.url());
        colleague.isAboutToChangeTheArticle();
        types(colleague, "Control+End", "接着写的。");
        colleague.seesSaved();

        reporter.page.context().setOffline(false);

        assertThat(beside(colleague)).containsText("王砚", AS_SOON_AS_IT_IS_BACK);
        // Whichever reached the newsroom first: the words, or the page's asking who writes.
        assertThat(
                        reporter.page
                                .getByText("纪南舟正在写这篇稿件")
                                .or(reporter.page.getByText("纪南舟在你打开之后保存过"))
                                .first())
                .isVisible();
        assertThat(beside(reporter)).hasCount(1);
        act(beside(colleague), "丢弃").click();
        colleague.sees("已丢弃：王砚");
        assertThat(beside(reporter)).hasCount(0);
        colleague.presses("放回");
        assertThat(beside(reporter)).hasCount(1);
        reporter.page.reload();
        act(beside(reporter), "另看").click();
        assertThat(reporter.named(AriaRole.DIALOG, "未存的文字")).containsText("断网时写的。");
    }

    @Test
    void whoWantsToWriteAsksAndIsHandedWhatWasSavedFirst() {
        DAY.begins(reporter, "请让稿");
        reporter.writes("王砚写的。");
        reporter.seesSaved();
        colleague.page.navigate(reporter.page.url());
        colleague.sees("王砚正在写这篇稿件");
        assertThat(reporter.page.locator(".alsohere")).hasText("纪纪南舟也在看");
        assertThat(colleague.page.locator(".alsohere")).hasText("王王砚也在看");

        types(reporter, "Control+End", "又写一句。");
        colleague.sees("又写一句。");
        colleague.presses("请让稿");
        colleague.sees("已请王砚让稿，等对方答复");
        assertThat(colleague.page.getByText(Pattern.compile("^还有\\d+秒$"))).isVisible();
        assertThat(colleague.named(AriaRole.BUTTON, "接手")).isDisabled();
        reporter.sees("纪南舟想接着写这篇稿件");
        Chromium.fitsAtThreeWidths(reporter.page, "together-asked");
        Chromium.fitsAtThreeWidths(colleague.page, "together-waits");
        seesOnAPhoneWhoIsHere(reporter, "纪纪南舟也在看");
        seesOnAPhoneWhoIsHere(colleague, "王王砚也在看");
        assertThat(colleague.page.locator(".sl .writer")).isInViewport();
        reporter.presses("继续写");
        colleague.sees("王砚继续写，没有让稿");
        colleague.presses("请让稿");
        reporter.sees("纪南舟想接着写这篇稿件");
        types(reporter, "Control+End", "让出前最后一句。");
        reporter.presses("让给纪南舟");

        reporter.sees("纪南舟正在写这篇稿件");
        colleague.sees("轮到你写了");
        assertThat(paper(colleague)).containsText("王砚写的。又写一句。让出前最后一句。");
        colleague.named(AriaRole.BUTTON, "通知").first().click();
        colleague.sees("王砚把稿件让给你写");
        Chromium.keep(colleague.page, "together-notices");
        DAY.open(colleague.page, "/desk/");
        assertThat(reporter.page.locator(".alsohere")).isHidden();
    }

    @Test
    void whoReadsSeesAtOnceThatThePaperIsTakenAndThatItIsFree() {
        DAY.begins(reporter, "谁在写");
        reporter.writes("王砚写的。");
        reporter.seesSaved();
        var address = reporter.page.url();
        colleague.page.navigate(address);
        colleague.sees("王砚正在写这篇稿件");

        DAY.open(reporter.page, "/desk/");
        assertThat(colleague.page.getByText("王砚正在写这篇稿件").first()).isHidden();
        assertThat(colleague.named(AriaRole.BUTTON, "改稿").first()).isVisible();
        assertThat(paper(colleague)).isHidden();

        reporter.page.navigate(address);
        assertThat(paper(reporter)).isVisible();
        colleague.sees("王砚正在写这篇稿件");
        assertThat(colleague.named(AriaRole.BUTTON, "改稿")).hasCount(0);
        assertThat(colleague.page.locator(".sl .writer"))
                .hasText(Pattern.compile("^王砚自\\d\\d:\\d\\d在写$"));
    }

    /** What the page hears of before that is the asking alone. */
    @Test
    void whoWaitsHasThePaperOnceTheLockOfWhoeverIsGoneHasRunOut() {
        DAY.begins(reporter, "没有动静");
        reporter.writes("王砚写的。");
        reporter.seesSaved();
        colleague.page.navigate(reporter.page.url());
        colleague.sees("王砚正在写这篇稿件（自");
        reporter.page.context().setOffline(true);
        DAY.newsroom()
                .part(JdbcClient.class)
                .sql(
                        "update draft set locked_until = now() + interval '3 seconds' where headline = ?")
                .param("没有动静")
                .update();

        colleague.presses("请让稿");

        assertThat(paper(colleague)).isVisible();
        assertThat(colleague.page.locator(".sl .writer")).hasCount(0);
    }

    /** Saved then, it would make an author of whoever reviewed. */
    @Test
    void whatAReviewerChoseIsNotMergedOnceTheArticleWasTakenBack() {
        var article = DAY.earlier().heldWithWordsBeside("选好时已撤回", "liqinghe");
        var editor = DAY.letIn("liqinghe", article);
        act(beside(editor), "合并").click();
        var dialog = editor.named(AriaRole.DIALOG, "合并未存的文字");
        assertThat(act(dialog, "合并")).isEnabled();

        DAY.earlier().takenBack(article);
        act(dialog, "合并").click();

        editor.sees("这当中又有变化，请再看一遍");
        assertThat(beside(editor)).hasCount(1);
    }

    private static void seesOnAPhoneWhoIsHere(StaffMember member, String who) {
        var desk = member.page.viewportSize();
        member.page.setViewportSize(390, 844);
        assertThat(member.page.locator(".sl .alsohere")).hasText(who);
        for (var part : new String[] {".alsohere .av", ".rp"}) {
            assertThat(member.page.locator(".sl " + part).first())
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        member.page.setViewportSize(desk.width, desk.height);
    }

    private static void types(StaffMember member, String key, String words) {
        paper(member).click();
        member.takesABreath();
        member.page.keyboard().press(key);
        member.page.keyboard().insertText(words);
        assertThat(paper(member)).containsText(words);
    }

    private static Locator paper(StaffMember member) {
        return member.named(AriaRole.TEXTBOX, "正文");
    }

    /** What waits beside the draft, line by line. */
    private static Locator beside(StaffMember member) {
        return member.named(AriaRole.REGION, "未存的文字").locator(".branch");
    }

    private static Locator act(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
