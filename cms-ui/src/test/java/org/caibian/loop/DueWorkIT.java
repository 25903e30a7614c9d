package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is late is seen first, its chief hears of it, and work is moved between people. */
class DueWorkIT {

    private static final String LATE = "给放学后的孩子留一盏灯";
    private static final String SOON = "粮食储备轮换启动 沿江六座粮库开仓验质";
    private static final String UNCLAIMED = "夜市摊位改用循环餐盒 押金三元扫码即退";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void theQueueBeginsWithWhatIsLateAndIsNarrowedToItByAPress() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/queue?view=desk");
        var rows = chiefEditor.page.locator("vaadin-grid.queuegrid .row:visible");

        assertThat(rows.first()).containsText(LATE);
        assertThat(rows.first().locator(".sig.over")).containsText("超时");
        Chromium.keep(chiefEditor.page, "due-queue");

        chiefEditor.presses("已超时");
        chiefEditor.page.waitForURL(Pattern.compile(".*view=desk&due=LATE|.*due=LATE&view=desk"));
        assertThat(chiefEditor.page.locator(".row:visible .sig.due")).hasCount(0);

        chiefEditor.chooses("按期限筛选", "将到期");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(SOON))).hasCount(1);
        assertThat(rows.first().locator(".sig.due")).containsText("剩");
    }

    @Test
    void theChiefOfADeskIsCalledToWhatIsLateAndTheLedgerSaysSo() {
        var chief = DAY.letIn("xieruoshui");

        chief.opensTheArticle(LATE);
        chief.named(AriaRole.TAB, "台账").click();
        chief.sees("已过期限，报部门主任");
        chief.presses("通知");

        chief.sees("复审已过期限");
    }

    @Test
    void aChiefSeesTheDesksLoadAndGivesAStepToSomebody() {
        var chief = DAY.letIn("gumingzhou");
        DAY.open(chief.page, "/desk/queue?view=desk");
        chief.page.locator(".qh").getByText("部门负荷").click();
        chief.page.waitForURL("**/desk/load");

        var nobody = chief.named(AriaRole.REGION, "待认领");
        assertThat(nobody).containsText(UNCLAIMED);
        Chromium.keep(chief.page, "load");
        chief.presses("改派：" + UNCLAIMED);
        chief.chooses("交给谁", "许闻");
        chief.fills("为什么改派（记入台账）", "今天的夜市稿由你看。");
        chief.named(AriaRole.DIALOG, "改派给").getByRole(AriaRole.BUTTON).last().click();

        assertThat(chief.named(AriaRole.REGION, "许闻")).containsText(UNCLAIMED);
        assertThat(nobody).not().containsText(UNCLAIMED);
    }

    @Test
    void nobodyElseSeesADesksLoad() {
        var editor = DAY.letIn("liqinghe");
        DAY.open(editor.page, "/desk/load");

        editor.sees("你没有看这一页的权利");
    }
}
