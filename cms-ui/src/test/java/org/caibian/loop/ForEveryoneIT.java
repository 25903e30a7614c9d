package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of each role shut nobody out, by day and by night, at a desk and in the hand. */
class ForEveryoneIT {

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @ParameterizedTest
    @CsvSource({
        "wangyan, / /articles /calendar /published /account",
        "liqinghe, / /queue /delegation",
        "gumingzhou, /queue /load /responsible",
        "shenzhiyao, / /queue /rules",
        "qintang, / /queue",
        "zhouyuan, / /admin/people /admin/people/wangyan /admin/new-person /admin/sections"
                + " /admin/desks /admin/sources /admin/topics /admin/robots /admin/sign-in /rules"
    })
    void thePagesOfARole(String account, String pages) {
        var page = DAY.signIn(account).page;
        for (var each : pages.split(" ")) {
            DAY.open(page, "/desk" + each);
            assertThat(page.locator("main h1, main h2").first()).not().isEmpty();
            shutsNobodyOut(page, each);
        }
    }

    @Test
    void theDoorAndWhatReadersSee() {
        var page = DAY.browser().window(1440, 900);
        DAY.open(page, "/");
        var story = page.locator("a[href*='/story/']").first().getAttribute("href");
        for (var each :
                List.of("/desk/login", "/", story, "/search?q=港", "/corrections", "/masthead")) {
            DAY.open(page, each);
            assertThat(page.locator("h1").first()).not().isEmpty();
            shutsNobodyOut(page, each);
        }
        page.context().close();
    }

    private static void shutsNobodyOut(Page page, String at) {
        for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            Accessibility.shutsNobodyOut(page, at + " " + light);
        }
        page.setViewportSize(390, 844);
        Accessibility.shutsNobodyOut(page, at + " 390");
        page.setViewportSize(1440, 900);
    }
}
