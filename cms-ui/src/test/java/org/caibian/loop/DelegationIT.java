package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A chief says that an editor is away, and whoever stands in does the editor's work. */
class DelegationIT {

    private static final String UNCLAIMED = "夜市摊位改用循环餐盒 押金三元扫码即退";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aChiefEntersAnAbsenceAndTheStandInSealsInTheOthersStead() {
        var chief = DAY.signIn("gumingzhou");
        chief.named(AriaRole.MENUITEM, "顾明舟的菜单").click();
        chief.named(AriaRole.MENUITEM, "委托").click();
        chief.page.waitForURL("**/desk/delegation");
        chief.sees("还没有委托");
        kept(chief, "delegation-empty");
        enters(chief, "何牧", "苏禾", "赴外地培训。");
        var running = chief.named(AriaRole.REGION, "进行中");
        assertThat(running).containsText("何牧");
        assertThat(running).containsText("苏禾");
        assertThat(running).containsText("赴外地培训。");
        kept(chief, "delegation");

        var standIn = DAY.signIn("suhe");
        standIn.sees("你正代何牧处理财经部的审稿");
        kept(standIn, "delegation-work");
        standIn.presses("通知");
        standIn.sees("何牧离岗");
        standIn.page.keyboard().press("Escape");
        DAY.open(standIn.page, "/desk/queue");
        standIn.sees("待认领（可代何牧）");
        kept(standIn, "delegation-queue");
        standIn.opensTheArticle(UNCLAIMED);
        standIn.sees("算代何牧审");
        standIn.presses("认领");
        standIn.sees("已认领");
        DAY.open(chief.page, "/desk/load");
        assertThat(chief.named(AriaRole.REGION, "苏禾")).containsText("初审（代何牧）");
        kept(chief, "delegation-load");
        standIn.approves("初审", "押金流程已核，同意送复审。");
        standIn.sees("苏禾（代何牧）");
        standIn.named(AriaRole.TAB, "台账").click();
        assertThat(standIn.page.locator(".ledgertab")).containsText("苏禾（代何牧）");
        kept(standIn, "delegation-ledger");

        DAY.open(chief.page, "/desk/delegation");
        ends(chief);
    }

    private static void enters(StaffMember chief, String away, String standIn, String cause) {
        chief.presses("办理委托");
        var dialog = chief.named(AriaRole.DIALOG, "办理委托");
        chief.chooses("离岗的人", away);
        dialog.getByRole(AriaRole.BUTTON).last().click();
        chief.sees("请选代理人");
        chief.chooses("代理人", standIn);
        dialog.getByRole(AriaRole.BUTTON).last().click();
        chief.sees("请写明事由");
        chief.fills("事由", cause);
        Chromium.keep(chief.page, "delegation-dialog");
        dialog.getByRole(AriaRole.BUTTON).last().click();
        chief.sees("已委托，两人和部门主任都会收到通知");
        assertThat(dialog).hasCount(0);
    }

    private static void ends(StaffMember chief) {
        chief.presses("结束何牧的委托");
        chief.sees("苏禾不再能认领新的任务");
        chief.named(AriaRole.DIALOG, "结束何牧的委托").getByRole(AriaRole.BUTTON).last().click();
        chief.sees("委托已结束");
        assertThat(chief.named(AriaRole.REGION, "已结束")).containsText("何牧");
        assertThat(chief.named(AriaRole.REGION, "进行中")).hasCount(0);
    }

    @Test
    void aChiefSeesWhoIsAwayInTheDemo() {
        var chief = DAY.signInOnAPhone("xieruoshui");
        DAY.open(chief.page, "/desk/delegation");

        var running = chief.named(AriaRole.REGION, "进行中");
        assertThat(running).containsText("袁青荷");
        assertThat(running).containsText("去西岭参加古建修复培训。");
        assertThat(running.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("结束")))
                .isVisible();
    }

    @Test
    void anAdministratorReadsItOnThePagesOfBothAndEndsNothing() {
        var administrator = DAY.letIn("zhouyuan");
        for (var account : List.of("yuanqinghe", "chiyuan")) {
            DAY.open(administrator.page, "/desk/admin/people/" + account);
            var running = administrator.named(AriaRole.REGION, "进行中");
            assertThat(running).containsText("袁青荷");
            assertThat(running).containsText("池远");
            assertThat(running.getByRole(AriaRole.BUTTON)).hasCount(0);
        }
        kept(administrator, "person-absences");
        DAY.open(administrator.page, "/desk/admin/people/liqinghe");
        administrator.sees("没有进行中或未开始的委托");
    }

    @Test
    void whoeverReviewsNothingHasNoSuchPage() {
        var reporter = DAY.letIn("wangyan");
        DAY.open(reporter.page, "/desk/delegation");

        reporter.sees("你没有看这一页的权利");
    }

    private static void kept(StaffMember member, String name) {
        Chromium.keep(member.page, name);
        for (int width : new int[] {1024, 390}) {
            member.page.setViewportSize(width, 844);
            Chromium.keep(member.page, name + "-" + width);
        }
        member.page.setViewportSize(1440, 900);
    }
}
