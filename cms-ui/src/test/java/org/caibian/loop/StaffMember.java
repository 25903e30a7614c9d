package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody of the staff at the desk, doing what people do there. */
final class StaffMember {

    static final String PASSWORD = "caibian-demo";

    final Page page;
    private final String address;
    private final String account;
    private String savedBefore = "";
    private String path = "/desk";

    private StaffMember(Page page, String address, String account) {
        this.page = page;
        this.address = address;
        this.account = account;
    }

    static StaffMember signIn(Chromium browser, String address, String account) {
        var member = letIn(browser, address, account);
        member.page.navigate(address + "/desk");
        assertThat(member.named(AriaRole.NAVIGATION, "主导航")).isVisible();
        return member;
    }

    /** Somebody who goes straight to where they have to do, and so has no page before them yet. */
    static StaffMember letIn(Chromium browser, String address, String account) {
        var member = new StaffMember(browser.window(1440, 900), address, account);
        new Door(address).letsIn(member.page.context(), account, PASSWORD);
        return member;
    }

    String account() {
        return account;
    }

    void signsIn() {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(named(AriaRole.NAVIGATION, "主导航")).isVisible();
    }

    void signsOut() {
        page.locator("vaadin-menu-bar .who").first().click();
        page.getByText("退出登录").click();
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    /**
     * As after a long break, or a restart of the program: the server no longer knows the session.
     */
    void losesTheSession() {
        var forgotten = new Cookie("JSESSIONID", "0".repeat(32)).setUrl(address);
        page.context().addCookies(List.of(forgotten));
    }

    /** The same person, the same session, the same address once more. */
    StaffMember anotherWindow() {
        var window = new StaffMember(page.context().newPage(), address, account);
        window.page.navigate(page.url());
        return window;
    }

    /**
     * The tab crashes, network or not, and says nothing more to anybody; the same browser opens the
     * same address again, with it.
     */
    StaffMember losesTheTab() {
        path = URI.create(page.url()).getPath();
        Chromium.crash(page);
        var back = comesBack(account);
        back.page.navigate(address + path);
        return back;
    }

    /** Somebody else, or the same person later, signs in with the same browser and goes there. */
    StaffMember leavesTheComputerTo(String other) {
        page.context().clearCookies();
        path = URI.create(page.url()).getPath();
        page.close();
        var next = comesBack(other);
        next.page.navigate(address + path);
        next.signsIn();
        return next;
    }

    private StaffMember comesBack(String who) {
        var browser = page.context();
        browser.setOffline(false);
        var back = new StaffMember(browser.newPage(), address, who);
        back.path = path;
        return back;
    }

    /** Comes in with a phone in hand. */
    static StaffMember signInOnAPhone(Chromium browser, String address, String account) {
        var member = new StaffMember(browser.window(390, 844), address, account);
        member.page.navigate(address + "/desk");
        member.page.locator("input[name=username]").fill(account);
        member.page.locator("input[name=password]").fill(PASSWORD);
        member.page.keyboard().press("Enter");
        assertThat(member.page.locator("header").first()).isVisible();
        return member;
    }

    /** Writes an article that can be handed in, and hands it in. */
    void handsIn(String headline) {
        begins(headline);
        writes("23日上午，海湾潮汐电站二号机组并网，岛上的灯塔当晚改用新电。", "值守灯塔二十年的周守灯说，灯比从前亮了一成。");
        picks("稿源", "晨岸");
        picks("栏目", "财经");
        fills("电头", "晨岸东屿11月23日电（记者 王砚）");
        fills("作者", "王砚");
        presses("送审");
        sees("审稿中");
    }

    /** Opens the page of the article that the queue shows under that headline. */
    void opensTheArticle(String headline) {
        opensInQueue(headline);
        presses("打开稿件");
        page.waitForURL("**/articles/**");
    }

    /** Takes the words under review in hand, changes the headline, and is done. */
    void changesTheHeadline(String headline) {
        presses("改稿");
        sees("审稿中改稿");
        isAboutToChangeTheArticle();
        fills("标题", headline);
        page.keyboard().press("Tab");
        seesSaved();
        presses("完成修改");
        assertThat(named(AriaRole.BUTTON, "完成修改")).hasCount(0);
    }

    /** Passes a proofreading on. */
    void passesOn() {
        presses("校毕");
        sees("校毕，已交下一步");
    }

    /** What is before their eyes, for whoever asks why a test failed. */
    void isSeenFailing(String test) {
        for (var window : page.context().pages()) {
            Chromium.keepFailed(window, test + "-" + account);
        }
    }

    void goes() {
        page.context().close();
    }

    /** Begins an article and comes to its sheet. */
    void begins(String headline) {
        named(AriaRole.BUTTON, "新建稿件").click();
        page.getByLabel("标题").fill(headline);
        named(AriaRole.BUTTON, "开始写").click();
        page.waitForURL(Pattern.compile(".*/desk/articles/\\d+$"));
        assertThat(named(AriaRole.TEXTBOX, "正文")).isFocused();
    }

    void writes(String... paragraphs) {
        isAboutToChangeTheArticle();
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
        field(field).fill(text);
    }

    Locator field(String field) {
        return page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).first();
    }

    /**
     * As long as it takes to lay a hand on the keys: where a page is busy, ProseMirror puts a caret
     * that moves within some hundredths of a second after the focus came back to where it was
     * clicked.
     */
    void takesABreath() {
        page.waitForTimeout(250);
    }

    /** Notes which save is the latest, so that {@link #seesSaved} waits for another. */
    void isAboutToChangeTheArticle() {
        var version = page.locator("#saved-version");
        assertThat(version).hasText(Pattern.compile("\\d"));
        savedBefore = version.textContent();
    }

    /** What was changed since is kept. */
    void seesSaved() {
        assertThat(page.locator("#saved-version")).not().hasText(savedBefore);
        assertThat(page.locator("#saved-state:visible")).containsText("已保存");
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

    /** So many notices the bell says are unread. */
    int unread() {
        return page.locator(".bell .count:visible").allTextContents().stream()
                .mapToInt(count -> Integer.parseInt(count.replace("+", "")))
                .sum();
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
