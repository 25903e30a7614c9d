package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong around an article is said in words, and what was written stays. */
class DeskTroubleIT {

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.letIn("wangyan");
    }

    @Test
    void whoseSessionIsLostIsToldAndComesBackToWhatWasSaved() {
        DAY.begins(reporter, "会话没了");
        reporter.writes("写到一半。");
        reporter.seesSaved();
        var article = reporter.page.url();
        reporter.losesTheSession();

        reporter.page.getByRole(AriaRole.TAB).last().click();
        reporter.sees("登录已过期");
        var told = reporter.page.locator(".v-system-error").boundingBox();
        assertThat(reporter.page.locator(".wh").boundingBox().y)
                .isGreaterThanOrEqualTo(told.y + told.height);
        assertThat(reporter.page.locator(".sl"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        Chromium.fitsAtThreeWidths(reporter.page, "trouble-session");
        reporter.page.locator(".v-system-error").click();
        reporter.signsIn();

        assertThat(reporter.page).hasURL(article + "?continue");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("写到一半。");
    }

    /** For ten minutes: longer than the edit lock lasts without a sign of life. */
    @Test
    void withoutAConnectionThePageSaysSoInChineseAndKeepsTheWordsUntilItIsBack() {
        DAY.begins(reporter, "断线");
        reporter.isAboutToChangeTheArticle();
        reporter.page.context().setOffline(true);

        reporter.named(AriaRole.TEXTBOX, "正文").click();
        reporter.page.keyboard().insertText("断线时写的。");

        reporter.sees("连接断了");
        assertThat(reporter.page.locator("#saved-state")).isHidden();
        Chromium.fitsAtThreeWidths(reporter.page, "trouble-offline");
        DAY.earlier().passTenMinutesForTheEditLock("断线");
        reporter.page.context().setOffline(false);
        // The client tries again every five seconds.
        assertThat(reporter.page.locator("#saved-version"))
                .hasText("第2次保存", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        reporter.page.reload();
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("断线时写的。");
    }

    @Test
    void whoIsOfNoDeskSeesOfAReleasedArticleWhatReadersSee() {
        var moderator = DAY.letIn("baolan");
        DAY.open(moderator.page, "/desk/published");
        moderator.page.getByText("入冬首场大范围降雪").first().click();

        moderator.sees("责任编辑");

        assertThat(moderator.page.getByRole(AriaRole.TAB)).hasCount(0);
        moderator.page.context().close();
    }

    @Test
    void aFaultOfTheProgramIsSaidWithoutItsCauseAndTheWordsStay() {
        DAY.begins(reporter, "程序出错");
        var jdbc = DAY.newsroom().part(JdbcClient.class);
        jdbc.sql("alter table newsroom.draft_save rename to draft_save_away").update();

        reporter.writes("这时数据库出了错。");

        reporter.sees("这一步没有做成");
        assertThat(reporter.page.locator("#saved-state:visible")).not().containsText("已保存");
        assertThat(reporter.page.locator(".sl .sv:visible")).containsText("尚未保存");
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
        DAY.open(reporter.page, "/desk");
        reporter.named(AriaRole.MENUITEM, "语言：中文").click();
        reporter.named(AriaRole.MENUITEM, "English").click();

        reporter.sees("My work");

        DAY.open(reporter.page, "/desk/articles");
        reporter.sees("Drafting");
        assertThat(reporter.page.locator("html")).hasAttribute("lang", "en");
        Chromium.keep(reporter.page, "english");
        DAY.open(reporter.page, "/desk/account");
        reporter.sees("Language and mail");
        Chromium.keepAtThreeWidths(reporter.page, "account-english");

        var onThePhone = DAY.signInOnAPhone("wangyan");

        onThePhone.sees("My work");
        assertThat(onThePhone.page.locator("html")).hasAttribute("lang", "en");
        reporter.named(AriaRole.RADIO, "中文").check();
        reporter.sees("语言与来信");
    }
}
