package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The pages of each role shut nobody out, by day and by night, at a desk and in the hand. */
class ForEveryoneIT {

    /** Of those who read what the economics desk begins. */
    private static final Set<String> WRITERS = Set.of("wangyan", "liqinghe", "gumingzhou");

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @ParameterizedTest
    @CsvSource({
        "wangyan, / /articles /calendar /published /account /rights /tokens",
        "liqinghe, / /queue /delegation",
        "gumingzhou, /queue /load /responsible",
        "shenzhiyao, / /queue /rules",
        "qintang, / /queue",
        "baolan, / /articles /published",
        "zhouyuan, / /rules /grants"
    })
    void thePagesOfARole(String account, String pages) {
        var page = DAY.letIn(account).page;
        for (var each : pages.split(" ")) {
            DAY.open(page, "/desk" + each);
            assertThat(page.locator("main h1, main h2").first()).not().isEmpty();
            shutsNobodyOut(page, each);
        }
    }

    /**
     * Every one there is, so that a new one cannot be forgotten; by day at a desk, by night in the
     * hand.
     */
    @Test
    void thePagesOfAdministration() {
        var page = DAY.letIn("zhouyuan").page;
        assertThat(pagesOfAdministration()).hasSizeGreaterThan(15);
        for (var each : pagesOfAdministration()) {
            DAY.open(page, each);
            assertThat(page.locator(".mn h1").first()).not().isEmpty();
            shines(page, ColorScheme.LIGHT);
            Accessibility.shutsNobodyOut(page, each);
            shines(page, ColorScheme.DARK);
            page.setViewportSize(390, 844);
            Accessibility.shutsNobodyOut(page, each + " in the hand");
            page.setViewportSize(1440, 900);
        }
    }

    private static List<String> pagesOfAdministration() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.caibian.ui").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(found -> found.getAnnotation(Route.class).value())
                .filter(route -> route.startsWith("admin/"))
                .map(route -> "/desk/" + route.replace(":account", "wangyan"))
                .sorted()
                .toList();
    }

    /**
     * A comment and a suggestion are open, and a copy is typed on, which whoever reads it may;
     * beside another words are waiting, which whoever writes it may bring in.
     */
    @Test
    void whatIsSaidOfADraftAndWaitsBesideOneInEachRole() {
        var remarked = DAY.earlier().handedIn("人人看得见的批注");
        DAY.earlier().remarkedOn(remarked, "liqinghe");
        var waiting = DAY.earlier().begunWithWordsBeside("人人看得见的未存文字");
        for (var account : List.of("qintang", "shenzhiyao", "wangyan", "liqinghe", "gumingzhou")) {
            var member = DAY.letIn(account, waiting);
            if (WRITERS.contains(account)) {
                assertThat(member.named(AriaRole.TEXTBOX, "正文")).isVisible();
                opens(member, "合并", "合并未存的文字", "words beside merged");
            }
            opens(member, "另看", "未存的文字", "words beside");
            opens(member, "预览", "预览", "preview");

            DAY.open(member.page, remarked);
            member.named(AriaRole.TAB, "批注").click();
            assertThat(member.page.locator(".anno")).hasCount(2);
            member.presses("修订留痕");
            assertThat(member.page.locator(".suggesting .ProseMirror")).isVisible();
            shutsNobodyOut(member.page, "annotations of " + account);
        }
    }

    /** Looks at what an act has one choose or read, by day and by night, and closes it again. */
    private static void opens(StaffMember member, String act, String title, String at) {
        member.presses(act);
        var dialog = member.named(AriaRole.DIALOG, title);
        assertThat(dialog).hasCount(1);
        byDayAndNight(member.page, at + " of " + member.account());
        member.page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void theDoorAndWhatReadersSee() {
        var page = DAY.browser().window(1440, 900);
        DAY.open(page, "/");
        var story = page.locator("a[href*='/story/']").first().getAttribute("href");
        for (var each :
                List.of(
                        "/desk/login",
                        "/desk/forgotten",
                        "/desk/new-password",
                        "/desk/new-address",
                        "/desk/welcome",
                        "/",
                        story,
                        "/search?q=港",
                        "/corrections",
                        "/masthead")) {
            DAY.open(page, each);
            assertThat(page.locator("h1").first()).not().isEmpty();
            shutsNobodyOut(page, each);
        }
        page.context().close();
    }

    private static void shutsNobodyOut(Page page, String at) {
        byDayAndNight(page, at);
        page.setViewportSize(390, 844);
        Accessibility.shutsNobodyOut(page, at + " 390");
        page.setViewportSize(1440, 900);
    }

    private static void byDayAndNight(Page page, String at) {
        for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            shines(page, light);
            Accessibility.shutsNobodyOut(page, at + " " + light);
        }
    }

    private static void shines(Page page, ColorScheme light) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    }
}
