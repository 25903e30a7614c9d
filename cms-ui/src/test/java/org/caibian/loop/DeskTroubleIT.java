package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong at the desk is said in words, beside what caused it, and nothing is lost. */
class DeskTroubleIT {

    private static final String TOO_LONG = "潮汐电站二号机组并网岛上灯塔改用新电".repeat(4);

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.signIn("wangyan");
    }

    @Test
    void aHeadlineThatIsTooLongIsNotSavedAndStays() {
        reporter.begins("灯塔改用新电");
        reporter.isAboutToChangeTheArticle();

        reporter.fills("标题", TOO_LONG);
        reporter.page.keyboard().press("Tab");

        reporter.sees("没有保存，请先改正");
        reporter.sees("标题过长，最多 60");
        assertThat(reporter.field("标题")).hasValue(TOO_LONG);
        Chromium.keep(reporter.page, "trouble-headline");
        reporter.fills("标题", "灯塔今夜改用新电");
        reporter.page.keyboard().press("Tab");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.field("标题")).hasValue("灯塔今夜改用新电");
    }

    @Test
    void aScriptInTheBodyIsWordsAndNothingElse() {
        reporter.begins("正文里的脚本");
        reporter.writes("<script>document.title='x'</script><img src=x onerror=alert(1)>");
        reporter.seesSaved();

        reporter.page.reload();

        assertThat(reporter.named(AriaRole.TEXTBOX, "正文"))
                .containsText("<script>document.title='x'</script><img src=x onerror=alert(1)>");
        assertThat(reporter.page.locator(".paper-body img, .paper-body script")).hasCount(0);
    }

    @Test
    void anArticleWithoutSourceOrFromOneThatLeftTheListIsNotHandedIn() {
        reporter.begins("江湾快讯转载");
        reporter.writes("江湾大桥今日恢复通行。");
        reporter.chooses("栏目", "国内");

        reporter.presses("送审");
        reporter.sees("还不能送审");
        reporter.sees("稿源未填");

        reporter.picks("稿源", "江湾快讯网");
        reporter.presses("送审");
        reporter.sees("稿源今天不在稿源名录有效期内");
        Chromium.keep(reporter.page, "trouble-source");
        reporter.picks("稿源", "晨岸");
        reporter.presses("送审");
        reporter.sees("审稿中");
    }

    @Test
    void whoComesSecondReadsAndIsToldWhoWrites() {
        reporter.begins("先来后到");
        reporter.writes("先来的人写。");
        reporter.seesSaved();
        var second = DAY.signIn("jinanzhou");

        second.page.navigate(reporter.page.url());

        second.sees("王砚 正在写这篇稿件");
        second.sees("先来的人写。");
        assertThat(second.named(AriaRole.TEXTBOX, "正文")).hasCount(0);
        Chromium.keep(second.page, "trouble-in-use");
        DAY.open(reporter.page, "/desk/");
        reporter.sees("我的工作台");
        second.presses("再试");
        assertThat(second.named(AriaRole.TEXTBOX, "正文")).isVisible();
        second.page.context().close();
    }

    @Test
    void ofTwoWindowsTheLaterSaveIsToldOfTheEarlierAndBothTextsStay() {
        reporter.begins("两个窗口");
        reporter.writes("起头。");
        reporter.seesSaved();
        var other = reporter.anotherWindow();
        other.writes("另一窗口写的。");
        other.seesSaved();

        reporter.writes("这一窗口写的。");

        reporter.sees("王砚 在你打开之后保存过");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("这一窗口写的。");
        Chromium.keep(reporter.page, "trouble-outdated");
        reporter.presses("看差异");
        assertThat(reporter.named(AriaRole.DIALOG, "对方的文字")).containsText("另");
        reporter.presses("关闭");
        reporter.presses("用对方的");
        reporter.sees("已换成对方的文字");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("另一窗口写的。");
        reporter.isAboutToChangeTheArticle();
        reporter.presses("换回另一份");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("这一窗口写的。");
    }

    @Test
    void wordsThatCouldNotBeSavedStayWhenAnotherHandsTheArticleIn() {
        reporter.begins("两人同写");
        reporter.writes("已存的一句。");
        reporter.seesSaved();
        reporter.chooses("栏目", "国内");
        reporter.picks("稿源", "晨岸");
        var other = reporter.anotherWindow();
        assertThat(other.field("标题")).hasValue("两人同写");
        reporter.fills("标题", TOO_LONG);
        reporter.page.keyboard().press("Tab");
        reporter.sees("没有保存，请先改正");

        other.presses("送审");

        reporter.sees("稿件在审，这一步不由你持有");
        assertThat(reporter.field("标题")).hasValue(TOO_LONG);
    }

    @Test
    void whoseSessionIsLostIsToldAndComesBackToWhatWasSaved() {
        reporter.begins("会话没了");
        reporter.writes("写到一半。");
        reporter.seesSaved();
        var article = reporter.page.url();
        reporter.losesTheSession();

        reporter.page.getByRole(AriaRole.TAB).last().click();
        reporter.sees("登录已过期");
        Chromium.keep(reporter.page, "trouble-session");
        reporter.page.locator(".v-system-error").click();
        reporter.signsIn();

        assertThat(reporter.page).hasURL(article + "?continue");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("写到一半。");
    }

    @Test
    void whoWritesWithoutAPauseLosesNoMoreThanTheLastTwoSeconds() {
        reporter.begins("不停地写");
        reporter.named(AriaRole.TEXTBOX, "正文").click();
        var typed = "记者在码头不停地写";

        for (int i = 0; i < 4; i++) {
            reporter.page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(300));
        }
        reporter.page.reload();

        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText(typed.repeat(2));
    }

    @Test
    void withoutAConnectionThePageSaysSoInChineseAndKeepsTheWordsUntilItIsBack() {
        reporter.begins("断线");
        reporter.isAboutToChangeTheArticle();
        reporter.page.context().setOffline(true);

        reporter.named(AriaRole.TEXTBOX, "正文").click();
        reporter.page.keyboard().insertText("断线时写的。");

        reporter.sees("连接断了");
        assertThat(reporter.page.locator("#saved-state")).isHidden();
        Chromium.keep(reporter.page, "trouble-offline");
        reporter.page.context().setOffline(false);
        // The client tries again every five seconds.
        assertThat(reporter.page.locator("#saved-version"))
                .hasText("第2次保存", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        reporter.page.reload();
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("断线时写的。");
    }

    @Test
    void whoIsOfNoDeskSeesOfAReleasedArticleWhatReadersSee() {
        var moderator = DAY.signIn("baolan");
        DAY.open(moderator.page, "/desk/published");
        moderator.page.getByText("入冬首场大范围降雪").first().click();

        moderator.sees("责任编辑");

        assertThat(moderator.page.getByRole(AriaRole.TAB)).hasCount(0);
        moderator.page.context().close();
    }

    @Test
    void aFaultOfTheProgramIsSaidWithoutItsCauseAndTheWordsStay() {
        reporter.begins("程序出错");
        var jdbc = DAY.newsroom().part(JdbcClient.class);
        jdbc.sql("alter table newsroom.draft_save rename to draft_save_away").update();

        reporter.writes("这时数据库出了错。");

        reporter.sees("这一步没有做成");
        assertThat(reporter.page.locator("#saved-state")).not().containsText("已保存");
        assertThat(reporter.page.content()).doesNotContain("Exception", "draft_save");
        Chromium.keep(reporter.page, "trouble-fault");
        jdbc.sql("alter table newsroom.draft_save_away rename to draft_save").update();
        reporter.presses("保存");
        reporter.seesSaved();
        reporter.page.reload();
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("这时数据库出了错。");
    }

    @Test
    void anUnknownAddressAndAMissingRightGetPagesOfTheirOwn() {
        for (var address : new String[] {"nowhere", "articles/99999999", "articles/x"}) {
            DAY.open(reporter.page, "/desk/" + address);
            reporter.sees("这里没有页面");
        }
        Chromium.keep(reporter.page, "trouble-nothing");

        DAY.open(reporter.page, "/desk/admin/people");

        reporter.sees("你没有看这一页的权利");
        assertThat(reporter.page.content()).doesNotContain("Exception");
    }

    @Test
    void whoReadsEnglishHasTheWholeDeskInEnglish() {
        reporter.named(AriaRole.MENUITEM, "语言：中文").click();
        reporter.named(AriaRole.MENUITEM, "English").click();

        reporter.sees("My work");

        DAY.open(reporter.page, "/desk/articles");
        reporter.sees("Drafting");
        assertThat(reporter.page.locator("html")).hasAttribute("lang", "en");
        Chromium.keep(reporter.page, "english");
    }
}
