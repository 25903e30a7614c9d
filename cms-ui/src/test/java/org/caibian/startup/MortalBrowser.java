package org.caibian.startup;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.loop.Chromium;

/** A browser that keeps all it knows in a folder, and is killed and opened again. */
final class MortalBrowser implements AutoCloseable {
    private final Path profile;
    private Playwright playwright = Chromium.playwright();
    private BrowserContext windows;
    private Page page;
    private String watch = "";

    MortalBrowser(Path profile) {
        this.profile = profile;
        windows = Chromium.keptIn(profile, playwright);
        page = windows.newPage();
    }

    /** The one tab somebody writes in. */
    Page page() {
        return page;
    }

    /** Each page from now on runs that script first. */
    MortalBrowser watched(String script) {
        watch = script;
        windows.addInitScript(script);
        return this;
    }

    /** It is closed without being asked whether it minds. */
    void closeTab() {
        page.close();
        page = windows.newPage();
    }

    /** What draws it ends at once, and no script of it hears of that. */
    void crashTab() {
        Chromium.crash(page);
        page = windows.newPage();
    }

    /**
     * As when the machine's power fails: kill -9 of all its processes, from any thread, also while
     * somebody types. What drives it dies after it: some of what it was just told to do it would
     * never answer.
     */
    void die() {
        var all = ProcessHandle.current().descendants().filter(this::isOfIt).toList();
        var driver =
                all.stream()
                        .flatMap(each -> each.parent().stream())
                        .filter(parent -> !all.contains(parent))
                        .distinct()
                        .toList();
        Stream.of(all, driver)
                .flatMap(List::stream)
                .forEach(each -> {
                    each.destroyForcibly();
                    each.onExit().join();
                });
    }

    /** Whether its tab still answers. */
    boolean isThere() {
        try {
            page.evaluate("1");
            return true;
        } catch (PlaywrightException gone) {
            return false;
        }
    }

    void opensAgain() {
        playwright = Chromium.playwright();
        windows = Chromium.keptIn(profile, playwright);
        windows.addInitScript(watch);
        page = windows.newPage();
    }

    private boolean isOfIt(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.contains(profile.toString()));
    }

    void network(boolean there) {
        windows.setOffline(!there);
    }

    /** As where they are cleared, or time out: the browser knows its session no more. */
    void losesTheSession() {
        windows.clearCookies();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
