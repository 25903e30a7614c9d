package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caibian.loop.RunningNewsroom.SearchEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One story's whole way: written, returned, written again, reviewed by three, read and found. */
class NewsroomLoopIT {

    private static final String HEADLINE = "潮汐电站二号机组并网 岛上灯塔改用新电";

    private static Chromium browser;

    @TempDir private Path data;

    @BeforeAll
    static void startTheBrowser() {
        browser = new Chromium();
    }

    @AfterAll
    static void endTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void aStoryTravelsFromItsReporterToItsReaders(SearchEngine engine) throws IOException {
        try (var newsroom = RunningNewsroom.with(engine, data, LoadedDemo.copyTo(data))) {
            var shots = engine.name().toLowerCase(Locale.ROOT) + "-";
            write(newsroom, engine);
            returnOnce(newsroom);
            submitAgain(newsroom);
            approve(newsroom, "liqinghe", "初审", engine);
            proofread(newsroom);
            approve(newsroom, "gumingzhou", "复审", engine);
            nothingIsOnTheSite(newsroom);
            approve(newsroom, "shenzhiyao", "终审", engine);

            readersSeeIt(newsroom, shots);
            searchFindsIt(newsroom, shots);
        }
    }

    private static void write(RunningNewsroom newsroom, SearchEngine engine) {
        var reporter = StaffMember.signIn(browser, newsroom.address(), "wangyan");
        reporter.begins(HEADLINE);
        reporter.writes("23日上午，海湾潮汐电站二号机组并网，岛上的灯塔当晚改用新电。", "值守灯塔二十年的周守灯说，灯比从前亮了一成。");
        reporter.picks("稿源", "晨岸");
        reporter.picks("栏目", "科技");
        reporter.fills("电头", "晨岸东屿11月23日电（记者 王砚）");
        reporter.fills("作者", "王砚");
        reporter.fills("副题", "灯塔换新电");
        reporter.presses("送审");
        reporter.sees("审稿中");
        keepOnce(reporter.page, engine, "submitted");
        reporter.page.context().close();
    }

    private static void returnOnce(RunningNewsroom newsroom) {
        var editor = StaffMember.letIn(browser, newsroom.address(), "liqinghe");
        editor.opensInQueue(HEADLINE);
        editor.returns("初审", "请补上装机容量。");
        editor.sees("已退回修改");
        assertThat(editor.page.locator("vaadin-grid").getByText(HEADLINE)).hasCount(0);
        editor.page.context().close();
    }

    private static void submitAgain(RunningNewsroom newsroom) {
        var reporter = StaffMember.signIn(browser, newsroom.address(), "wangyan");
        reporter.sees("请补上装机容量。");
        reporter.page.getByText(HEADLINE).first().click();
        reporter.named(AriaRole.TEXTBOX, "正文").click();
        reporter.page.keyboard().press("Control+End");
        reporter.page.keyboard().press("Enter");
        reporter.page.keyboard().insertText("二号机组装机容量三十二兆瓦。");
        reporter.presses("送审");
        reporter.sees("审稿中");
        reporter.page.context().close();
    }

    private static void approve(
            RunningNewsroom newsroom, String account, String step, SearchEngine engine) {
        var member = StaffMember.letIn(browser, newsroom.address(), account);
        member.opensInQueue(HEADLINE);
        assertThat(member.preview()).containsText("二号机组装机容量三十二兆瓦。");
        keepOnce(member.page, engine, account);
        member.approves(step, "事实清楚，数字与电站通报一致，可发。");
        member.sees("已审签");
        member.page.context().close();
    }

    private static void proofread(RunningNewsroom newsroom) {
        var proofreader = StaffMember.letIn(browser, newsroom.address(), "qintang");
        proofreader.opensInQueue(HEADLINE);
        proofreader.passesOn();
        proofreader.page.context().close();
    }

    /** The desk looks the same whichever engine finds its stories. */
    private static void keepOnce(Page page, SearchEngine engine, String name) {
        if (engine == SearchEngine.EMBEDDED) {
            Chromium.keep(page, "loop-" + name);
        }
    }

    private static void nothingIsOnTheSite(RunningNewsroom newsroom) {
        var reader = browser.window(1440, 900);
        reader.navigate(newsroom.address() + "/");
        assertThat(reader.getByText("岛上灯塔改用新电")).hasCount(0);
        reader.context().close();
    }

    private static void readersSeeIt(RunningNewsroom newsroom, String shots) {
        var reader = browser.window(1440, 900);
        reader.navigate(newsroom.address() + "/section/keji");
        assertThat(reader.getByText("岛上灯塔改用新电").first()).isVisible();
        reader.navigate(newsroom.address() + "/");
        Chromium.keep(reader, shots + "front");
        reader.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("岛上灯塔改用新电")))
                .first()
                .click();
        var page = reader.locator("main");
        assertThat(reader.locator("h1")).containsText("岛上灯塔改用新电");
        assertThat(page)
                .containsText(Pattern.compile("最后更新: \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}"));
        assertThat(page).containsText("晨岸东屿11月23日电（记者 王砚）23日上午，海湾潮汐电站");
        assertThat(page).containsText("二号机组装机容量三十二兆瓦。");
        assertThat(page).containsText("灯塔换新电");
        assertThat(page).containsText(Pattern.compile("责任编辑\\W*李清和"));
        assertThat(page).containsText("相关推荐");
        assertThat(page).containsText("最新闻");
        Chromium.keep(reader, shots + "story");
        reader.setViewportSize(390, 844);
        Chromium.keep(reader, shots + "story-phone");
        reader.context().close();
    }

    private static void searchFindsIt(RunningNewsroom newsroom, String shots) {
        var reader = browser.window(1440, 900);
        for (var words : new String[] {"灯塔", "潮汐电站", "周守灯", "三十二兆瓦"}) {
            reader.navigate(
                    newsroom.address()
                            + "/search?q="
                            + URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(reader.locator("main").getByText("岛上灯塔改用新电").first()).isVisible();
        }
        Chromium.keep(reader, shots + "search");
        reader.navigate(
                newsroom.address()
                        + "/search?q="
                        + URLEncoder.encode("无此一说", StandardCharsets.UTF_8));
        assertThat(reader.locator("main").getByText("岛上灯塔改用新电").count()).isZero();
        reader.context().close();
    }
}
