package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("请写明撤稿理由");
        chiefEditor.fills("撤稿理由（记入台账）", "监测站来函，核心数据有误。");
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("已撤稿，读者看不到了");
        chiefEditor.sees("监测站来函，核心数据有误。");
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
        chiefEditor.page.navigate(address);

        chiefEditor.presses("恢复为草稿");
        chiefEditor.sees("已恢复为草稿");
        chiefEditor.sees("写作中");
    }
}
