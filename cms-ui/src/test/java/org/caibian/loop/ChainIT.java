package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A running story that goes on: an update is written from it, and readers follow the chain. */
class ChainIT {

    private static final String UPDATE = "潮汐电站三号机组并网 全岛改用新电";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void anUpdateIsWrittenFromALiveStoryAndBothLeadToEachOther() {
        var reporter = DAY.letIn("wangyan");
        DAY.open(reporter.page, "/desk/published");
        var older = reporter.page.locator("a[href*='articles/']").first();
        older.click();
        reporter.page.waitForURL("**/articles/**");
        var story = reporter.page.url().replaceFirst(".*/articles/", "/story/");
        var headline = reporter.page.locator("h1").first().textContent();

        reporter.presses("写续报");
        reporter.sees("已开始写续报");
        assertThat(continues(reporter.page)).hasValue(headline);
        reporter.isAboutToChangeTheArticle();
        reporter.fills("标题", UPDATE);
        reporter.writes("24日上午，海湾潮汐电站三号机组并网，全岛改用新电。");
        reporter.picks("稿源", "晨岸");
        findsAnotherAndComesBack(reporter, headline);
        Chromium.keep(reporter.page, "chain-writing");
        reporter.presses("送审");
        reporter.sees("审稿中");
        assertThat(chain(reporter.page)).containsText(headline);
        assertThat(chain(reporter.page)).containsText("本稿");
        Chromium.keep(reporter.page, "chain-submitted");
        reporter.page.setViewportSize(390, 844);
        Chromium.keep(reporter.page, "chain-submitted-phone");

        goesThroughItsRound();

        var reader = DAY.browser().window(1440, 900);
        DAY.open(reader, story);
        assertThat(reader.locator(".newer")).containsText(UPDATE);
        Chromium.keep(reader, "chain-older");
        reader.setViewportSize(390, 844);
        Chromium.keep(reader, "chain-older-phone");
        reader.locator(".newer a").click();
        assertThat(reader.locator(".chain [aria-current=page]")).hasText(UPDATE);
        assertThat(reader.locator(".chain a")).hasText(headline);
        Chromium.keep(reader, "chain-newest-phone");
        reader.setViewportSize(1024, 768);
        Chromium.keep(reader, "chain-newest-1024");
        reader.setViewportSize(1440, 900);
        reader.locator(".chain").scrollIntoViewIfNeeded();
        Chromium.keep(reader, "chain-newest");
        reader.context().close();
    }

    /** The field is worked by keyboard alone, cleared and filled again. */
    private static void findsAnotherAndComesBack(StaffMember reporter, String headline) {
        var field = continues(reporter.page);
        reporter.isAboutToChangeTheArticle();
        field.focus();
        field.fill("");
        field.press("Enter");
        field.press("Tab");
        reporter.seesSaved();
        assertThat(field).hasValue("");
        reporter.isAboutToChangeTheArticle();
        field.fill(headline);
        assertThat(reporter.named(AriaRole.OPTION, headline).first()).isVisible();
        field.press("ArrowDown");
        field.press("Enter");
        field.press("Tab");
        reporter.seesSaved();
        assertThat(field).hasValue(headline);
    }

    private static void goesThroughItsRound() {
        approves("liqinghe", "初审");
        var proofreader = DAY.letIn("qintang");
        proofreader.opensInQueue(UPDATE);
        proofreader.passesOn();
        approves("gumingzhou", "复审");
        approves("shenzhiyao", "终审");
    }

    private static void approves(String account, String step) {
        var member = DAY.letIn(account);
        member.opensInQueue(UPDATE);
        assertThat(chain(member.page)).containsText("本稿");
        member.approves(step, "事实清楚，可发。");
        member.sees("已审签");
    }

    private static Locator continues(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^续报自")));
    }

    private static Locator chain(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("事件进展")).first();
    }
}
