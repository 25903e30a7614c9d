package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A live story is corrected beside a draft that waits, which is then carried over the correction.
 */
class CorrectionIT {

    private static final String NOTE = "通车时间原写作9时，应为10时。";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aStoryIsCorrectedBesideAWaitingDraftWhichIsThenCarriedOver() {
        var reporter = DAY.letIn("wangyan");
        DAY.open(reporter.page, "/desk/published");
        reporter.page.locator("a[href*='articles/']").first().click();
        reporter.page.waitForURL("**/articles/**");
        var article = reporter.page.url();
        var headline = reporter.page.locator("h1").first().textContent();
        reporter.presses("改写");
        reporter.sees("已开改写稿");
        opensWith(reporter, "改写稿的新开头：");

        var editor = DAY.letIn("liqinghe");
        editor.page.navigate(article);
        editor.presses("更正");
        editor.sees("已开更正稿");
        DAY.open(editor.page, "/desk/queue");
        corrects(headline);
        isReviewedByTwo(editor, article + "-correction");
        isReadByReaders(article, headline);

        reporter.page.navigate(article);
        reporter.sees("读者已有第2版，本稿还在旧版之上");
        reporter.presses("送审");
        reporter.sees("读者现有的报道已有新版本，先把它并入本稿");
        kept(reporter, "correction-behind");
        carriesOver(reporter);
    }

    /** Another reporter puts the first paragraph right and says so. */
    private static void corrects(String headline) {
        var writer = DAY.letIn("jinanzhou");
        DAY.open(writer.page, "/desk/articles");
        writer.page.getByText(headline).first().click();
        writer.page.waitForURL("**-correction");
        opensWith(writer, "更正后的开头：");
        writer.isAboutToChangeTheArticle();
        writer.fills("更正说明", NOTE);
        writer.page.keyboard().press("Tab");
        writer.seesSaved();
        var kind =
                writer.page
                        .locator("vaadin-select")
                        .filter(new Locator.FilterOptions().setHasText("稿件类型"));
        assertThat(kind).hasAttribute("readonly", "");
        assertThat(kind).containsText("要换类型，请用“改写”");
        kept(writer, "correction-writing");
        writer.presses("送审");
        writer.sees("审稿中");
        writer.goes();
    }

    private static void isReviewedByTwo(StaffMember editor, String correction) {
        editor.page.navigate(correction);
        editor.approves("初审", "更正属实。");
        editor.sees("已审签");
        var deskChief = DAY.letIn("gumingzhou");
        deskChief.page.navigate(correction);
        kept(deskChief, "correction-review");
        deskChief.approves("复审", "可发更正。");
        deskChief.sees("已审签");
        deskChief.goes();
    }

    private static void isReadByReaders(String article, String headline) {
        var reader = DAY.browser().window(1440, 900);
        DAY.open(reader, article.replaceFirst(".*/articles/", "/story/"));
        assertThat(reader.locator("aside.correction")).containsText(NOTE);
        assertThat(reader.locator(".text p").first()).containsText("更正后的开头：");
        Chromium.keep(reader, "correction-story");
        reader.setViewportSize(390, 844);
        Chromium.keep(reader, "correction-story-phone");
        DAY.open(reader, "/corrections");
        assertThat(reader.locator(".corrections li").first()).containsText(headline);
        assertThat(reader.locator(".corrections li").first()).containsText(NOTE);
        Chromium.keep(reader, "corrections-phone");
        reader.setViewportSize(1024, 768);
        Chromium.keep(reader, "corrections-1024");
        reader.context().close();
    }

    private static void carriesOver(StaffMember reporter) {
        reporter.presses("并入…");
        var dialog = reporter.named(AriaRole.DIALOG, "并入读者现有的版本");
        assertThat(dialog).containsText("更正后的开头：");
        assertThat(dialog).containsText("改写稿的新开头：");
        var together =
                dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("并入").setExact(true));
        assertThat(together).isDisabled();
        kept(reporter, "correction-merge");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("用读者现有的")).click();
        assertThat(together).isEnabled();
        Chromium.keep(reporter.page, "correction-merge-chosen");
        together.click();
        reporter.sees("已并入读者现有的版本");
        assertThat(reporter.named(AriaRole.TEXTBOX, "正文")).containsText("更正后的开头：");
        reporter.presses("送审");
        reporter.sees("审稿中");
    }

    /** Writes at the very beginning of the body. */
    private static void opensWith(StaffMember writer, String words) {
        writer.isAboutToChangeTheArticle();
        var body = writer.named(AriaRole.TEXTBOX, "正文");
        body.click();
        writer.takesABreath();
        writer.page.keyboard().press("Control+Home");
        writer.page.keyboard().insertText(words);
        assertThat(body).containsText(Pattern.compile("^\\s*" + words));
        writer.seesSaved();
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
