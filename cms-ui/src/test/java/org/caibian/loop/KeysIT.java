package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewing without a pointer. */
class KeysIT {

    private static final String HEADLINE = "灯塔改用新电 只用键盘审";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aReviewerChoosesClaimsChangesAndSealsWithKeysAloneAndLosesNoWordWithThePage() {
        DAY.earlier().handedIn(HEADLINE);
        var editor = DAY.letIn("liqinghe");
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
        assertThat(editor.named(AriaRole.TEXTBOX, "正文")).isFocused();
        editor.presses("完成修改");
        opinion(editor).fill("事实清楚，可发。");
        var journal = new BrowserJournal(editor.page);
        journal.waitFor(1);
        editor.page.reload();
        assertThat(opinion(editor)).hasValue("事实清楚，可发。");
        opinion(editor).focus();
        leavesTheOpinion(editor);
        press(editor, "a");
        editor.sees("已审签");
        journal.waitFor(0);
    }

    @Test
    void whatIsChosenWhileFindingIsMarkedAndSaid() {
        var editor = DAY.signIn("liqinghe");
        press(editor, "Control+k");
        var field = editor.named(AriaRole.COMBOBOX, "查找稿件、页面");
        var list = editor.named(AriaRole.LISTBOX, "查找与前往");
        var options = list.getByRole(AriaRole.OPTION);
        assertThat(field).isFocused();
        assertThat(field).hasAttribute("aria-autocomplete", "list");
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(field).hasAttribute("aria-controls", list.getAttribute("id"));
        isChosen(field, options.first());

        press(editor, "ArrowDown");
        isChosen(field, options.nth(1));
        Chromium.keep(editor.page, "palette");
        press(editor, "ArrowUp");
        isChosen(field, options.first());
        press(editor, "ArrowUp");
        isChosen(field, options.last());
        assertThat(field).isFocused();

        field.fill("没有这样的词");
        editor.sees("没有找到。换一个词，或写稿号。");
        assertThat(field).hasAttribute("aria-expanded", "false");
        assertThat(field).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
        field.fill("待审");
        isChosen(field, options.first());
        assertThat(editor.page.locator(".palette [role=status]"))
                .containsText(Pattern.compile("找到\\d+项"));
        press(editor, "Enter");
        editor.page.waitForURL("**/desk/queue**");

        press(editor, "Control+k");
        assertThat(field).hasValue("");
        isChosen(field, options.first());
    }

    /** The field names it, it alone is selected, and a sign beside its colour says so. */
    private static void isChosen(Locator field, Locator option) {
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat((String) option.evaluate("each => getComputedStyle(each, '::after').content"))
                .contains("↵");
        assertThat(field).hasAttribute("aria-activedescendant", option.getAttribute("id"));
        assertThat(option.page().locator(".palette [aria-selected=true]")).hasCount(1);
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
