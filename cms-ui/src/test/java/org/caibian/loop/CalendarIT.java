package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caibian.article.DraftFilter;
import org.caibian.article.DraftSummary;
import org.caibian.article.Drafts;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.article.Plan;
import org.caibian.article.Scheduling;
import org.caibian.publication.Stories;
import org.caibian.publication.TakeDown;
import org.caibian.publication.TakeDowns;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The calendar as people use it: read, moved by hand and by keys, on a desk and on a phone. */
class CalendarIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("MM-dd");

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private static LocalDate today;
    private static ArticleId early;
    private static ArticleId late;
    private static ArticleId held;
    private static ArticleId live;

    @BeforeAll
    static void plan() {
        today = LocalDate.now(SHANGHAI);
        var chiefEditor = person("shenzhiyao");
        var inReview = inReview();
        early = inReview.get(0).article();
        late = inReview.get(1).article();
        held =
                inReview.stream()
                        .skip(2)
                        .map(DraftSummary::article)
                        .filter(article -> isKeptBack(article, person("gumingzhou")))
                        .findFirst()
                        .orElseThrow();
        live = part(Stories.class).newest(Keyset.START, 1).items().getFirst().article();
        schedule(early, at(1, 6, 0), chiefEditor);
        schedule(late, at(1, 6, 3), chiefEditor);
        part(TakeDowns.class).set(live, Seen.nothing(), at(2, 23, 30), "", chiefEditor);
    }

    @Test
    void aReleaseIsCarriedWithKeysAndTheMoveTakenBack() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/calendar");
        var item = item(chiefEditor, late, "RELEASE");
        assertThat(item).containsText("06:03");
        Chromium.keep(chiefEditor.page, "calendar-week");

        item.locator("a.hl").focus();
        chiefEditor.page.keyboard().press("m");
        chiefEditor.sees("拿起");
        chiefEditor.page.keyboard().press("ArrowRight");
        chiefEditor.page.keyboard().press("ArrowDown");
        assertThat(item).containsText("06:18");
        chiefEditor.page.keyboard().press("Escape");
        assertThat(item).containsText("06:03");
        assertThat(release(late)).contains(at(1, 6, 3));

        chiefEditor.page.keyboard().press("m");
        chiefEditor.page.keyboard().press("ArrowRight");
        assertThat(slot(chiefEditor, 2, 6)).containsText("06:03");
        Chromium.keep(chiefEditor.page, "calendar-carried");
        chiefEditor.page.keyboard().press("Enter");
        chiefEditor.sees("定于");
        assertThat(release(late)).contains(at(2, 6, 3));
        schedule(early, at(1, 6, 30), person("shenzhiyao"));
        assertThat(item(chiefEditor, early, "RELEASE")).containsText("06:30");
        assertThat(item.locator("a.hl")).isFocused();
        schedule(early, at(1, 6, 0), person("shenzhiyao"));

        chiefEditor.presses("移回去");
        assertThat(slot(chiefEditor, 1, 6)).containsText("06:03");
        assertThat(release(late)).contains(at(1, 6, 3));

        item(chiefEditor, early, "RELEASE").locator("a.hl").focus();
        chiefEditor.page.keyboard().press("m");
        chiefEditor.page.keyboard().press("ArrowRight");
        chiefEditor.page.keyboard().press("Enter");
        // What is carried stands there before it is put down, and the act before can be undone.
        chiefEditor.sees("定于" + DAY_OF_MONTH.format(today.plusDays(2)) + " 06:00签发");
        assertThat(slot(chiefEditor, 2, 6)).containsText("06:00");
        assertThat(chiefEditor.page.getByText("移回去")).hasCount(1);
        chiefEditor.presses("移回去");
        assertThat(slot(chiefEditor, 2, 6)).not().containsText("06:00");
        assertThat(release(early)).contains(at(1, 6, 0));
    }

    @Test
    void whatIsDraggedGoesThereOrSaysWhyNot() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/calendar");

        item(chiefEditor, early, "RELEASE").dragTo(slot(chiefEditor, 1, 8));
        assertThat(slot(chiefEditor, 1, 8)).containsText("08:00");
        assertThat(release(early)).contains(at(1, 8, 0));
        item(chiefEditor, early, "RELEASE").dragTo(slot(chiefEditor, 1, 6));
        var close = item(chiefEditor, early, "RELEASE").locator(".mind");
        assertThat(close).containsText("五分钟内");
        assertThat(close.getByRole(AriaRole.LINK)).containsText("06:03");
        assertThat(close.getByRole(AriaRole.LINK)).hasAttribute("href", "articles/" + late);

        var chief = DAY.letIn("gumingzhou");
        DAY.open(chief.page, "/desk/calendar");
        item(chief, held, "EMBARGO").dragTo(slot(chief, 2, 9));
        assertThat(item(chief, held, "EMBARGO").getByRole(AriaRole.ALERT)).containsText("只能更晚");
        assertThat(slot(chief, 3, 9)).containsText("09:00");
        Chromium.keep(chief.page, "calendar-refused");
    }

    @Test
    void whoMayNotScheduleOnlyReads() {
        var reporter = DAY.letIn("wangyan");
        DAY.open(reporter.page, "/desk/calendar");

        assertThat(reporter.page.locator(".dayhead")).hasCount(7);
        assertThat(reporter.page.locator(".calitem.out.movable")).hasCount(0);
    }

    @Test
    void aPhoneShowsOneDayAsAList() {
        var chiefEditor = DAY.signInOnAPhone("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/calendar?day=" + today.plusDays(2));

        assertThat(item(chiefEditor, live, "TAKE_DOWN")).isVisible();
        assertThat(item(chiefEditor, early, "RELEASE")).isHidden();
        assertThat(chiefEditor.page.locator(".dayhead.chosen")).containsText("件");
        Chromium.keep(chiefEditor.page, "calendar-phone");
        assertThat(chiefEditor.page.evaluate("document.documentElement.scrollWidth <= 390"))
                .isEqualTo(true);

        item(chiefEditor, live, "TAKE_DOWN").getByRole(AriaRole.BUTTON).click();
        chiefEditor.sees("改到什么时候下线");
    }

    @Test
    void aSmallWindowShowsTheWeekWithoutScrollingSideways() {
        var chief = DAY.letIn("shenzhiyao");
        chief.page.setViewportSize(1024, 768);
        DAY.open(chief.page, "/desk/calendar");

        assertThat(item(chief, early, "RELEASE")).isVisible();
        Chromium.keep(chief.page, "calendar-1024");
        assertThat(chief.page.evaluate("document.documentElement.scrollWidth <= 1024"))
                .isEqualTo(true);
        DAY.open(chief.page, "/desk/calendar?day=" + today.plusDays(70));
        chief.sees("没有排定的稿件");
        Chromium.keep(chief.page, "calendar-empty");
    }

    @Test
    void listsAndTheArticleSayWhatLiesAhead() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        DAY.open(chiefEditor.page, "/desk/published");
        assertThat(chiefEditor.page.locator(".bd", withText("下线")).first()).isVisible();
        Chromium.keep(chiefEditor.page, "marks-published");

        DAY.open(chiefEditor.page, "/desk/articles?stage=IN_REVIEW");
        assertThat(chiefEditor.page.locator(".bd.acc", withText("定时")).first()).isVisible();
        assertThat(chiefEditor.page.locator(".bd.emb", withText("禁发至")).first()).isVisible();
        Chromium.keep(chiefEditor.page, "marks-drafts");
        DAY.open(chiefEditor.page, "/desk/queue?view=desk");
        assertThat(chiefEditor.page.locator(".queuegrid .bd", withText("定时")).first()).isVisible();
        Chromium.keepAtThreeWidths(chiefEditor.page, "marks-queue");

        DAY.open(chiefEditor.page, "/desk/articles/" + live);
        assertThat(chiefEditor.page.locator("header .bd", withText("下线"))).isVisible();
        chiefEditor.presses("取消下线");
        chiefEditor.sees("不再到期下线");
        assertThat(chiefEditor.page.locator("header .bd", withText("下线"))).hasCount(0);
        chiefEditor.presses("定下线");
        chiefEditor.sees("就定这时");
        Chromium.keepAtThreeWidths(chiefEditor.page, "take-down-dialog");
        chiefEditor.presses("就定这时");
        chiefEditor.sees("下线");
        Chromium.keepAtThreeWidths(chiefEditor.page, "marks-article");
        var seen = new Seen<>(part(TakeDowns.class).find(live).map(TakeDown::end));
        part(TakeDowns.class).set(live, seen, at(2, 23, 30), "", person("shenzhiyao"));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(Pattern.compile(text));
    }

    private static Locator item(StaffMember at, ArticleId article, String what) {
        return at.page.locator("#i" + article + "-" + what);
    }

    private static Locator slot(StaffMember at, int days, int hour) {
        return at.page.locator("#h" + today.plusDays(days) + "-" + hour);
    }

    private static List<DraftSummary> inReview() {
        var desks = part(Staff.class).desks().stream().map(Desk::id).toList();
        var filter =
                new DraftFilter(
                        DraftFilter.of(desks).desks(),
                        Optional.of(Stage.Name.IN_REVIEW),
                        Optional.empty());
        var found = part(Drafts.class).list(filter, Keyset.START, 50).items();
        var desk = found.getFirst().desk();
        return found.stream()
                .sorted(Comparator.comparing(draft -> !draft.desk().equals(desk)))
                .toList();
    }

    private static Optional<ChosenInstant> release(ArticleId article) {
        return part(Drafts.class)
                .find(article.main())
                .map(draft -> draft.plan())
                .flatMap(Plan::release);
    }

    private static boolean isKeptBack(ArticleId article, PersonId by) {
        return part(Embargoes.class).set(article.main(), Seen.nothing(), at(3, 9, 0), by)
                instanceof EmbargoResult.Set;
    }

    private static void schedule(ArticleId article, ChosenInstant when, PersonId by) {
        var seen = new Seen<>(release(article).map(ChosenInstant::at));
        part(Scheduling.class).schedule(article.main(), seen, when, by);
    }

    private static ChosenInstant at(int days, int hour, int minute) {
        Instant at = today.plusDays(days).atTime(hour, minute).atZone(SHANGHAI).toInstant();
        return new ChosenInstant(at, SHANGHAI);
    }

    private static PersonId person(String account) {
        return part(Staff.class).byAccount(account).orElseThrow().id();
    }

    private static <T> T part(Class<T> type) {
        return DAY.newsroom().part(type);
    }
}
