package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.caibian.article.DecisionResult;
import org.caibian.article.Drafts;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.caibian.workflow.Reviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories taken back from readers, by the chief editor or by two of their desk. */
class WithdrawalIT {

    private static final String BOATS = "二手渔船也能验车况 海曲试点船检报告上网";

    private static final String FRUIT = "冷链运价连降三周 果蔬商贩重排进货日";

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void aStoryIsWithdrawnByTheChiefEditorReinstatedReleasedAndWithdrawnAgain() {
        var chiefEditor = DAY.letIn("shenzhiyao");
        chiefEditor.opensTheArticle(BOATS);
        chiefEditor.approves("终审", "签发。");
        chiefEditor.sees("已审签");
        var address = chiefEditor.page.url();
        var story = address.replaceFirst(".*/articles/", "/story/");
        var reader = DAY.browser().window(1440, 900);
        DAY.open(reader, story);
        assertThat(reader.getByText(BOATS).first()).isVisible();

        chiefEditor.page.navigate(address);
        chiefEditor.presses("撤稿");
        var dialog = chiefEditor.named(AriaRole.DIALOG, "撤稿");
        assertThat(dialog).containsText(BOATS);
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused();
        Chromium.keepAtThreeWidths(chiefEditor.page, "withdrawal-dialog");
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("请写明撤稿理由");
        chiefEditor.fills("撤稿理由（记入台账）", "监测站来函，核心数据有误。");
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("已撤稿，读者看不到了");
        chiefEditor.sees("监测站来函，核心数据有误。");
        assertThat(chiefEditor.page.locator(".quo .num").first()).hasText("3 / 3人");
        Chromium.keep(chiefEditor.page, "withdrawal-done");

        DAY.open(reader, story);
        assertThat(reader.getByText("本文已撤稿").first()).isVisible();
        assertThat(reader.getByText(BOATS)).hasCount(0);
        Chromium.keepAtThreeWidths(reader, "withdrawal-reader");
        DAY.open(reader, "/");
        assertThat(reader.getByText(BOATS)).hasCount(0);

        chiefEditor.presses("撤稿回执");
        chiefEditor.sees("7处，都已确认");
        chiefEditor.sees("410，附说明页");
        Chromium.keepAtThreeWidths(chiefEditor.page, "withdrawal-receipt");
        isListed(chiefEditor);
        chiefEditor.page.getByText(BOATS).first().click();
        chiefEditor.page.waitForURL("**/articles/**");

        chiefEditor.presses("恢复为草稿");
        chiefEditor.sees("已恢复为草稿");
        chiefEditor.sees("写作中");
        DAY.open(chiefEditor.page, address.replaceFirst(".*(?=/desk/)", "") + "/receipt");
        chiefEditor.sees("已恢复为草稿，审签齐了读者才再看到");

        goesToTheFinalReview(ArticleId.parse(story.replaceFirst("/story/", "")).orElseThrow());
        chiefEditor.page.navigate(address);
        chiefEditor.approves("终审", "核实后重发。");
        chiefEditor.sees("已审签");
        DAY.open(reader, story);
        assertThat(reader.getByText(BOATS).first()).isVisible();

        chiefEditor.page.navigate(address);
        chiefEditor.presses("撤稿");
        chiefEditor.fills("撤稿理由（记入台账）", "船主来电，成交价有误。");
        chiefEditor.named(AriaRole.DIALOG, "撤稿").getByRole(AriaRole.BUTTON).last().click();
        chiefEditor.sees("已撤稿，读者看不到了");
        DAY.open(reader, story);
        assertThat(reader.getByText("本文已撤稿").first()).isVisible();
        keepsBothReceipts(chiefEditor);
    }

    /** A new round by those who held its steps before, to the last before readers have it again. */
    private static void goesToTheFinalReview(ArticleId article) {
        var reviews = DAY.newsroom().part(Reviews.class);
        var drafts = DAY.newsroom().part(Drafts.class);
        var draft = drafts.find(article.main()).orElseThrow();
        var sent = reviews.submit(draft.id(), draft.saved().version(), person("liqinghe"));
        assertThat(sent).isInstanceOf(SubmitResult.Submitted.class);
        var round = ((SubmitResult.Submitted) sent).round();
        var words = draft.hash();
        done(reviews.approve(step(round, Step.FIRST_REVIEW), words, "已核。", person("hemu")));
        done(reviews.proofread(step(round, Step.FIRST_PROOFREADING), words, "", person("lusiqi")));
        done(
                reviews.approve(
                        step(round, Step.SECOND_REVIEW), words, "可发。", person("hanjingchuan")));
    }

    private static TaskId step(RoundId round, Step step) {
        return new TaskId(round, step);
    }

    private static void done(DecisionResult result) {
        if (!(result instanceof DecisionResult.Decided)) {
            throw new AssertionError(result);
        }
    }

    private static PersonId person(String account) {
        return DAY.newsroom().part(Staff.class).byAccount(account).orElseThrow().id();
    }

    /** Each stands at the article with its own reason, and leads to its receipt. */
    private static void keepsBothReceipts(StaffMember chiefEditor) {
        chiefEditor.named(AriaRole.TAB, "台账").click();
        var receipts = chiefEditor.named(AriaRole.REGION, "撤稿回执").getByRole(AriaRole.LISTITEM);
        assertThat(receipts).hasCount(2);
        assertThat(receipts.first()).containsText("船主来电，成交价有误。");
        assertThat(receipts.last()).containsText("监测站来函，核心数据有误。");
        Chromium.keep(chiefEditor.page, "withdrawal-two-receipts");

        receipts.first().getByRole(AriaRole.LINK).click();
        chiefEditor.page.waitForURL("**/receipt/*");
        chiefEditor.sees("船主来电，成交价有误。");
        assertThat(chiefEditor.page.locator(".rsheet")).not().containsText("监测站来函");
        chiefEditor.page.goBack();
        chiefEditor.named(AriaRole.TAB, "台账").click();
        receipts.last().getByRole(AriaRole.LINK).click();
        chiefEditor.page.waitForURL("**/receipt/*");
        chiefEditor.sees("监测站来函，核心数据有误。");
        assertThat(chiefEditor.page.locator(".rsheet")).not().containsText("船主来电");

        chiefEditor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(chiefEditor.named(AriaRole.NAVIGATION, "主导航")).isHidden();
        assertThat(chiefEditor.page.locator("vaadin-notification-container")).isHidden();
        chiefEditor.sees("监测站来函，核心数据有误。");
        Chromium.keep(chiefEditor.page, "withdrawal-receipt-printed");
    }

    @Test
    void aStoryIsWithdrawnByAChiefOfItsDeskAndAnotherWhoConfirms() {
        var chief = DAY.letIn("gumingzhou");
        DAY.open(chief.page, "/desk/published");
        chief.page.getByText(FRUIT).first().click();
        chief.page.waitForURL("**/articles/**");
        var story = chief.page.url().replaceFirst(".*/articles/", "/story/");
        var reader = DAY.browser().window(1440, 900);

        chief.presses("提请撤稿");
        chief.fills("撤稿理由（记入台账）", "商户来函，运价数据有误。");
        chief.named(AriaRole.DIALOG, "提请撤稿").getByRole(AriaRole.BUTTON).last().click();
        chief.sees("前等第二人确认");
        chief.sees("顾明舟提请撤稿");
        assertThat(chief.named(AriaRole.BUTTON, "确认撤稿")).hasCount(0);
        DAY.open(reader, story);
        assertThat(reader.getByText(FRUIT).first()).isVisible();

        var editor = DAY.signIn("liqinghe");
        editor.sees("撤稿待确认");
        Chromium.keepAtThreeWidths(editor.page, "withdrawal-to-confirm");
        editor.page.getByText(FRUIT).first().click();
        editor.page.waitForURL("**/articles/**");
        editor.sees("商户来函，运价数据有误。");
        editor.presses("确认撤稿");
        editor.sees("已撤稿，读者看不到了");
        Chromium.keep(editor.page, "withdrawal-confirmed");

        DAY.open(reader, story);
        assertThat(reader.getByText("本文已撤稿").first()).isVisible();
        assertThat(reader.getByText(FRUIT)).hasCount(0);
        editor.presses("撤稿回执");
        editor.sees("7处，都已确认");
        editor.sees("顾明舟");
        editor.sees("李清和");
    }

    @Test
    void whoIsOfAnotherDeskReadsWhyAStoryIsGoneAndIsNotLedToIt() {
        var reporter = DAY.letIn("wangyan");
        DAY.open(reporter.page, "/desk/published");
        reporter.named(AriaRole.TAB, "已撤稿").click();

        reporter.sees("老城北街夜间禁行货车");
        reporter.sees("所据通告是征求意见稿");
        var everywhere = new Page.LocatorOptions().setHasText("7处，都已确认");
        assertThat(reporter.page.locator(".sig:visible", everywhere).first()).isVisible();
        var other = new Page.LocatorOptions().setHasText("老城北街夜间禁行货车");
        assertThat(reporter.page.locator("div.cellhead", other).locator("a")).hasCount(0);
        assertThat(reporter.page.locator("a.cellhead", other)).hasCount(0);
        assertThat(reporter.page.locator("a.cellsite:visible"))
                .hasCount(reporter.page.locator("a.cellhead:visible").count());
        Chromium.keep(reporter.page, "withdrawn-other-desk");
    }

    private static void isListed(StaffMember chiefEditor) {
        DAY.open(chiefEditor.page, "/desk/published?withdrawn");
        chiefEditor.sees("监测站来函，核心数据有误。");
        assertThat(chiefEditor.page.locator("a.cellsite:visible").first()).hasText("7处，都已确认");
        Chromium.keep(chiefEditor.page, "withdrawn-list");
        for (int width : new int[] {1024, 390}) {
            chiefEditor.page.setViewportSize(width, 844);
            Chromium.keep(chiefEditor.page, "withdrawn-list-" + width);
        }
        assertThat(chiefEditor.page.locator(".narrow a.cellsite:visible").first())
                .hasText("7处，都已确认");
        chiefEditor.page.setViewportSize(1440, 900);
    }
}
