package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody of the staff at the desk, doing what people do there. */
final class StaffMember {

    private static final String PASSWORD = "caibian-demo";

    final Page page;
    private final String address;

    private StaffMember(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    static StaffMember signIn(Chromium browser, String address, String account) {
        var member = new StaffMember(browser.window(1440, 900), address);
        member.page.navigate(address + "/desk");
        member.page.locator("input[name=username]").fill(account);
        member.page.locator("input[name=password]").fill(PASSWORD);
        member.page.keyboard().press("Enter");
        assertThat(member.named(AriaRole.NAVIGATION, "主导航")).isVisible();
        return member;
    }

    /** Begins an article and comes to its sheet. */
    void begins(String headline) {
        named(AriaRole.BUTTON, "新建稿件").click();
        page.getByLabel("标题").fill(headline);
        named(AriaRole.BUTTON, "开始写").click();
        page.waitForURL(Pattern.compile(".*/desk/articles/\\d+$"));
    }

    void writes(String... paragraphs) {
        named(AriaRole.TEXTBOX, "正文").click();
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                page.keyboard().press("Enter");
            }
            page.keyboard().insertText(paragraphs[i]);
        }
    }

    void chooses(String list, String entry) {
        var field = page.getByLabel(list, new Page.GetByLabelOptions().setExact(true)).first();
        field.click();
        named(AriaRole.OPTION, entry).first().click();
    }

    /** Types into a list that offers what fits. */
    void picks(String list, String entry) {
        var field =
                page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(list).setExact(true));
        field.click();
        field.fill(entry);
        named(AriaRole.OPTION, entry).first().click();
        page.keyboard().press("Escape");
    }

    void fills(String field, String text) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void presses(String act) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + act)))
                .first()
                .click();
    }

    /** Opens the queue and comes to the story of that headline in its preview. */
    void opensInQueue(String headline) {
        page.navigate(address + "/desk/queue");
        page.getByText(headline).first().click();
        assertThat(
                        preview()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Locator.GetByRoleOptions().setName(headline))
                                .first())
                .isVisible();
    }

    void approves(String step, String opinion) {
        page.getByLabel(step + "意见").fill(opinion);
        presses("审签");
    }

    void returns(String step, String reason) {
        page.getByLabel(step + "意见").fill(reason);
        presses("退回修改");
    }

    Locator preview() {
        return named(AriaRole.REGION, "稿件预览");
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
