package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A draft is seen as readers will see it, at their width, and shown to one reader outside. */
class ShowingIT {

    private static final String HEADLINE = "灯塔换灯之前请律师看稿";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aDraftIsPreviewedAndShownToOneReaderOutsideUntilThatIsEnded() {
        var editor = DAY.letIn("liqinghe");
        DAY.begins(editor, HEADLINE);
        editor.writes("海湾灯塔明年换灯，旧灯移交博物馆。");
        editor.seesSaved();
        isPreviewed(editor);

        editor.presses("预览");
        editor.presses("外阅");
        editor.fills("给谁看", "周律师");
        editor.presses("生成链接");
        var address = editor.named(AriaRole.TEXTBOX, "给周律师的链接");
        assertThat(address).hasValue(Pattern.compile("/shared/[\\w-]{43}$"));
        Chromium.keep(editor.page, "share");

        var reader = DAY.browser().window(390, 844);
        reader.navigate(address.inputValue());
        assertThat(reader.locator("main")).containsText("周律师");
        Chromium.keep(reader, "share-door-phone");
        reader.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("打开稿件"))
                .click();
        assertThat(reader.locator("main h1")).hasText(HEADLINE);
        Chromium.keep(reader, "share-open-phone");
        var another = DAY.browser().window(390, 844);
        another.navigate(address.inputValue());
        assertThat(another.locator("main h1")).hasText("链接已在别处打开");
        another.context().close();

        editor.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("收回给周律师的链接"))
                .click();
        editor.sees("已收回给周律师的链接");
        editor.page.keyboard().press("Escape");
        assertThat(editor.named(AriaRole.BUTTON, "外阅")).isFocused();
        reader.reload();
        assertThat(reader.locator("main h1")).hasText("链接已失效");
        Chromium.keep(reader, "share-over-phone");
        reader.context().close();
    }

    private static void isPreviewed(StaffMember editor) {
        editor.presses("预览");
        var page = editor.page.frameLocator("iframe[src*=preview]");
        assertThat(page.locator("main h1")).hasText(HEADLINE);
        assertThat(page.locator(".preview")).containsText("还没有签发");
        isAsWide(editor, "手机", 390);
        Chromium.keep(editor.page, "preview-phone");
        editor.presses("平板");
        isAsWide(editor, "平板", 820);
        Chromium.keep(editor.page, "preview-tablet");
        editor.presses("桌面");
        isAsWide(editor, "桌面", 1280);
        Chromium.keep(editor.page, "preview-desktop");
        editor.page.setViewportSize(1024, 768);
        Chromium.keep(editor.page, "preview-1024");
        assertThat(editor.page.getByText("这里就是手机的宽度")).isHidden();
        editor.page.setViewportSize(390, 844);
        editor.sees("这里就是手机的宽度");
        assertThat(editor.page.locator(".screens")).isHidden();
        Chromium.keep(editor.page, "preview-390");
        editor.page.setViewportSize(1440, 900);
        editor.presses("关闭");
    }

    /** The frame is as wide as that screen, whose button alone is pressed. */
    private static void isAsWide(StaffMember editor, String screen, int pixels) {
        assertThat(editor.page.locator("iframe[src*=preview]")).hasCSS("width", pixels + "px");
        assertThat(editor.page.locator(".screens [aria-pressed=true]")).containsText(screen);
        assertThat(editor.page.locator(".screens [aria-pressed=false]")).hasCount(2);
    }
}
