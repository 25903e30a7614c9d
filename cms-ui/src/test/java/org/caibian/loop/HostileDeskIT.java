package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.manuscript.Headline;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Several hundred hostile texts in the fields of drafts, in what is said and proposed beside them,
 * in what waits to be merged with them, and in names: at every page of the desk that shows them
 * they are to be read as they were typed, and the page has no element that a browser would make of
 * them. What is longer than a field takes is refused there, and stands in a body, a comment or a
 * branch instead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDeskIT {

    private static final String NAME = "<img src=x onerror=hit()>";
    private static final String MARK = "<b onclick=hit()>x";
    private static final String SAID = "<i onclick=hit()>y";
    private static final int TALL = 30_000;
    private static final String OURS = "<p data-caibian-paper data-pm-slice='0 0 []'>%s</p>";

    /** Where the corpus is looked for, and before it is there what else is to be found. */
    private static final List<String> PAGES =
            List.of("", "/articles", "/queue", "/load", "/responsible", "/published", "/calendar");

    private static final List<String> HOUSE =
            List.of("people", "people/xuwen", "sources", "sections", "topics", "tags");

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private HostileDrafts drafts;
    private ArticleId full;
    private ArticleId said;
    private HostileLook look;

    @BeforeAll
    void write() {
        drafts = new HostileDrafts(DAY.newsroom());
        look = HostileLook.on(DAY.browser().window(1440, 900), thereBefore());
        drafts.name(NAME);
        Hostile.lines(Headline.LONGEST).forEach(drafts::begin);
        full = drafts.begin(MARK, Hostile.paragraphs());
        said = drafts.begin(SAID, Hostile.bodyWithoutPicture("东屿港复航"));
        drafts.waitBeside(said, SAID);
        drafts.sayBeside(said);
    }

    /** Some of what the corpus would become the desk has of its own. */
    private Set<String> thereBefore() {
        var before = new HashSet<String>();
        seen("gumingzhou", pages(), before);
        seen("zhouyuan", house(), before);
        return before;
    }

    private static void seen(String account, List<String> pages, Set<String> shapes) {
        var member = DAY.letIn(account);
        for (var each : pages) {
            DAY.open(member.page, each);
            assertThat(member.page.locator("main")).not().isEmpty();
            shapes.addAll(HostileLook.shapes(member.page));
        }
    }

    private static List<String> house() {
        return HOUSE.stream().map(each -> "/desk/admin/" + each).toList();
    }

    /** With an article, and one that readers have. */
    private List<String> pages() {
        var inHand = "select min(d.article) from draft d join article a on a.id = d.article";
        var pages = PAGES.stream().map(each -> "/desk" + each);
        var articles =
                Stream.of(
                        "/desk/articles/"
                                + drafts.id(
                                        inHand
                                                + " join desk on desk.id = a.desk where code = 'CJ'"),
                        "/story/"
                                + drafts.id(
                                        "select min(article) from publication where standing = 'LIVE'"));
        return Stream.concat(pages, articles).toList();
    }

    @Test
    void theLookFindsWhatItLooksFor() {
        var page = DAY.browser().window(1440, 900);
        for (var words :
                List.of("<img name=x>", "<form id=document></form>", "<p onclick=hit()>")) {
            page.setContent("<main></main>" + words);
            assertThat(look.faults(page)).as(words).isNotEmpty();
        }
        assertThat(look.made()).contains("form[id]document", "img[onerror src]", "img[name]");
        assertThat(HostileLook.unread(page, "main", List.of(MARK))).containsExactly(MARK);
        page.context().close();
    }

    @Test
    void theyStayWordsAtTheDesk() {
        var writer = letIn("wangyan");
        writer.page.setViewportSize(1440, TALL);
        DAY.open(writer.page, "/desk/articles");
        look.shows(writer.page, "main", Hostile.lines(Headline.LONGEST));
        writer.page.setViewportSize(1440, 900);
        DAY.open(writer.page, "/desk");
        look.showsWords(writer.page, "main");
        writer.page.keyboard().press("Control+k");
        for (var sought : List.of("hit", "svg", "onerror")) {
            writer.named(AriaRole.COMBOBOX, "查找稿件、页面").fill(sought);
            look.showsWords(writer.page, ".palette .hit");
        }
        DAY.open(writer.page, "/desk/articles/" + full);
        look.shows(writer.page, "main", Hostile.words());
        seesEveryTab(writer.page);
        writer.presses("预览");
        assertThat(writer.page.frameLocator("iframe").locator("main")).containsText(last());
        look.areWords(writer.page);
        writer.presses("关闭");
        writer.presses("送审");
        writer.sees("审稿中");

        var editor = letIn("xuwen");
        editor.opensInQueue(MARK);
        assertThat(editor.page.locator("header").first()).containsText(NAME);
        look.shows(editor.page, "main", Hostile.words());
        editor.presses("认领");
        editor.returns("初审", NAME);

        DAY.open(writer.page, "/desk/articles/" + full);
        writer.sees(NAME);
        seesEveryTab(writer.page);
        writer.page.locator(".bell button").click();
        look.showsWords(writer.page, ".nline");

        var chief = letIn("gumingzhou");
        for (var page : PAGES) {
            DAY.open(chief.page, "/desk" + page);
            assertThat(chief.page.locator("main")).not().isEmpty();
            look.areWords(chief.page);
        }
        var keeper = letIn("zhouyuan");
        keeper.page.setViewportSize(1440, TALL);
        for (var page : HOUSE) {
            DAY.open(keeper.page, "/desk/admin/" + page);
            assertThat(keeper.page.locator("main")).containsText(NAME);
            look.areWords(keeper.page);
        }
    }

    @Test
    void whatIsPastedSaidProposedComparedAndSharedBesideADraftStaysWordsToo() {
        var writer = letIn("wangyan");
        DAY.begins(writer, "贴进来的");
        writer.isAboutToChangeTheArticle();
        assertThat(HostileLook.pasted(new Paper(writer).body(), copiedElsewhere())).isEmpty();
        writer.seesSaved();
        DAY.open(writer.page, "/desk/articles/" + said);
        var beside = writer.named(AriaRole.REGION, "未存的文字").locator(".branch");
        for (var act : List.of("另看", "合并")) {
            beside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act)).click();
            var dialog = writer.named(AriaRole.DIALOG, "未存的文字");
            assertThat(dialog).containsText("hit");
            look.areWords(writer.page);
            writer.page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
        }

        var editor = letIn("xuwen");
        DAY.open(editor.page, "/desk/articles/" + said);
        editor.named(AriaRole.TAB, "批注").click();
        look.shows(editor.page, ".insp", Hostile.lines());
        editor.presses("预览");
        editor.presses("外阅");
        look.shows(editor.page, "body", HostileDrafts.readers());
        DAY.open(editor.page, "/preview/" + said);
        look.shows(editor.page, "main", Hostile.words());
    }

    /**
     * Behind a word that is to be there: what has markup in it, and links to each hostile address;
     * these are also said to come from a paper of ours, which is not cleaned.
     */
    private static List<String> copiedElsewhere() {
        var links =
                Hostile.addresses().stream()
                        .map(each -> "<a href='" + each.replace("'", "&#39;") + "'>字</a>")
                        .toList();
        return Stream.of(
                        Hostile.words().stream().filter(each -> each.contains("<")),
                        links.stream(),
                        links.stream().map(each -> OURS.formatted(each)))
                .flatMap(each -> each)
                .map(each -> "字" + each)
                .toList();
    }

    private static StaffMember letIn(String account) {
        var member = DAY.letIn(account);
        member.page.context().addInitScript("window.hit = () => window.ran = true");
        member.page.onDialog(dialog -> {
            throw new AssertionError(dialog.message());
        });
        return member;
    }

    private void seesEveryTab(Page page) {
        for (var tab : page.getByRole(AriaRole.TAB).all()) {
            tab.click();
            look.areWords(page);
        }
    }

    private static String last() {
        return Hostile.words().getLast().strip();
    }
}
