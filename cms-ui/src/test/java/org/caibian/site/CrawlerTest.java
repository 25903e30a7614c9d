package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CrawlerTest {

    private static final String SITE = "http://site.example";
    private static final Map<String, Fetched> ANSWERS =
            Map.ofEntries(
                    page(
                            "/",
                            "<a href='/story/1#top'>1</a> <a href='https://other.example/'>o</a>"),
                    page("/story/1", "<img src='/media/a' srcset='/media/b 1x, /media/c 2x'>"),
                    Map.entry(
                            "/feed.atom",
                            new Fetched(
                                    200,
                                    "application/atom+xml;charset=UTF-8",
                                    """
                                    <feed><link rel='next' href='/feed.atom?2'/><entry><link href='/story/2'/></entry></feed>\
                                    """)),
                    Map.entry(
                            "/feed.atom?2",
                            new Fetched(
                                    200,
                                    "application/rss+xml",
                                    """
                                    <rss><item><link>http://site.example/story/3</link><enclosure url='/media/d'/></item></rss>\
                                    """)),
                    Map.entry(
                            "/robots.txt",
                            new Fetched(200, "text/plain", "Sitemap: http://site.example/map.xml")),
                    Map.entry(
                            "/map.xml",
                            new Fetched(
                                    200,
                                    "application/xml",
                                    "<urlset><url><loc>http://site.example/story/4</loc></url></urlset>")),
                    Map.entry(
                            "/api/v1/articles?limit=1",
                            new Fetched(
                                    200,
                                    "application/json",
                                    "{\"items\":[{\"draft\":\"7-correction\"}],\"next\":\"9-9\"}")),
                    Map.entry(
                            "/api/v1/articles?limit=1&from=9-9",
                            new Fetched(
                                    200,
                                    "application/json",
                                    "{\"items\":[{\"standing\":{\"story\":\"/story/5\"}}]}")));

    @Test
    void itFollowsPagesFeedsSiteMapsAndListsToTheirEnds() {
        var found =
                crawler(100)
                        .from("/", "/feed.atom", "/robots.txt", "/api/v1/articles?limit=1")
                        .answers();

        assertThat(found)
                .containsOnlyKeys(
                        "/",
                        "/story/1",
                        "/media/a",
                        "/media/b",
                        "/media/c",
                        "/feed.atom",
                        "/feed.atom?2",
                        "/story/2",
                        "/story/3",
                        "/media/d",
                        "/robots.txt",
                        "/map.xml",
                        "/story/4",
                        "/api/v1/articles?limit=1",
                        "/api/v1/articles?limit=1&from=9-9",
                        "/api/v1/articles/7-correction",
                        "/story/5");
    }

    @Test
    void itSaysThatItDidNotSeeAll() {
        assertThat(crawler(4).from("/").within("/story").answers()).hasSize(2);
        assertThat(crawler(5).from("/").answers()).hasSize(5);
        assertThatThrownBy(() -> crawler(4).from("/").answers())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not looked at");
    }

    private static Crawler crawler(int most) {
        return new Crawler(
                SITE, path -> ANSWERS.getOrDefault(path, new Fetched(200, "image/jpeg", "")), most);
    }

    private static Map.Entry<String, Fetched> page(String path, String html) {
        return Map.entry(path, new Fetched(200, "text/html;charset=UTF-8", html));
    }
}
