package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class FeedIT {

    @Autowired private ApplicationContext context;

    private Press press;
    private Browser browser;

    @BeforeAll
    void open() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
    }

    @Test
    void whoSubscribesGetsTheNewestStories() {
        var article = press.story("<灯标> & 货轮");

        var answer = browser.get("/feed.atom");
        var feed = Jsoup.parse(answer.body(), Parser.xmlParser());

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/atom+xml");
        assertThat(feed.selectFirst("feed > title").text()).isEqualTo("晨岸");
        var entry = feed.selectFirst("entry");
        assertThat(entry.selectFirst("title").text()).isEqualTo("<灯标> & 货轮");
        assertThat(entry.selectFirst("link").attr("href"))
                .isEqualTo(browser.address() + "/story/" + article);
        assertThat(entry.selectFirst("published").text()).isEqualTo("2026-11-23T06:30:00Z");
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        var name = browser.get("/feed.atom").headers().firstValue("ETag").orElseThrow();

        assertThat(browser.get("/feed.atom", "If-None-Match", name).statusCode()).isEqualTo(304);
    }
}
