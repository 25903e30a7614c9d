package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A story taken back from readers, by two of its desk, and made a draft again. */
class WithdrawalIT {

    private static final String BOATS = "二手渔船也能验车况 海曲试点船检报告上网";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aStoryIsWithdrawnByTheChiefEditorAndReinstatedAsADraft() {
        var chiefEditor = DAY.signIn("shenzhiyao");
        chiefEditor.opensTheArticle(BOATS);
        chiefEditor.approves("终审", "签发。");
        chiefEditor.sees("已审签");
        var address = chiefEditor.page.url();
        var story = address.replaceFirst(".*/articles/", "/story/");
        var reader = DAY.browser().window(1440, 900);
        DAY.open(reader, story);
        assertThat(reader.getByText(BOATS).first()).isVisible();

        chiefEditor.page.navigate(address);
        chiefEditor.presses("撤稿");
        var dialog = chiefEditor.named(AriaRole.DIALOG, "撤稿");
        assertThat(dialog).containsText(BOATS);
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused();
        Chromium.keep(chiefEditor.page, "withdrawal-dialog");
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("请写明撤稿理由");
        chiefEditor.fills("撤稿理由（记入台账）", "监测站来函，核心数据有误。");
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("已撤稿，读者看不到了");
        chiefEditor.sees("监测站来函，核心数据有误。");
        assertThat(chiefEditor.page.locator(".quo .num").first()).hasText("3 / 3人");
        Chromium.keep(chiefEditor.page, "withdrawal-done");

        DAY.open(reader, story);
        assertThat(reader.getByText("本文已撤稿").first()).isVisible();
        assertThat(reader.getByText(BOATS)).hasCount(0);
        Chromium.keep(reader, "withdrawal-reader");
        DAY.open(reader, "/");
        assertThat(reader.getByText(BOATS)).hasCount(0);

        chiefEditor.presses("撤稿回执");
        chiefEditor.sees("7处，都已确认");
        chiefEditor.sees("410，附说明页");
        Chromium.keep(chiefEditor.page, "withdrawal-receipt");
        for (int width : new int[] {1024, 390}) {
            chiefEditor.page.setViewportSize(width, 844);
            Chromium.keep(chiefEditor.page, "withdrawal-receipt-" + width);
        }
        chiefEditor.page.setViewportSize(1440, 900);
        isListed(chiefEditor);
        chiefEditor.page.getByText(BOATS).first().click();
        chiefEditor.page.waitForURL("**/articles/**");

        chiefEditor.presses("恢复为草稿");
        chiefEditor.sees("已恢复为草稿");
        chiefEditor.sees("写作中");
        DAY.open(chiefEditor.page, address.replaceFirst(".*(?=/desk/)", "") + "/receipt");
        chiefEditor.sees("已恢复为草稿，审签齐了读者才再看到");
    }

    @Test
    void whoIsOfAnotherDeskReadsWhyAStoryIsGoneAndIsNotLedToIt() {
        var reporter = DAY.signIn("wangyan");
        DAY.open(reporter.page, "/desk/published");
        reporter.named(AriaRole.TAB, "已撤稿").click();

        reporter.sees("老城北街夜间禁行货车");
        reporter.sees("所据通告是征求意见稿");
        assertThat(reporter.page.getByText("7处，都已确认", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(reporter.page.locator("vaadin-grid:visible a")).hasCount(0);
        Chromium.keep(reporter.page, "withdrawn-other-desk");
    }

    private static void isListed(StaffMember chiefEditor) {
        DAY.open(chiefEditor.page, "/desk/published?withdrawn");
        chiefEditor.sees("监测站来函，核心数据有误。");
        assertThat(chiefEditor.page.locator("a.cellsite:visible").first()).hasText("7处，都已确认");
        Chromium.keep(chiefEditor.page, "withdrawn-list");
        for (int width : new int[] {1024, 390}) {
            chiefEditor.page.setViewportSize(width, 844);
            Chromium.keep(chiefEditor.page, "withdrawn-list-" + width);
        }
        chiefEditor.page.setViewportSize(1440, 900);
    }
}
