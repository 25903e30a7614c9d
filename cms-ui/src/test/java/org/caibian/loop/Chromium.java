package org.caibian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.caibian.testing.EnginesUsed;

/**
 * The browser that people of the tests sit at: the machine's own Chromium, Chinese, in the
 * newsroom's zone. One process for all tests of a JVM, in which nobody's window knows of another's.
 */
public final class Chromium implements AutoCloseable {

    /**
     * How long a page may take to show what is asked of it, in milliseconds: two tests share the
     * machine.
     */
    private static final double PATIENCE = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static final String TOO_WIDE =
            """
            () => [document.documentElement, ...document.querySelectorAll('body, body *')]
              .filter(each => each === document.documentElement
                || (/auto|scroll/.test(getComputedStyle(each).overflowX)
                  && !each.closest('[role=tablist], [role=toolbar], .tableWrapper, table, pre, textarea, input')))
              .filter(each => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
              .map(each => `${each.localName}.${each.className}: ${each.scrollWidth} > ${each.clientWidth}`)
            """;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int QUALITY = 72;

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--no-first-run");

    private static final class Holder {
        private static final Browser BROWSER = launched();
    }

    private final Browser browser = Holder.BROWSER;

    /** It ends with the JVM, whose pipe to it ends then. */
    private static Browser launched() {
        var browser =
                playwright()
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(executable()))
                                        .setArgs(ARGUMENTS));
        EnginesUsed.note("Chromium", "Chromium " + browser.version());
        return browser;
    }

    /** What drives browsers, without one of its own. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A window of a person of their own: nobody shares a session. */
    public Page window(int width, int height) {
        return context(width, height).newPage();
    }

    /** Of somebody who asked their machine for little motion: nothing has to be waited for. */
    private BrowserContext context(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
    }

    /** The same with all it keeps in a folder, so that it can be killed and opened again. */
    public static BrowserContext keptIn(Path profile, Playwright playwright) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of(executable()))
                                .setArgs(ARGUMENTS)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai"));
    }

    /**
     * Keeps what a page looks like, for people to look at after the tests; axe looks at it at once.
     */
    public static void keep(Page page, String name) {
        Accessibility.shutsNobodyOut(page, name);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setType(ScreenshotType.JPEG)
                        .setQuality(QUALITY)
                        .setPath(SCREENSHOTS.resolve(name + ".jpg")));
    }

    /** The page of a test that failed, with no more asked of it. */
    static void keepFailed(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve("failed").resolve(name + ".png")));
    }

    /** The same at a desk, in a small window and in the hand, and back at the desk. */
    static void keepAtThreeWidths(Page page, String name) {
        keep(page, name);
        for (int width : new int[] {1024, 390}) {
            page.setViewportSize(width, 844);
            keep(page, name + "-" + width);
        }
        page.setViewportSize(1440, 900);
    }

    /** The same, and nobody has to scroll sideways at any of them. */
    static void fitsAtThreeWidths(Page page, String name) {
        for (int width : new int[] {390, 1024, 1440}) {
            page.setViewportSize(width, width == 1440 ? 900 : 844);
            var at = name + "-" + width;
            Awaitility.await().untilAsserted(() -> assertThat(tooWide(page)).as(at).isEmpty());
            keep(page, at);
        }
    }

    /** What one would have to scroll sideways for, but for what does by its nature. */
    private static List<?> tooWide(Page page) {
        return (List<?>) page.evaluate(TOO_WIDE);
    }

    /**
     * What draws that tab ends at once, and no script of it hears of that; one that is only closed
     * hands over and notes on its way out.
     */
    public static void crash(Page page) {
        var crashed = new AtomicBoolean();
        page.onCrash(_ -> crashed.set(true));
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException gone) {
            page.context().waitForCondition(crashed::get);
        }
        assertThat(crashed).isTrue();
        page.close();
    }

    private static String executable() {
        return System.getenv().getOrDefault("CAIBIAN_CHROMIUM", "/usr/bin/chromium");
    }

    /** Everybody's windows. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
