package org.caibian.startup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed on a copy of a draft outlives the program that was to propose it. */
class TypedCopyIT {

    private static final String REVIEWER = "gumingzhou";
    private static final String PASSWORD = "caibian-demo";
    private static final String GRAIN = "粮食储备轮换启动 沿江六座粮库开仓验质";

    /** By then the browser has noted what was typed. */
    private static final Duration NOTED = Duration.ofMillis(1_500);

    @TempDir Path data;
    @TempDir Path profile;

    private Page page;

    @Test
    void whatIsTypedOnACopyIsFoundAgainAfterAKillAndAfterTheEndOfTheSession() {
        DemoFolder.copyTo(data);
        var program = DemoFolder.on(data);
        var port = program.ready().getPort();
        try (var browser = new MortalBrowser(profile)) {
            page = browser.page();
            var story = opensTheStory(program.ready());
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("批注")).click();
            presses("修订留痕");
            types("Control+Home", "据悉，");

            program.kill();
            program.close();
            program = DemoFolder.on(data, port);
            browser.closeTab();
            page = browser.page();
            comesBack(program.ready().resolve(story));
            assertThat(come()).hasText("据悉，");
            types("Control+End", "另据了解。");

            browser.losesTheSession();
            browser.closeTab();
            page = browser.page();
            comesBack(program.ready().resolve(story));
            assertThat(come()).hasText(new String[] {"据悉，", "另据了解。"});
            presses("提出建议");
            assertThat(page.getByText("提出了2处建议").first()).isVisible();
            page.reload();
            assertThat(page.locator(".story-body ins")).hasText(new String[] {"据悉，", "另据了解。"});
            assertThat(page.getByText("没提出的修订")).hasCount(0);
        } finally {
            program.close();
        }
        assertThat(program.isRunning()).isFalse();
    }

    private String opensTheStory(URI site) {
        goes(site.resolve("/desk/queue?view=desk"));
        page.getByText(GRAIN).first().click();
        presses("打开稿件");
        page.waitForURL("**/articles/**");
        return URI.create(page.url()).getPath();
    }

    /** Whoever signs in again is told what was found, and goes on typing. */
    private void comesBack(URI story) {
        goes(story);
        assertThat(page.getByText("找回了没提出的修订")).isVisible();
        presses("接着修订");
    }

    private void goes(URI address) {
        page.navigate(address.toString());
        var account = page.locator("input[name=username]");
        var desk = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"));
        assertThat(account.or(desk).first()).isVisible();
        if (account.isVisible()) {
            account.fill(REVIEWER);
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(desk).isVisible();
            page.navigate(address.toString());
        }
    }

    private void presses(String act) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + act)))
                .first()
                .click();
    }

    private void types(String key, String words) {
        var paper = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("正文"));
        paper.click();
        page.waitForTimeout(250);
        page.keyboard().press(key);
        page.keyboard().insertText(words);
        assertThat(paper).containsText(words);
        Program.rest(NOTED);
    }

    private Locator come() {
        return page.locator(".suggesting .tracked-come");
    }
}
