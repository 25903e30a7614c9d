package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong in writing is said beside the words that caused it, and no words are lost. */
class WritingTroubleIT {

    private static final String TOO_LONG = "潮汐电站二号机组并网岛上灯塔改用新电".repeat(4);

    /** In milliseconds: from key to key, and what may be lost of what was typed last. */
    private static final int A_KEY = 300;

    private static final int MOST_LOST = 2_000;

    /** As the page says about once a minute. */
    private static final String STILL_HERE =
            "() => document.querySelector('caibian-editor').dispatchEvent(new CustomEvent('still-here'))";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.letIn("wangyan");
    }

    @Test
    void aHeadlineThatIsTooLongIsNotSavedAndStaysAndTheRestIsSaved() {
        DAY.begins(reporter, "灯塔改用新电");
        reporter.isAboutToChangeTheArticle();

        reporter.fills("标题", TOO_LONG);
        reporter.page.keyboard().press("Tab");

        reporter.sees("标出的没有保存，其余都已保存");
        reporter.sees("标题过长，最多60");
        assertThat(reporter.field("标题")).hasAttribute("aria-invalid", "true");
        reporter.writes("正文照样存上。");
        assertThat(reporter.page.locator("#saved-version")).hasText("第2次保存");
        Chromium.keep(reporter.page, "trouble-headline");
        reporter.page.reload();
        reporter.sees("标题过长，最多60");
        assertThat(reporter.field("标题")).hasValue(TOO_LONG);
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("正文照样存上。");
        reporter.isAboutToChangeTheArticle();
        reporter.fills("标题", "灯塔今夜改用新电");
        reporter.page.keyboard().press("Tab");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.field("标题")).hasValue("灯塔今夜改用新电");
    }

    @Test
    void aScriptInTheBodyIsWordsAndNothingElse() {
        DAY.begins(reporter, "正文里的脚本");
        reporter.writes("<script>document.title='x'</script><img src=x onerror=alert(1)>");
        reporter.seesSaved();

        reporter.page.reload();

        assertThat(reporter.named(AriaRole.TEXTBOX, "正文"))
                .containsText("<script>document.title='x'</script><img src=x onerror=alert(1)>");
        assertThat(reporter.page.locator(".paper-body img, .paper-body script")).hasCount(0);
    }

    @Test
    void anArticleWithoutSourceOrFromOneThatLeftTheListIsNotHandedIn() {
        DAY.begins(reporter, "江湾快讯转载");
        reporter.writes("江湾大桥今日恢复通行。");
        reporter.picks("栏目", "国内");

        reporter.presses("送审");
        reporter.sees("还不能送审");
        reporter.sees("稿源未填");
        assertThat(reporter.field("稿源")).hasAttribute("aria-invalid", "true");
        assertThat(reporter.field("稿源")).isFocused();

        reporter.picks("稿源", "江湾快讯网");
        assertThat(reporter.field("稿源")).not().hasAttribute("aria-invalid", "true");
        reporter.presses("送审");
        reporter.sees("稿源不在稿源名录有效期内");
        Chromium.keep(reporter.page, "trouble-source");
        reporter.picks("稿源", "晨岸");
        reporter.presses("送审");
        reporter.sees("审稿中");
    }

    @Test
    void whoComesSecondReadsAndIsToldWhoWrites() {
        DAY.begins(reporter, "先来后到");
        reporter.writes("先来的人写。");
        reporter.seesSaved();
        var second = DAY.letIn("jinanzhou");

        second.page.navigate(reporter.page.url());

        second.sees("王砚正在写这篇稿件");
        second.sees("先来的人写。");
        assertThat(second.named(AriaRole.TEXTBOX, "正文")).hasCount(0);
        Chromium.fitsAtThreeWidths(second.page, "trouble-in-use");
        DAY.open(reporter.page, "/desk/");
        second.presses("改稿");
        assertThat(second.named(AriaRole.TEXTBOX, "正文")).isVisible();
        second.page.context().close();
    }

    @Test
    void whoClosesOneOfTwoWindowsGoesOnWritingInTheOther() {
        DAY.begins(reporter, "关掉一个窗口");
        reporter.writes("先写的一句。");
        reporter.seesSaved();
        var other = reporter.anotherWindow();
        assertThat(other.named(AriaRole.TEXTBOX, "正文")).containsText("先写的一句。");
        DAY.open(other.page, "/desk/");
        assertThat(other.named(AriaRole.NAVIGATION, "主导航")).isVisible();
        var second = DAY.letIn("jinanzhou");

        second.page.navigate(reporter.page.url());

        second.sees("王砚正在写这篇稿件");
        assertThat(second.named(AriaRole.TEXTBOX, "正文")).hasCount(0);
    }

    @Test
    void aDialogNeitherKeepsBackWhatWasTypedRightBeforeItNorEndsTheEditLock() {
        DAY.begins(reporter, "对话框挡不住");
        reporter.writes("先写的一句。");
        reporter.seesSaved();
        reporter.isAboutToChangeTheArticle();

        reporter.page.keyboard().insertText("打开之前写的一句。");
        reporter.page.keyboard().press("Control+k");

        assertThat(reporter.page.locator("vaadin-dialog[opened]")).hasCount(1);
        reporter.seesSaved();
        var jdbc = DAY.newsroom().part(JdbcClient.class);
        jdbc.sql(
                        """
                        update newsroom.draft set locked_until = now() + interval '1 second'
                        where headline = '对话框挡不住'
                        """)
                .update();
        reporter.page.evaluate(STILL_HERE);
        Awaitility.await()
                .until(() ->
                        jdbc.sql(
                                        """
                                        select locked_until > now() + interval '1 minute'
                                        from newsroom.draft where headline = '对话框挡不住'
                                        """)
                                .query(Boolean.class)
                                .single());
        assertThat(reporter.page.locator("vaadin-dialog[opened]")).hasCount(1);
    }

    @Test
    void whatTheDatabaseDidNotTakeIsSavedByTheNextSignOfLife() {
        DAY.begins(reporter, "存的时候出了错");
        reporter.writes("先存上的一句。");
        reporter.seesSaved();
        var jdbc = DAY.newsroom().part(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into newsroom.draft_save (article, line, version, content, hash, saved_by, saved_at)
                        select article, line, version + 1, content, hash, saved_by, saved_at
                        from newsroom.draft where headline = '存的时候出了错'
                        """)
                .update();
        reporter.writes("没存上的一句。");
        reporter.sees("这一步没有做成");
        jdbc.sql(
                        """
                        delete from newsroom.draft_save save using newsroom.draft draft
                        where draft.headline = '存的时候出了错' and save.article = draft.article
                          and save.line = draft.line and save.version > draft.version
                        """)
                .update();

        reporter.page.evaluate(STILL_HERE);

        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("没存上的一句。");
        assertThat(reporter.page.getByText("已找回没送到的文字")).hasCount(0);
    }

    @Test
    void ofTwoWindowsTheLaterSaveIsToldOfTheEarlierAndBothTextsStay() {
        DAY.begins(reporter, "两个窗口");
        reporter.writes("起头。");
        reporter.seesSaved();
        var other = reporter.anotherWindow();
        other.writes("另一窗口写的。");
        other.seesSaved();

        reporter.writes("这一窗口写的。");

        reporter.sees("你在另一个窗口保存过这篇稿件");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("这一窗口写的。");
        Chromium.fitsAtThreeWidths(reporter.page, "trouble-outdated");
        reporter.presses("看差异");
        assertThat(reporter.named(AriaRole.DIALOG, "另一个窗口的文字")).containsText("另");
        reporter.presses("关闭");
        reporter.presses("用另一个窗口的");
        reporter.sees("已换成另一个窗口的文字");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("另一窗口写的。");
        reporter.isAboutToChangeTheArticle();
        reporter.presses("换回另一份");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("这一窗口写的。");
    }

    @Test
    void wordsThatCouldNotBeSavedStayWhenAnotherHandsTheArticleIn() {
        DAY.begins(reporter, "两人同写");
        reporter.writes("已存的一句。");
        reporter.seesSaved();
        reporter.picks("栏目", "国内");
        reporter.picks("稿源", "晨岸");
        var other = reporter.anotherWindow();
        assertThat(other.field("标题")).hasValue("两人同写");
        reporter.fills("标题", TOO_LONG);
        reporter.page.keyboard().press("Tab");
        reporter.sees("标出的没有保存，其余都已保存");

        other.presses("送审");

        reporter.sees("稿件在审，这一步不由你持有");
        assertThat(reporter.field("标题")).hasValue(TOO_LONG);
    }

    /**
     * The tab crashes, and there was no pause to hand anything over in. The first crash comes
     * before anything was kept that is kept later than that; the second would find what was kept
     * once, and never again.
     */
    @ParameterizedTest
    @ValueSource(strings = {"记者在码头不停地写", "记者在码头不停地写潮水退了灯塔还亮着"})
    void whoWritesWithoutAPauseLosesNoMoreThanTheLastTwoSeconds(String typed) {
        DAY.begins(reporter, "不停地写");
        reporter.named(AriaRole.TEXTBOX, "正文").click();

        reporter.page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(A_KEY));
        var back = reporter.losesTheTab();

        var old = typed.substring(0, typed.length() - Math.ceilDiv(MOST_LOST, A_KEY));
        assertThat(back.named(AriaRole.TEXTBOX, "正文")).containsText(old);
    }
}
