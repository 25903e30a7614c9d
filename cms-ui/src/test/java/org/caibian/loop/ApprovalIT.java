package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Approval belongs to exact words and to different people, as people see it at their desks. */
class ApprovalIT {

    private static final String GRAIN = "粮食储备轮换启动 沿江六座粮库开仓验质";
    private static final String BOATS = "二手渔船也能验车况 海曲试点船检报告上网";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void anEditVoidsTheSealWhichIsAskedForAgainOnTheDifferenceAlone() {
        var changed = GRAIN + "（更新）";
        var chief = DAY.letIn("gumingzhou");
        chief.opensTheArticle(GRAIN);
        chief.presses("认领");
        chief.sees("已认领");

        chief.changesTheHeadline(changed);
        chief.sees("原审签");
        chief.presses("看流程图");
        assertThat(chief.page.locator("caibian-diagram .again")).isVisible();
        assertThat(chief.page.locator("caibian-diagram .now")).isVisible();
        Chromium.keep(chief.page, "approval-diagram");
        chief.presses("关闭");
        chief.approves("复审", "标题已更新，可发。");
        chief.sees("已审签");

        var editor = DAY.signIn("liqinghe");
        editor.presses("通知");
        editor.sees("改动了你审签过的文字");
        editor.page.keyboard().press("Escape");
        editor.opensTheArticle(changed);
        editor.sees("上次审签之后改了这些");
        assertThat(editor.page.locator(".changed ins")).containsText("（更新）");
        assertThat(editor.page.locator(".reading .txt")).isHidden();
        Chromium.keep(editor.page, "approval-again");
        editor.page.getByText("看全文").click();
        assertThat(editor.page.locator(".reading .txt")).isVisible();
        editor.approves("初审", "改动属实。");
        editor.sees("已复核");

        var chiefEditor = DAY.letIn("shenzhiyao");
        chiefEditor.opensInQueue(changed);
        chiefEditor.approves("终审", "签发。");
        chiefEditor.sees("已审签");
        readersSee(changed);
    }

    @Test
    void whatAProofreaderCorrectsIsSealedAgainByWhoSealedItBefore() {
        DAY.earlier().passed(DAY.earlier().handedIn("灯塔改用新电 校对改字"), "liqinghe");

        var proofreader = DAY.letIn("qintang");
        proofreader.opensTheArticle("灯塔改用新电 校对改字");
        proofreader.presses("认领");
        proofreader.sees("已认领");
        proofreader.changesTheHeadline("灯塔改用新电 校对改了字");
        Chromium.keep(proofreader.page, "approval-proofreading");
        proofreader.passesOn();

        var editor = DAY.letIn("liqinghe");
        editor.opensInQueue("灯塔改用新电 校对改了字");
        assertThat(editor.preview().locator("ins").first()).containsText("了");
        assertThat(editor.preview().locator(".txt")).isHidden();
        editor.approves("初审", "改得对。");
        editor.sees("已复核，要复核的都复核了");
    }

    @Test
    void whoHoldsOneStepIsToldWhyTheOtherIsNotTheirs() {
        var article = DAY.earlier().handedIn("灯塔改用新电 一人两职");
        DAY.earlier().passed(article, "gumingzhou");
        DAY.earlier().passed(article, "qintang");

        var chief = DAY.letIn("gumingzhou");
        DAY.open(chief.page, "/desk/queue?view=desk");
        chief.page.getByText("灯塔改用新电 一人两职").first().click();

        chief.sees("你已持有本审次的另一步");
        assertThat(chief.named(AriaRole.BUTTON, "审签").first()).isDisabled();
        Chromium.keep(chief.page, "approval-duties-apart");
    }

    @Test
    void whatWasReturnedComesBackFirstToWhoReturnedIt() {
        var article = DAY.earlier().handedIn("灯塔改用新电 再次送审");
        var reporter = DAY.letIn("wangyan", article);
        int unread = reporter.unread();
        var editor = DAY.letIn("liqinghe");
        editor.opensInQueue("灯塔改用新电 再次送审");
        editor.returns("初审", "请补上装机容量。");
        editor.sees("已退回修改");

        // Their page is told of it by itself.
        reporter.page.waitForCondition(() -> reporter.unread() > unread);
        reporter.page.reload();
        reporter.presses("送审");
        reporter.sees("审稿中");
        reporter.presses("看流程图");
        reporter.sees("第2审次");
        reporter.presses("上一审次");
        reporter.sees("请补上装机容量。");
        assertThat(reporter.page.locator("caibian-diagram .returned")).isVisible();
        Chromium.keep(reporter.page, "approval-earlier-round");
        reporter.presses("关闭");

        var other = DAY.letIn("xuwen");
        DAY.open(other.page, "/desk/queue?view=desk");
        other.page.getByText("灯塔改用新电 再次送审").first().click();
        other.sees("先问上一审次的李清和");
        assertThat(other.named(AriaRole.BUTTON, "审签").first()).isDisabled();
        editor.opensInQueue("灯塔改用新电 再次送审");
        editor.presses("认领");
        editor.sees("已认领");
    }

    @Test
    void anyTwoTextsAreComparedWithWhoMadeEachChangeAndTheEarlierIsPutBack() {
        var headline = "灯塔改用新电 两版比较";
        var article = DAY.earlier().handedIn(headline);
        var editor = DAY.letIn("liqinghe", article);
        editor.presses("认领");
        editor.sees("已认领");
        editor.changesTheHeadline(headline + "（审改）");
        editor.returns("初审", "请补上装机容量。");
        editor.sees("已退回修改");
        var reporter = DAY.letIn("wangyan", article);
        reporter.isAboutToChangeTheArticle();
        reporter.named(AriaRole.TEXTBOX, "正文").click();
        reporter.page.keyboard().press("Control+End");
        reporter.page.keyboard().press("Enter");
        reporter.page.keyboard().insertText("二号机组装机容量四兆瓦。");
        reporter.seesSaved();

        reporter.named(AriaRole.TAB, "版本").click();
        reporter.presses("比较 版本1");
        var dialog = reporter.named(AriaRole.DIALOG, "比较两版");
        var field = dialog.getByRole(AriaRole.GROUP, name("第1处：标题，李清和"));
        assertThat(field.locator(".is ins")).containsText("审改");
        assertThat(field.locator(".was ins").first()).isHidden();
        var passage = dialog.getByRole(AriaRole.GROUP, name("第2处：新增一段，王砚"));
        assertThat(passage.locator(".is ins")).hasText("二号机组装机容量四兆瓦。");
        reporter.page.keyboard().press("j");
        assertThat(field).isFocused();
        reporter.page.keyboard().press("j");
        reporter.sees("第2处，共2处");
        Chromium.keep(reporter.page, "revisions-sides");
        dialog.getByText("未改动的").click();
        assertThat(dialog.getByText("值守灯塔二十年").first()).isVisible();
        dialog.getByRole(AriaRole.TAB, name("行内")).click();
        assertThat(field.locator(".cell")).hasCount(1);
        Chromium.keep(reporter.page, "revisions-inline");
        reporter.page.setViewportSize(390, 844);
        Chromium.keep(reporter.page, "revisions-phone");
        reporter.page.setViewportSize(1440, 900);

        reporter.presses("恢复版本1");
        reporter.sees("已恢复为版本1的文字");
        assertThat(reporter.field("标题")).hasValue(headline);
        Chromium.keep(reporter.page, "revisions-restored");
        reporter.named(AriaRole.TAB, "台账").click();
        reporter.sees("恢复了旧版");
        reporter.isAboutToChangeTheArticle();
        reporter.presses("换回恢复前的文字");
        reporter.seesSaved();
        assertThat(reporter.field("标题")).hasValue(headline + "（审改）");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("四兆瓦");
    }

    private static Locator.GetByRoleOptions name(String words) {
        return new Locator.GetByRoleOptions().setName(words);
    }

    @Test
    void theChiefEditorReleasesFromAPhone() {
        var chiefEditor = DAY.signInOnAPhone("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/queue");
        chiefEditor.page.getByText(BOATS).first().click();
        chiefEditor.page.getByLabel("终审意见").fill("签发。");
        Chromium.keep(chiefEditor.page, "approval-phone");
        chiefEditor.presses("审签");
        chiefEditor.sees("已审签");

        readersSee(BOATS);
    }

    private static void readersSee(String headline) {
        var reader = DAY.browser().window(1440, 900);
        DAY.open(reader, "/");
        assertThat(reader.getByText(headline).first()).isVisible();
        reader.context().close();
    }
}
