package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.caibian.article.Drafts;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories go out at their instants, also across a stop, and no embargo is passed by one person. */
class InstantsIT {

    private static final String BOATS = "二手渔船也能验车况 海曲试点船检报告上网";
    private static final String GRAIN = "粮食储备轮换启动 沿江六座粮库开仓验质";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private Page reader;

    @BeforeEach
    void aReaderComes() {
        reader = DAY.browser().window(1440, 900);
    }

    @AfterEach
    void theReaderGoes() {
        reader.context().close();
    }

    @Test
    void aScheduledStoryWaitsAndGoesOutAfterTheProgramWasAway() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        chiefEditor.opensTheArticle(BOATS);
        chiefEditor.presses("定时");
        Chromium.keepAtThreeWidths(chiefEditor.page, "instants-schedule");
        chiefEditor.presses("就定这时");
        chiefEditor.sees("定于");
        chiefEditor.presses("签发预演");
        chiefEditor.sees("会变动的地方");
        chiefEditor.sees("差这些");
        chiefEditor.sees("审签不足");
        chiefEditor.sees("责任编辑已审签");
        chiefEditor.sees("在名录有效期内");
        Chromium.keepAtThreeWidths(chiefEditor.page, "preflight");
        chiefEditor.presses("关闭");
        chiefEditor.approves("终审", "签发。");
        chiefEditor.sees("审签已齐，定于");
        Chromium.keepAtThreeWidths(chiefEditor.page, "instants-waits");
        assertThat(onTheFrontPage(BOATS)).hasCount(0);

        var due = Instant.now().plusSeconds(3);
        bringForward(chiefEditor, due);
        DAY.newsroom().close();
        Awaitility.await().until(() -> Instant.now().isAfter(due));
        DAY.newsroom().startAgain();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> onTheFrontPage(BOATS).count() > 0);
    }

    @Test
    void anEmbargoRefusesWhoeverPressesReleaseUntilTwoLiftedIt() {
        var chief = DAY.letIn("gumingzhou");
        chief.opensTheArticle(GRAIN);
        chief.presses("设禁发");
        Chromium.keepAtThreeWidths(chief.page, "instants-embargo-dialog");
        chief.presses("就定这时");
        chief.sees("解禁");
        chief.approves("复审", "可发。");
        chief.sees("已审签");
        assertThat(chief.named(AriaRole.BUTTON, "提请解禁").first()).isDisabled();
        Chromium.keep(chief.page, "instants-embargo");

        var chiefEditor = DAY.letIn("shenzhiyao");
        chiefEditor.page.navigate(
                DAY.newsroom().address() + chief.page.url().replaceFirst("^.*(?=/desk/)", ""));
        chiefEditor.approves("终审", "签发。");
        chiefEditor.sees("审签已齐，定于");
        var story = chief.page.url().replaceFirst(".*/articles/", "/story/");
        assertThat(answer(story)).isEqualTo(404);
        chiefEditor.presses("立即签发");
        chiefEditor.sees("之前限时禁发，请定在那之后");
        Chromium.keepAtThreeWidths(chiefEditor.page, "instants-embargo-refused");
        assertThat(answer(story)).isEqualTo(404);

        chiefEditor.presses("提请解禁");
        chiefEditor.sees("已提请解禁");
        chiefEditor.presses("撤回提请");
        chiefEditor.sees("已撤回提请，禁发不变");
        chiefEditor.presses("提请解禁");
        chiefEditor.sees("沈知遥提请解禁");
        Chromium.keepAtThreeWidths(chiefEditor.page, "instants-lift-proposed");
        assertThat(chiefEditor.named(AriaRole.BUTTON, "同意解禁").first()).isDisabled();
        assertThat(answer(story)).isEqualTo(404);

        var article = chief.page.url();
        DAY.open(chief.page, "/desk");
        chief.sees("解禁待确认");
        Chromium.keepAtThreeWidths(chief.page, "work-lifts");
        chief.page.navigate(article);
        chief.presses("同意解禁");
        chief.sees("禁发已解除");
        assertThat(chief.page.locator(".planline .embargo")).hasCount(0);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> answer(story) == 200);
        assertThat(onTheFrontPage(GRAIN).first()).isVisible();
    }

    private static PersonId person(String account) {
        return DAY.newsroom().part(Staff.class).byAccount(account).orElseThrow().id();
    }

    private static ArticleId article(StaffMember at) {
        return ArticleId.parse(at.page.url().replaceFirst(".*/articles/", "")).orElseThrow();
    }

    /** What a reader is told who asks for that address. */
    private int answer(String story) {
        return reader.navigate(DAY.newsroom().address() + story).status();
    }

    private static void bringForward(StaffMember at, Instant due) {
        var now =
                DAY.newsroom()
                        .part(Drafts.class)
                        .find(article(at).main())
                        .flatMap(draft -> draft.plan().release())
                        .map(ChosenInstant::at);
        var moved =
                DAY.newsroom()
                        .part(Scheduling.class)
                        .schedule(
                                article(at).main(),
                                new Seen<>(now),
                                new ChosenInstant(due, SHANGHAI),
                                person("shenzhiyao"));
        if (!(moved instanceof ScheduleResult.Scheduled)) {
            throw new AssertionError(moved);
        }
    }

    private Locator onTheFrontPage(String headline) {
        DAY.open(reader, "/");
        return reader.getByText(headline);
    }
}
