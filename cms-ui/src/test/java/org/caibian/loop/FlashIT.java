package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A flash goes out on one seal, and a second look pulls it back. */
class FlashIT {

    private static final String QUAKE = "快讯：海曲近海发生4.1级地震";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aFlashGoesOutOnOneSealAndASecondLookPullsItBack() {
        switchesFlashesOffAndOnAgain();
        var reporter = DAY.signIn("wangyan");
        reporter.begins(QUAKE);
        reporter.chooses("稿件类型", "快讯");
        reporter.writes("23日上午，海曲近海发生地震，岸上有震感。");
        reporter.picks("稿源", "晨岸");
        reporter.picks("栏目", "财经");
        reporter.fills("电头", "晨岸海曲11月23日电（记者 王砚）");
        reporter.fills("作者", "王砚");
        reporter.presses("送审");
        reporter.sees("审稿中");
        var article = reporter.page.url();
        var story = article.replaceFirst(".*/articles/", "/story/");

        var editor = DAY.letIn("liqinghe");
        editor.opensTheArticle(QUAKE);
        editor.named(AriaRole.TAB, "审签").click();
        editor.sees("快讯流程");
        editor.approves("初审", "台网速报属实，可发。");
        editor.sees("快讯已见读者");
        assertThat(editor.named(AriaRole.BUTTON, "撤回快讯")).hasCount(0);
        var reader = DAY.browser().window(1440, 900);
        DAY.open(reader, story);
        assertThat(reader.getByText(QUAKE).first()).isVisible();

        var chiefEditor = DAY.letIn("shenzhiyao");
        chiefEditor.page.navigate(article);
        chiefEditor.presses("确认快讯");
        chiefEditor.sees("已确认，快讯保持原样");
        chiefEditor.sees("发后终审由沈知遥确认");

        var deskChief = DAY.letIn("gumingzhou");
        DAY.open(deskChief.page, "/desk/queue");
        var waiting = deskChief.named(AriaRole.REGION, "快讯发后审");
        assertThat(waiting).containsText(QUAKE);
        Chromium.keepAtThreeWidths(deskChief.page, "flash-queue");
        waiting.getByText(QUAKE).click();
        deskChief.sees("快讯已见读者");
        Chromium.keepAtThreeWidths(deskChief.page, "flash-article");
        pullsBack(deskChief);

        DAY.open(reader, story);
        assertThat(reader.getByText("本文已撤稿").first()).isVisible();
        assertThat(reader.getByText(QUAKE)).hasCount(0);
    }

    private static void switchesFlashesOffAndOnAgain() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/rules");
        asksFor(chiefEditor, "3人");
        keepsTheRule(chiefEditor);
        chiefEditor.sees("快讯：最少审签3人");
        isNotOffered();
        asksFor(chiefEditor, "1人");
        chiefEditor.sees("降到1人：快讯开启");
        Chromium.keep(chiefEditor.page, "flash-rule");
        keepsTheRule(chiefEditor);
        chiefEditor.sees("快讯：最少审签1人");
        chiefEditor.goes();
    }

    private static void isNotOffered() {
        var reporter = DAY.signIn("wangyan");
        reporter.named(AriaRole.BUTTON, "新建稿件").click();
        reporter.field("稿件类型").click();
        assertThat(reporter.named(AriaRole.OPTION, "评论")).isVisible();
        assertThat(reporter.named(AriaRole.OPTION, "快讯")).hasCount(0);
        Chromium.keep(reporter.page, "flash-not-offered");
        reporter.goes();
    }

    private static void asksFor(StaffMember chiefEditor, String seals) {
        rule(chiefEditor).getByLabel("最少审签").first().click();
        chiefEditor.named(AriaRole.OPTION, seals).first().click();
    }

    private static void keepsTheRule(StaffMember chiefEditor) {
        rule(chiefEditor)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
    }

    private static Locator rule(StaffMember chiefEditor) {
        return chiefEditor.named(AriaRole.GROUP, "快讯");
    }

    private static void pullsBack(StaffMember deskChief) {
        deskChief.presses("撤回快讯");
        var dialog = deskChief.named(AriaRole.DIALOG, "撤回快讯");
        dialog.getByRole(AriaRole.BUTTON).last().click();
        deskChief.sees("请写明撤回理由");
        deskChief.fills("撤回理由（记入台账）", "震级与台网正式测定不符。");
        dialog.getByRole(AriaRole.BUTTON).last().click();
        deskChief.sees("已撤回，读者看不到了");
        deskChief.sees("震级与台网正式测定不符。");
        Chromium.keepAtThreeWidths(deskChief.page, "flash-pulled");
    }
}
