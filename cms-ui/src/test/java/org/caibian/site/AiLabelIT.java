package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Stories;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Readers are told that a machine wrote a story before they open it, wherever they meet it. */
@SiteTest
class AiLabelIT {

    @Autowired private ApplicationContext context;
    @Autowired private StoryIndex index;
    @Autowired private Stories stories;

    private Press press;
    private Browser browser;
    private ArticleId made;
    private ArticleId written;

    @BeforeAll
    void releaseOneThatAMachineWroteAndOneThatPeopleWrote() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        var picture = press.picture("port-dawn");
        made =
                press.release(
                        press.reprint("潮汐表明日刊出", picture)
                                .furnished(new Furniture("", "", AiUse.MADE, "", "")));
        press.clock.pass(Duration.ofMinutes(7));
        written = press.release(continuing(press.reprint("潮汐表勘误两处", picture), made));
        press.readings(made, 7, press.clock.instant());
        Awaitility.await().until(() -> !stories.relatedTo(written).isEmpty());
        Awaitility.await()
                .untilAsserted(() -> {
                    index.refresh();
                    assertThat(browser.open(search()).text()).contains("找到 2 篇报道");
                });
    }

    @Test
    void everyListSaysSoInTheLinkThatLeadsToIt() {
        for (var address :
                List.of(
                        "/",
                        "/section/" + press.sectionSlug,
                        "/topic/" + press.topicSlug,
                        SiteLink.toTag("港口").href(),
                        "/story/" + written,
                        search())) {
            var page = browser.open(address);

            assertThat(named(page, made).eachText())
                    .as(address)
                    .isNotEmpty()
                    .allMatch(words -> words.equals("潮汐表明日刊出 人工智能生成"));
            assertThat(named(page, written).eachText())
                    .as(address)
                    .allMatch(words -> words.equals("潮汐表勘误两处"));
        }
    }

    @Test
    void aStorysOwnPlaceInItsChainSaysSoToo() {
        assertThat(browser.open("/story/" + made).select("main [aria-current=page]").eachText())
                .hasSize(2)
                .containsOnly("潮汐表明日刊出 人工智能生成");
    }

    @Test
    void theFeedSaysSoInWordsAndToPrograms() {
        var feed = Jsoup.parse(browser.get("/feed.atom").body(), Parser.xmlParser());

        var machines = feed.selectFirst("entry:has(id:contains(/story/" + made + "))");
        var people = feed.selectFirst("entry:has(id:contains(/story/" + written + "))");
        assertThat(machines.selectFirst("title").text()).isEqualTo("潮汐表明日刊出");
        assertThat(machines.selectFirst("summary").text()).isEqualTo("【人工智能生成】停航四十一小时后，主航道双向放行。");
        var category = machines.selectFirst("category[scheme]");
        assertThat(category.attr("scheme") + category.attr("term"))
                .isEqualTo(
                        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        assertThat(category.attr("label")).isEqualTo("人工智能生成");
        assertThat(people.selectFirst("summary").text()).isEqualTo("停航四十一小时后，主航道双向放行。");
        assertThat(people.select("category[scheme]")).isEmpty();
    }

    private static Manuscript continuing(Manuscript words, ArticleId older) {
        return words.continuing(Optional.of(older));
    }

    private static String search() {
        return "/search?q=" + Browser.quoted("潮汐表");
    }

    /** The links that name a story, in text and not in pictures. */
    private static Elements named(Document page, ArticleId story) {
        return page.select("main a[href=/story/" + story + "]:not([aria-hidden])");
    }
}
