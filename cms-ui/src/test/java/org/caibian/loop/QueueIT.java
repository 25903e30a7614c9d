package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue of a desk: what is due soonest comes first, filters stand in the address. */
class QueueIT {

    private static final String PRESSING = "粮食储备轮换启动 沿江六座粮库开仓验质";
    private static final String LATER = "夜市摊位改用循环餐盒 押金三元扫码即退";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember chief;

    @BeforeEach
    void theDeskChiefComesIn() {
        chief = DAY.letIn("gumingzhou");
    }

    @Test
    void whatIsMadeUrgentIsDueSoonerAndIsFoundByItsPriority() {
        opensDeskQueue("");
        var before = due(LATER);
        chief.opensTheArticle(LATER);
        chief.named(AriaRole.TAB, "信息").click();
        chief.chooses("缓急", "加急");
        chief.sees("缓急已改为加急");

        opensDeskQueue("");

        assertTrue(due(LATER).compareTo(before) < 0);
        chief.chooses("按缓急筛选", "加急");
        chief.page.waitForURL(Pattern.compile(".*view=desk&priority=URGENT"));
        assertThat(row(0)).containsText(LATER);
        assertThat(row(0)).containsText("加急");
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

    /** The exact deadline of a row, as it stands on hover: later ones sort later. */
    private String due(String headline) {
        return rows().filter(new Locator.FilterOptions().setHasText(headline))
                .locator(".sig")
                .getAttribute("title");
    }

    private Locator rows() {
        return chief.page.locator("vaadin-grid.queuegrid .row:visible");
    }

    private Locator row(int nth) {
        return rows().nth(nth);
    }
}
