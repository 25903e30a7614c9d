package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class SearchPageIT {

    @Autowired private ApplicationContext context;
    @Autowired private StoryIndex index;
    @Autowired private Outage outage;

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
    void whenTheEngineIsAwayTheSearchPageAloneSaysSo() {
        outage.during(() -> {
            var answer = browser.get("/search?q=" + Browser.quoted("货轮"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("检索暂时不可用");
            assertThat(browser.open("/").text()).contains("东屿港恢复通航");
        });
    }

    private String page(String words) {
        return browser.open("/search?q=" + Browser.quoted(words)).selectFirst("main").text();
    }
}
