package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
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
        "wangyan, / /articles /calendar /published",
        "liqinghe, / /queue /delegation",
        "gumingzhou, /queue /load /responsible",
        "shenzhiyao, / /queue /rules",
        "qintang, / /queue",
        "zhouyuan, / /admin/people /admin/people/wangyan /admin/new-person /admin/sections"
                + " /admin/desks /admin/sources /admin/topics /rules"
    })
    void thePagesOfARole(String account, String pages) {
        var page = DAY.signIn(account).page;
        var faults = new ArrayList<String>();
        for (var each : pages.split(" ")) {
            DAY.open(page, "/desk" + each);
            assertThat(page.locator("main h1, main h2").first()).not().isEmpty();
            faults.addAll(faults(page, each));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theDoorAndWhatReadersSee() {
        var page = DAY.browser().window(1440, 900);
        DAY.open(page, "/");
        var story = page.locator("a[href*='/story/']").first().getAttribute("href");
        var faults = new ArrayList<String>();
        for (var each :
                List.of("/desk/login", "/", story, "/search?q=港", "/corrections", "/masthead")) {
            DAY.open(page, each);
            assertThat(page.locator("h1").first()).not().isEmpty();
            faults.addAll(faults(page, each));
        }
        page.context().close();
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Page page, String at) {
        var faults = new ArrayList<String>();
        for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            Accessibility.faults(page).forEach(each -> faults.add(at + " " + light + " " + each));
        }
        page.setViewportSize(390, 844);
        Accessibility.faults(page).forEach(each -> faults.add(at + " 390 " + each));
        page.setViewportSize(1440, 900);
        return faults;
    }
}
