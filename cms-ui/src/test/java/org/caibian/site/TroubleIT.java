package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class TroubleIT {

    @Autowired private ApplicationContext context;

    private Press press;
    private Browser browser;

    @BeforeAll
    void open() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        press.story("还在的一篇报道");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no-such-page, 404, 没有找到这一页",
        "GET, /story/999999, 404, 没有找到这一页",
        "GET, /story/abc, 404, 没有找到这一页",
        "GET, /story/-1, 404, 没有找到这一页",
        "GET, /section/none, 404, 没有找到这一页",
        "GET, /topic/none, 404, 没有找到这一页",
        "GET, /tag/none, 404, 没有找到这一页",
        "GET, /media/none, 404, 没有找到这一页",
        "GET, /?before=yesterday, 400, 这个地址读不懂",
        "GET, /?before=-99999999999999999-7, 400, 这个地址读不懂",
        "GET, /tag, 400, 这个地址读不懂",
        "GET, /search?q=%ff, 400, 这个地址读不懂",
        "GET, /a;b, 400, 这个地址读不懂",
        "POST, /, 403, 这里不接受这样的请求",
        "DELETE, /story/1001, 403, 这里不接受这样的请求",
        "TRACE, /, 405, 这里不接受这样的请求"
    })
    void aRequestNoPageCanAnswerGetsAPlainWordOfTheHouse(
            String method, String path, int status, String words) {
        var answer = browser.send(method, path);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page.selectFirst("main h1").text()).isEqualTo(words);
        assertThat(page.select(".masthead .places a")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "Whitelabel", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tag/a%2Fb", "/%00", "/story/%zz"})
    void anAddressTheServerItselfRefusesIsAnsweredByTheHouseToo(String path) throws IOException {
        var answer = browser.raw("GET " + path + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("这个地址读不懂");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "HTTP Status");
    }

    @Test
    void aProgramThatAsksForAWrongAddressGetsNoStackTraceEither() {
        var answer = browser.get("/no-such-page", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "trace");
    }

    @Test
    void aWithdrawnStorySaysSoAndIsGone() {
        var article = press.story("将要撤回的报道");
        press.withdraw(article);

        var answer = browser.get("/story/" + article);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("本文已撤稿").doesNotContain("将要撤回的报道");
    }

    @Test
    void aStoryWhoseTimeIsOverSaysSo() {
        var article = press.story("展期已过的报道");
        press.ends(article);

        var answer = browser.get("/story/" + article);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("本文已到期下线").doesNotContain("展期已过的报道");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "publication", "section"})
    void whenTheDatabaseFailsThePageSaysSoAndNothingOfWhatFailed(String table) {
        press.clock.pass(Duration.ofMinutes(1));
        press.jdbc.sql("alter table %s rename to %s_away".formatted(table, table)).update();
        try {
            var answer = browser.get("/");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("页面暂时打不开")
                    .doesNotContain("Exception", "relation", "select");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        } finally {
            press.jdbc.sql("alter table %s_away rename to %s".formatted(table, table)).update();
        }
    }

    @Test
    void everyPageLetsABrowserRunNothingButTheSitesOwnScript() {
        for (var path : List.of("/", "/search", "/no-such-page")) {
            var answer = browser.get(path);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(Jsoup.parse(answer.body()).select("[style], [onclick], script:not([src])"))
                    .isEmpty();
        }
    }
}
