package org.caibian.startup;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Arrays;
import org.caibian.loop.Chromium;

/** A browser that keeps all it knows in a folder, and is killed and opened again. */
final class MortalBrowser implements AutoCloseable {
    private final Playwright playwright = Chromium.playwright();
    private final Path profile;
    private BrowserContext windows;
    private Page page;

    MortalBrowser(Path profile) {
        this.profile = profile;
        windows = Chromium.keptIn(profile, playwright);
        page = windows.newPage();
    }

    /** The one tab somebody writes in. */
    Page page() {
        return page;
    }

    /** It is closed without being asked whether it minds. */
    void killTab() {
        page.close();
        page = windows.newPage();
    }

    /** As when the machine's power fails: kill -9 of all its processes. */
    void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(this::isOfIt)
                .toList()
                .forEach(each -> {
                    each.destroyForcibly();
                    each.onExit().join();
                });
        windows = Chromium.keptIn(profile, playwright);
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

    /** The server knows the session no more. */
    void losesTheSession() {
        windows.clearCookies();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
