package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caibian.loop.RunningNewsroom.SearchEngine;
import org.caibian.shared.ArticleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * The demo's newsroom, open for the tests of one class, and the people who come in; all of them go
 * after each test.
 */
final class DemoDay implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<StaffMember> here = new ArrayList<>();
    private @Nullable Path data;
    private @Nullable Chromium browser;
    private @Nullable RunningNewsroom newsroom;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        data = Files.createTempDirectory("caibian-demo-day");
        var database = LoadedDemo.copyTo(data);
        browser = new Chromium();
        newsroom = RunningNewsroom.with(SearchEngine.EMBEDDED, data, database);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            here.forEach(member -> member.isSeenFailing(test.getRequiredTestMethod().getName()));
        }
        here.forEach(StaffMember::goes);
        here.clear();
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        browser().close();
        newsroom().close();
        FileSystemUtils.deleteRecursively(data);
    }

    RunningNewsroom newsroom() {
        return Objects.requireNonNull(newsroom);
    }

    Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    StaffMember signIn(String account) {
        return come(StaffMember.signIn(browser(), newsroom().address(), account));
    }

    /** Somebody who goes straight to where they have to do, and so has no page before them yet. */
    StaffMember letIn(String account) {
        return come(StaffMember.letIn(browser(), newsroom().address(), account));
    }

    /** Somebody who goes straight to the page of that article. */
    StaffMember letIn(String account, ArticleId article) {
        var member = letIn(account);
        open(member.page, article);
        return member;
    }

    StaffMember signInOnAPhone(String account) {
        return come(StaffMember.signInOnAPhone(browser(), newsroom().address(), account));
    }

    private StaffMember come(StaffMember member) {
        here.add(member);
        return member;
    }

    /** Has an article before them that they have just begun. */
    void begins(StaffMember member, String headline) {
        open(member.page, earlier().begun(headline, member.account()));
        assertThat(member.named(AriaRole.TEXTBOX, "正文")).isVisible();
    }

    /** What was done here before, without anybody looking on. */
    EarlierWork earlier() {
        return new EarlierWork(newsroom());
    }

    void open(Page page, ArticleId article) {
        open(page, "/desk/articles/" + article);
    }

    /** A page of the desk, or of the site for {@code /}. */
    void open(Page page, String address) {
        page.navigate(newsroom().address() + address);
    }
}
