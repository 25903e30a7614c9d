package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.testing.TestNewsroom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class HostileTextIT {

    private static final String HOSTILE = "<b id=x>'&amp;";
    private static final String SCRIPT = "</p><script>alert(1)</script>${7*7}[[${7*7}]]";

    @Autowired private ApplicationContext context;

    private Press press;
    private Browser browser;
    private ArticleId article;

    @BeforeAll
    void releaseHostileText() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        article = press.release(hostile(press.picture("port-dawn")));
        press.comment(article, HOSTILE, SCRIPT, press.clock.instant());
    }

    private Manuscript hostile(String picture) {
        return new Manuscript(
                        Kind.REPRINT,
                        SCRIPT,
                        SCRIPT,
                        HOSTILE,
                        SCRIPT,
                        HOSTILE,
                        List.of(HOSTILE),
                        Optional.of(press.newsroom.agency),
                        Optional.of(press.newsroom.section),
                        Optional.of(press.topicSlug),
                        List.of(HOSTILE, "a/b", "100%;?&c", "东屿 港"),
                        Optional.of(new Manuscript.PictureLine(picture, HOSTILE, SCRIPT, HOSTILE)),
                        TestNewsroom.body(SCRIPT))
                .furnished(new Furniture(HOSTILE, SCRIPT, AiUse.MADE, SCRIPT, HOSTILE));
    }

    @Test
    void aStoryShowsHostileTextAsItWasTyped() {
        var page = browser.open("/story/" + article);

        assertThat(page.selectFirst("main h1").text()).isEqualTo(SCRIPT);
        assertThat(page.selectFirst(".text").text()).isEqualTo(HOSTILE + SCRIPT);
        assertThat(page.selectFirst(".caption").text()).isEqualTo(SCRIPT);
        assertThat(page.selectFirst(".story figure img").attr("alt")).isEqualTo(HOSTILE);
        assertThat(page.selectFirst(".origin").text()).contains("作者: " + HOSTILE);
        assertThat(page.selectFirst(".colophon").text()).contains("原标题:" + SCRIPT);
        assertThat(page.selectFirst(".comments li").text()).contains(HOSTILE, SCRIPT);
        assertThat(page.selectFirst("meta[name=description]").attr("content")).isEqualTo(HOSTILE);
        assertThat(page.selectFirst(".shoulder").text()).isEqualTo(HOSTILE);
        assertThat(page.selectFirst(".subtitle").text()).isEqualTo(SCRIPT);
        assertThat(page.title()).startsWith(SCRIPT);
        assertThat(page.selectFirst("meta[property=og:title]").attr("content")).startsWith(SCRIPT);
        assertNothingRuns(page);
    }

    @Test
    void listsShowHostileTextAsItWasTyped() {
        for (var path :
                List.of(
                        "/",
                        "/section/" + press.sectionSlug,
                        "/topic/" + press.topicSlug,
                        "/topics")) {
            var page = browser.open(path);

            assertThat(page.selectFirst("main").text()).contains(SCRIPT);
            assertNothingRuns(page);
        }
    }

    @Test
    void everyTagLeadsSomewhereWhateverItsName() {
        var tags = browser.open("/story/" + article).select(".colophon .tags a");

        assertThat(tags).hasSize(4);
        for (var tag : tags) {
            var page = browser.open(tag.attr("href"));
            assertThat(page.selectFirst("h1").text()).isEqualTo("标签：" + tag.text());
            assertThat(page.select("main").text()).contains(SCRIPT);
            assertNothingRuns(page);
        }
    }

    @Test
    void whatIsLookedForIsShownAsItWasTyped() {
        var page = browser.open("/search?q=" + Browser.quoted(SCRIPT));

        assertThat(page.selectFirst("input[name=q]").val()).isEqualTo(SCRIPT);
        assertNothingRuns(page);
    }

    private static void assertNothingRuns(Document page) {
        assertThat(page.select("script:not([src]), #x")).isEmpty();
        assertThat(page.select("script").eachAttr("src")).allMatch(src -> src.startsWith("/site/"));
    }
}
