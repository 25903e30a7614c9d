package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class SearchPageIT {

    @Autowired private ApplicationContext context;
    @Autowired private StoryIndex index;
    @Autowired private Outage outage;
    @Autowired private Statements statements;

    private Press press;
    private Browser browser;
    private ArticleId article;

    @BeforeAll
    void releaseAndIndex() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        article = press.release(press.reprint("东屿港恢复通航 首批货轮驶离", press.picture("port-dawn")));
        for (int i = 0; i < 12; i++) {
            press.story("候鸟第%d次飞过湿地".formatted(i));
        }
        Awaitility.await()
                .untilAsserted(() -> {
                    index.refresh();
                    assertThat(browser.open("/search?q=" + Browser.quoted("候鸟")).text())
                            .contains("找到 12 篇报道");
                });
    }

    @Test
    void whatMatchesIsMarkedInTheHeadline() {
        var hit = browser.open("/search?q=" + Browser.quoted("货轮")).selectFirst(".results ol li");

        assertThat(hit.selectFirst("h2").text()).isEqualTo("东屿港恢复通航 首批货轮驶离");
        assertThat(hit.select("h2 mark").text()).contains("货轮");
        assertThat(hit.selectFirst("h2 a").attr("href")).isEqualTo("/story/" + article);
    }

    @Test
    void moreResultsAreReachedPageByPage() {
        var first = browser.open("/search?q=" + Browser.quoted("候鸟"));
        var second = browser.open(first.selectFirst("a[rel=next]").attr("href"));

        assertThat(first.select(".results ol li")).hasSize(10);
        assertThat(second.select(".results ol li")).hasSize(2);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void whoHasAskedNothingYetIsToldHowToAsk() {
        var page = browser.open("/search");

        assertThat(page.selectFirst(".help").text()).contains("几个词之间用空格隔开");
        assertThat(page.select(".help .tags a")).isNotEmpty();
    }

    @Test
    void whoFindsNothingIsToldWhatToTry() {
        var page = browser.open("/search?q=" + Browser.quoted("独角鲸巡游"));

        assertThat(page.selectFirst(".help").text()).contains("没有报道与“独角鲸巡游”相符", "换一种说法");
    }

    @Test
    void aWithdrawnStoryIsNotFoundEvenBeforeTheIndexKnows() {
        var gone = press.story("鲸鱼搁浅浅滩获救");
        Awaitility.await()
                .untilAsserted(() -> {
                    index.refresh();
                    assertThat(page("鲸鱼")).contains("鲸鱼搁浅");
                });
        press.withdraw(gone);

        assertThat(page("鲸鱼")).doesNotContain("鲸鱼搁浅");
    }

    @Test
    void wordsThatWereCorrectedAreNotShownWhileTheIndexStillHasThem() {
        var whale = press.story("鲸群误入内湾三百头");
        awaitFound("鲸群", whale);
        awaitFound("三百头", whale);

        outage.lagging(() -> {
            press.correct(whale, "鲸群误入内湾三十头");

            assertThat(page("鲸群")).contains("鲸群误入内湾三十头").doesNotContain("三百头");
            assertThat(found("鲸群")).contains("/story/" + whale);
            assertThat(found("三百头")).isEmpty();
        });
    }

    @Test
    void whatCameBackUnderOtherWordsIsNotFoundByThoseThatWereWithdrawn() {
        var lighthouse = press.story("灯塔看守人周某失踪");
        awaitFound("灯塔看守人", lighthouse);
        awaitFound("周某", lighthouse);

        outage.lagging(() -> {
            press.withdraw(lighthouse);
            press.reinstate(lighthouse, "灯塔看守人平安归来");

            assertThat(page("灯塔看守人")).contains("灯塔看守人平安归来").doesNotContain("周某", "失踪");
            assertThat(found("周某")).isEmpty();
        });
    }

    @Test
    void whatTheIndexLagsBehindWithIsReadInOneStatementHoweverMuchItIs() throws Exception {
        var herons = List.of(press.story("白鹭落在盐田东头"), press.story("白鹭落在盐田西头"));
        herons.forEach(heron -> awaitFound("白鹭", heron));
        var path = "/search?q=" + Browser.quoted("白鹭");
        int abreast = statements.during(() -> browser.get(path));

        outage.lagging(() -> {
            press.correct(herons.getFirst(), "白鹭落在盐田南头");
            press.correct(herons.getLast(), "白鹭落在盐田北头");
            assertThat(page("白鹭")).contains("南头", "北头").doesNotContain("东头", "西头");

            assertThat(askedFor(path)).isEqualTo(abreast);
        });
    }

    @Test
    void whenTheEngineIsAwayTheSearchPageAloneSaysSo() {
        outage.during(() -> {
            var answer = browser.get("/search?q=" + Browser.quoted("货轮"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("检索暂时不可用");
            assertThat(browser.open("/").text()).contains("东屿港恢复通航");
        });
    }

    private int askedFor(String path) {
        try {
            return statements.during(() -> browser.get(path));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private void awaitFound(String words, ArticleId story) {
        Awaitility.await()
                .untilAsserted(() -> {
                    index.refresh();
                    assertThat(found(words)).contains("/story/" + story);
                });
    }

    /** The stories a reader is led to. */
    private List<String> found(String words) {
        return browser.open("/search?q=" + Browser.quoted(words))
                .select(".results ol h2 a")
                .eachAttr("href");
    }

    private String page(String words) {
        return browser.open("/search?q=" + Browser.quoted(words)).selectFirst("main").text();
    }
}
