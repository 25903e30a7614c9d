package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue of a desk: what presses comes first, filters stand in the address. */
class QueueIT {

    private static final String PRESSING = "粮食储备轮换启动 沿江六座粮库开仓验质";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember chief;

    @BeforeEach
    void theDeskChiefComesIn() {
        chief = DAY.signIn("gumingzhou");
    }

    @Test
    void whatIsMadeUrgentComesFirstAndIsFoundByItsPriority() {
        chief.opensTheArticle(PRESSING);
        chief.named(AriaRole.TAB, "信息").click();
        chief.chooses("缓急", "加急");
        chief.sees("缓急已改为加急");

        opensDeskQueue("");

        assertThat(row(0)).containsText(PRESSING);
        assertThat(row(0)).containsText("加急");
        chief.chooses("按缓急筛选", "加急");
        chief.page.waitForURL(Pattern.compile(".*view=desk&priority=URGENT"));
        assertThat(row(0)).containsText(PRESSING);
        Chromium.keep(chief.page, "queue-urgent");
    }

    @Test
    void whereNothingPassesTheFilterTheListSaysHowToSeeMoreAgain() {
        opensDeskQueue("&kind=FLASH");

        chief.sees("没有符合筛选的稿件");
        assertThat(rows()).hasCount(0);
        chief.presses("清除筛选");

        assertThat(row(0)).isVisible();
        chief.page.waitForURL(Pattern.compile(".*/queue\\?view=desk$"));
    }

    @Test
    void thePreviewTellsWhatWasSaidAndThatNoWordHasChangedSince() {
        chief.opensInQueue(PRESSING);

        assertThat(chief.preview()).containsText("此前的意见");
        assertThat(chief.preview()).containsText("六库数量与通报一致，轮换周期一句请复审再看。");
        assertThat(chief.preview()).containsText("上次审签之后文字没有改动");
    }

    private void opensDeskQueue(String filter) {
        DAY.open(chief.page, "/desk/queue?view=desk" + filter);
    }

    private Locator rows() {
        return chief.page.locator("vaadin-grid.queuegrid .row:visible");
    }

    private Locator row(int nth) {
        return rows().nth(nth);
    }
}
