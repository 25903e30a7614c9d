package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.caibian.publication.Receipts;
import org.caibian.publication.Stories;
import org.caibian.publication.WithdrawResult;
import org.caibian.publication.Withdrawals;
import org.caibian.search.SearchWatch;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Stories withdrawn while others are released beside them, the index is rebuilt and readers fetch
 * every page: afterwards a crawler finds nothing of them anywhere.
 */
@SiteTest
class WithdrawalRaceIT {

    private static final int RACES = 5;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private ApplicationContext context;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Receipts receipts;
    @Autowired private Stories stories;
    @Autowired private StoryIndex index;
    @Autowired private SearchWatch search;

    private Press press;
    private Browser browser;

    @BeforeAll
    void openTheNewsroom() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        for (int i = 0; i < 12; i++) {
            press.clock.pass(Duration.ofMinutes(11));
            press.release(press.reprint("第%d号航标换灯".formatted(i), press.picture("port-dawn")));
        }
    }

    @Test
    void nothingOfAWithdrawnStoryIsToBeHadAfterwards() throws Exception {
        for (int race = 0; race < RACES; race++) {
            press.clock.pass(Duration.ofMinutes(11));
            var headline = "失锚浮标第%d只漂向外海".formatted(race);
            var lost = press.release(press.reprint(headline, press.picture("port-dawn")));
            press.readings(lost, 50, press.clock.instant());

            race(lost, headline, "新航标第%d座点亮".formatted(race));

            Awaitility.await().atMost(SOON).until(() -> search.condition().waiting() == 0);
            crawl(lost, headline);
            assertThat(browser.get(StoryAddress.of(lost)).statusCode()).isEqualTo(410);
            assertThat(receipts.latest(lost)).isPresent();
        }
    }

    private void race(ArticleId lost, String headline, String beside) throws Exception {
        var start = new CyclicBarrier(4);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var withdrawn =
                    hands.submit(() -> {
                        start.await();
                        return withdrawals.withdraw(lost, "核心事实有误。", press.newsroom.chiefEditor);
                    });
            var others =
                    List.of(
                            hands.submit(() -> {
                                start.await();
                                return press.release(
                                        press.reprint(beside, press.picture("port-dawn")));
                            }),
                            hands.submit(() -> {
                                start.await();
                                index.rebuild(stories.after(new ArticleId(0), 500).stream());
                                return lost;
                            }),
                            hands.submit(() -> {
                                start.await();
                                read(headline);
                                return lost;
                            }));
            assertThat(withdrawn.get()).isEqualTo(new WithdrawResult.Withdrawn());
            for (var other : others) {
                other.get();
            }
        }
    }

    /** What a cache before the site would ask for while it fills. */
    private void read(String headline) {
        for (var path :
                List.of(
                        "/",
                        "/topics",
                        "/feed.atom",
                        "/section/" + press.sectionSlug,
                        "/topic/" + press.topicSlug,
                        "/search?q=" + Browser.quoted(headline))) {
            browser.get(path);
        }
    }

    private void crawl(ArticleId lost, String headline) {
        var link = StoryAddress.of(lost) + "\"";
        var crawler = new Crawler(browser);
        crawler.start("/feed.atom", "/search?q=" + Browser.quoted(headline));
        var pages = crawler.pages();
        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages)
                .allSatisfy((path, page) ->
                        assertThat(page)
                                .as(path)
                                .doesNotContain(link)
                                .satisfies(text -> {
                                    if (!path.startsWith("/search")) {
                                        assertThat(text).as(path).doesNotContain(headline);
                                    }
                                }));
    }
}
