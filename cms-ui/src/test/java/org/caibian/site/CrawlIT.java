package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.caibian.publication.Stories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class CrawlIT {

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;

    private Browser browser;

    @BeforeAll
    void fillTheSite() {
        var press = new Press(context);
        browser = new Browser(context.getEnvironment());
        for (int i = 0; i < 40; i++) {
            press.clock.pass(Duration.ofMinutes(11));
            press.story("第%d号灯标换上新电池".formatted(i));
        }
        press.clock.pass(Duration.ofMinutes(11));
        var last = press.release(press.reprint("东屿港恢复通航 首批货轮驶离", press.picture("port-dawn")));
        press.readings(last, 5, press.clock.instant());
        Awaitility.await().until(() -> !stories.relatedTo(last).isEmpty());
    }

    @Test
    void everyLinkPictureStyleAndScriptOfTheSiteLeadsSomewhere() {
        var answers = new Crawler(browser.address(), browser::fetch).from("/").answers();

        assertThat(answers.keySet())
                .contains("/", "/topics", "/about", "/masthead", "/corrections", "/search")
                .contains("/feed.atom")
                .anyMatch(path -> path.startsWith("/tag/"))
                .anyMatch(path -> path.startsWith("/media/"))
                .anyMatch(path -> path.contains("before="));
        assertThat(answers)
                .allSatisfy((path, answer) -> assertThat(answer.status()).as(path).isEqualTo(200));
    }

    @Test
    void everyPageHasItsLandmarksAndOneHeadingToBeginWith() {
        for (var path : List.of("/", "/topics", "/about", "/masthead", "/corrections", "/search")) {
            var page = browser.open(path);

            assertThat(page.select("header, nav, main, footer")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.selectFirst("a.skip").attr("href")).isEqualTo("#content");
            assertThat(page.selectFirst("main").id()).isEqualTo("content");
            assertThat(page.select("img:not([alt]), img:not([width]), img:not([height])"))
                    .isEmpty();
        }
    }

    @Test
    void machinesFindTheirFiles() {
        assertThat(browser.get("/robots.txt").body()).contains("Disallow: /desk");
        assertThat(browser.bytes("/favicon.ico").statusCode()).isEqualTo(200);
    }
}
