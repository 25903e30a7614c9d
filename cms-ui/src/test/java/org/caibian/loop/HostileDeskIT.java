package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import org.caibian.article.AiUse;
import org.caibian.article.CreateResult;
import org.caibian.article.Furniture;
import org.caibian.article.Headline;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.Writing;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several hundred hostile texts in the fields of drafts, and in the names of people and lists: at
 * every page of the desk that shows them they are words. None runs, and none leaves an element, a
 * handler or an address of its own.
 */
class HostileDeskIT {

    private static final String NAME = "<img src=x onerror=hit()>";
    private static final String MARK = "<b onclick=hit()>x";

    /** Looks through everything drawn, behind the doors of components too. */
    private static final String FAULTS =
            """
            () => {
              const faults = window.ran ? ['it ran'] : [];
              const look = within => {
                for (const each of within.querySelectorAll('*')) {
                  for (const {name, value} of each.attributes) {
                    if (/^on/i.test(name)) faults.push(each.localName + ' has ' + name);
                    if (/^(href|src|action|formaction|data|xlink:href)$/i.test(name)
                        && /^\\s*(javascript|vbscript|data:text)/i.test(value.replace(/[\\s\\0]/g, '')))
                      faults.push(each.localName + ' leads to ' + value);
                  }
                  if (/^(script|object|embed|base|math|animate|set|foreignobject|template)$/i.test(each.localName)
                      && /hit\\(/.test(each.outerHTML)) faults.push(each.outerHTML);
                  if (each.shadowRoot) look(each.shadowRoot);
                }
              };
              look(document);
              return faults;
            }
            """;

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private ArticleId full;

    @BeforeEach
    void write() {
        var jdbc = DAY.newsroom().part(JdbcClient.class);
        jdbc.sql("update person set name = :name where account in ('baolan', 'xuwen')")
                .param("name", NAME)
                .update();
        for (var list : List.of("source", "section", "topic", "tag")) {
            jdbc.sql(
                            "update "
                                    + list
                                    + " set name = :name where id = (select min(id) from "
                                    + list
                                    + ")")
                    .param("name", NAME)
                    .update();
        }
        for (var words : Hostile.lines()) {
            if (words.codePointCount(0, words.length()) <= Headline.LONGEST) {
                begin(jdbc, words, Hostile.bodyWithoutPicture(words));
            }
        }
        full = begin(jdbc, MARK, Hostile.paragraphs());
    }

    @Test
    void theLookFindsWhatItLooksFor() {
        var page = DAY.browser().window(1440, 900);
        page.setContent("<p><img src='data:,' onerror='0'><a href='javascript:0'>x</a></p>");

        assertThat((List<?>) page.evaluate(FAULTS)).hasSize(2);
        page.context().close();
    }

    @Test
    void theyStayWordsAtTheDesk() {
        var writer = signIn("wangyan");
        for (var page : List.of("", "/articles")) {
            DAY.open(writer.page, "/desk" + page);
            showsWords(writer.page, "main");
        }
        writer.page.keyboard().press("Control+k");
        writer.named(AriaRole.COMBOBOX, "查找稿件、页面").fill("hit");
        showsWords(writer.page, ".palette .hit");
        DAY.open(writer.page, "/desk/articles/" + full);
        assertThat(writer.named(AriaRole.TEXTBOX, "正文")).containsText(last());
        seesEveryTab(writer.page);
        writer.presses("预览");
        assertThat(writer.page.frameLocator("iframe").locator("main")).containsText(last());
        areWords(writer.page);
        writer.presses("关闭");
        writer.presses("送审");
        writer.sees("审稿中");

        var editor = signIn("xuwen");
        assertThat(editor.page.locator("header").first()).containsText(NAME);
        DAY.open(editor.page, "/desk/queue");
        editor.opensInQueue(MARK);
        assertThat(editor.preview()).containsText(last());
        areWords(editor.page);
        editor.presses("认领");
        editor.returns("初审", NAME);

        DAY.open(writer.page, "/desk/articles/" + full);
        writer.sees(NAME);
        seesEveryTab(writer.page);
        writer.page.locator(".bell button").click();
        showsWords(writer.page, ".nline");

        var chief = signIn("gumingzhou");
        for (var page : List.of("/load", "/responsible", "/queue")) {
            DAY.open(chief.page, "/desk" + page);
            assertThat(chief.page.locator("main h1")).not().isEmpty();
            areWords(chief.page);
        }
        var keeper = signIn("zhouyuan");
        for (var page : List.of("people", "people/xuwen", "sources", "sections", "topics")) {
            DAY.open(keeper.page, "/desk/admin/" + page);
            assertThat(keeper.page.locator("main")).containsText(NAME);
            areWords(keeper.page);
        }
    }

    private static StaffMember signIn(String account) {
        var member = DAY.signIn(account);
        member.page.context().addInitScript("window.hit = () => window.ran = true");
        member.page.onDialog(dialog -> {
            throw new AssertionError(dialog.message());
        });
        member.page.reload();
        return member;
    }

    private static void seesEveryTab(Page page) {
        for (var tab : page.getByRole(AriaRole.TAB).all()) {
            tab.click();
            areWords(page);
        }
    }

    private static void showsWords(Page page, String where) {
        assertThat(
                        page.locator(where)
                                .filter(new Locator.FilterOptions().setHasText("hit"))
                                .first())
                .isVisible();
        areWords(page);
    }

    private static void areWords(Page page) {
        assertThat((List<?>) page.evaluate(FAULTS)).isEmpty();
    }

    private static String last() {
        return Hostile.words().getLast().strip();
    }

    private static ArticleId begin(JdbcClient jdbc, String line, String body) {
        var manuscript =
                new Manuscript(
                        Kind.ORIGINAL,
                        line,
                        line,
                        cut(line, 40),
                        line,
                        line,
                        List.of(cut(line, 40)),
                        Optional.of(new SourceId(first(jdbc, "source"))),
                        Optional.of(new SectionId(first(jdbc, "section"))),
                        Optional.empty(),
                        List.of(cut(line, 20)),
                        Optional.empty(),
                        body);
        var furnished = manuscript.furnished(new Furniture(line, line, AiUse.ASSISTED, line, line));
        var begun =
                DAY.newsroom()
                        .part(Writing.class)
                        .create(
                                new DeskId(id(jdbc, "select id from desk where code = 'CJ'")),
                                furnished,
                                new PersonId(
                                        id(
                                                jdbc,
                                                "select id from person where account = 'wangyan'")));
        assertThat(begun).as(line).isInstanceOf(CreateResult.Created.class);
        return ((CreateResult.Created) begun).article();
    }

    private static String cut(String words, int longest) {
        return words.substring(0, Math.min(words.length(), longest)).strip();
    }

    private static long first(JdbcClient jdbc, String table) {
        return id(jdbc, "select min(id) from " + table);
    }

    private static long id(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
