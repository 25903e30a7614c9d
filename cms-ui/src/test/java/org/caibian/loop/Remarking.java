package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Words that something is said of: where they stand, and what is said beside them. */
final class Remarking {
    private Remarking() {}

    /** As one marks words with the mouse. */
    static void choose(StaffMember member, String words) {
        member.takesABreath();
        member.page.evaluate(
                """
                words => {
                  const story = document.querySelector('.story-body');
                  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at >= 0) {
                      document.getSelection().setBaseAndExtent(node, at, node, at + words.length);
                      return;
                    }
                  }
                  throw new Error('No ' + words);
                }
                """,
                words);
        assertThat(member.named(AriaRole.TOOLBAR, "选中的文字")).isVisible();
    }

    static void types(StaffMember member, String key, String words) {
        paper(member).click();
        member.takesABreath();
        member.page.keyboard().press(key);
        member.page.keyboard().insertText(words);
        assertThat(paper(member)).containsText(words);
    }

    /** A line around the copy that is typed on. */
    static Locator line(StaffMember member, String name) {
        return member.page.locator(".suggesting").getByLabel(name);
    }

    static Locator paper(StaffMember member) {
        return member.named(AriaRole.TEXTBOX, "正文");
    }

    static Locator form(StaffMember member) {
        return member.named(AriaRole.FORM, "批注或建议");
    }

    static Locator marked(StaffMember member, String how) {
        return member.page.locator(":is(.story-body, .ProseMirror) .remark." + how);
    }

    static Locator card(StaffMember member, String words) {
        return member.page.locator(".anno").filter(new Locator.FilterOptions().setHasText(words));
    }

    static Locator act(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
