package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Statements;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class FrontPageIT {

    private static final int STORIES = 45;

    @Autowired private ApplicationContext context;
    @Autowired private Statements statements;

    private final List<ArticleId> released = new ArrayList<>();
    private Press press;
    private Browser browser;
    private Document front;

    @BeforeAll
    void fillTheFrontPage() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        var picture = press.picture("port-dawn");
        for (int i = 0; i < STORIES; i++) {
            press.clock.pass(Duration.ofMinutes(7));
            var headline = "第%d号泊位今晨恢复作业 首船靠泊".formatted(i);
            released.add(
                    i == STORIES - 6
                            ? press.release(press.reprint(headline, picture))
                            : press.story(headline));
        }
        talk(STORIES - 6, 5);
        talk(STORIES - 3, 4);
        front = browser.open("/");
    }

    private void talk(int story, int comments) {
        for (int i = 0; i < comments; i++) {
            press.comment(released.get(story), "读者", "知道了。", press.clock.instant());
        }
    }

    @Test
    void thePicturedStoryReadersTalkAboutMostLeads() {
        assertThat(front.selectFirst(".lead h2").text()).startsWith("第39号");
        assertThat(front.selectFirst(".lead img").attr("width")).isEqualTo("1200");
        assertThat(front.selectFirst(".lead .facts").text()).endsWith("评论 5");
    }

    @Test
    void fourStandBesideTheMostTalkedAboutFirst() {
        assertThat(front.select(".beside article")).hasSize(4);
        assertThat(front.selectFirst(".beside h2").text()).startsWith("第42号");
    }

    @Test
    void theRiverFlowsByTimeWithTheTopicBesideTheTime() {
        var river = front.select(".river li");

        assertThat(river).hasSize(12);
        assertThat(river.eachText())
                .startsWith("19:17 第40号泊位今晨恢复作业 首船靠泊 本社 评论 0")
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(topicBeside("第39号")).startsWith("东屿港复航");
    }

    private String topicBeside(String headline) {
        return browser.open("/section/" + press.sectionSlug)
                .select(".river li:contains(" + headline + ") .when a")
                .text();
    }

    @Test
    void goingBackInTimeNoStoryIsLostOrShownTwice() {
        var seen = new ArrayList<>(links(front, ".lead h2 a, .beside h2 a"));
        var flowing = new ArrayList<String>();
        allPages().forEach(page -> flowing.addAll(links(browser.open(page), ".river h3 a")));
        seen.addAll(flowing);

        assertThat(new HashSet<>(flowing)).hasSameSizeAs(flowing);
        assertThat(seen)
                .containsAll(released.stream().map(article -> "/story/" + article).toList());
    }

    @Test
    void whatIsReadMostIsRankedByTheLastTwoHoursWhenEnoughIsRead() {
        for (int i = 0; i < 6; i++) {
            press.readings(released.get(i), 10 + i, press.clock.instant());
        }
        press.readings(released.get(9), 99, press.clock.instant().minus(Duration.ofHours(9)));
        press.clock.pass(Duration.ofSeconds(30));

        var hot = browser.open("/").selectFirst(".hot");

        assertThat(hot.selectFirst("h2").text()).contains("过去两小时读得最多");
        assertThat(hot.select("li").eachText()).hasSize(6).first().asString().startsWith("第5号");
    }

    @Test
    void aSectionsStripShowsItsNewestStories() {
        var strip = front.selectFirst(".strip");

        assertThat(strip.selectFirst("h2 a").attr("href"))
                .isEqualTo("/section/" + press.sectionSlug);
        assertThat(strip.selectFirst("h3").text()).startsWith("第44号");
    }

    @Test
    void theFrontPageIsMadeWithFewStatementsHoweverManyStoriesStandOnIt() throws Exception {
        browser.get("/"); // adds up what is read most, once for many pages
        int asked = statements.during(() -> browser.get("/"));

        assertThat(asked).isLessThanOrEqualTo(9);
    }

    @Test
    void theFrontPageWeighsLessThanAHundredKilobytesWithItsStyleAndScript() {
        int weight =
                browser.bytes("/").body().length
                        + browser.bytes("/site/site.css").body().length
                        + browser.bytes("/site/site.js").body().length;

        assertThat(weight).isLessThan(100_000);
    }

    @Test
    void aReleaseIsOnTheFrontPageAtOnce() {
        var name = browser.get("/").headers().firstValue("ETag").orElseThrow();
        press.clock.pass(Duration.ofMinutes(1));
        var article = press.story("刚刚签发的一篇");

        var answer = browser.get("/", "If-None-Match", name);
        press.withdraw(article);
        var after = browser.get("/", "If-None-Match", answer.headers().firstValue("ETag").get());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("刚刚签发的一篇");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("刚刚签发的一篇");
    }

    private List<String> allPages() {
        var pages = new ArrayList<>(List.of("/"));
        while (true) {
            var next = browser.open(pages.getLast()).selectFirst("a[rel=next]");
            if (next == null) {
                return pages;
            }
            pages.add(next.attr("href"));
        }
    }

    private static List<String> links(Document page, String where) {
        return page.select(where).eachAttr("href");
    }
}
