package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewing without a pointer. */
class KeysIT {

    private static final String HEADLINE = "灯塔改用新电 只用键盘审";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aReviewerChoosesClaimsChangesAndSealsWithKeysAlone() {
        DAY.signIn("wangyan").handsIn(HEADLINE);
        var editor = DAY.signIn("liqinghe");
        DAY.open(editor.page, "/desk/queue");
        var title = editor.preview().getByRole(AriaRole.HEADING).first();
        assertThat(title).not().isEmpty();
        var first = title.textContent();

        press(editor, "?");
        editor.sees("这张表");
        assertThat(editor.page.locator(".keylist")).not().containsText("改稿");
        press(editor, "Escape");
        assertThat(editor.page.locator(".keylist")).hasCount(0);
        press(editor, "j");
        assertThat(title).not().hasText(first);
        press(editor, "k");
        assertThat(title).hasText(first);

        editor.opensInQueue(HEADLINE);
        press(editor, "c");
        editor.sees("已认领");
        press(editor, "r");
        editor.sees("请写明退回理由");
        leavesTheOpinion(editor);
        press(editor, "Enter");
        editor.page.waitForURL("**/articles/**");
        press(editor, "e");
        assertThat(editor.named(AriaRole.TEXTBOX, "正文")).isVisible();
        editor.presses("完成修改");
        opinion(editor).fill("事实清楚，可发。");
        leavesTheOpinion(editor);
        press(editor, "a");
        editor.sees("已审签");
    }

    private static void leavesTheOpinion(StaffMember member) {
        assertThat(opinion(member)).isFocused();
        press(member, "Escape");
        assertThat(opinion(member)).not().isFocused();
    }

    private static Locator opinion(StaffMember member) {
        return member.page.getByLabel("初审意见");
    }

    private static void press(StaffMember member, String key) {
        member.page.keyboard().press(key);
    }
}
