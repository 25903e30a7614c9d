package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.shared.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class MediaIT {

    @Autowired private ApplicationContext context;

    private Press press;
    private Browser browser;

    @BeforeAll
    void open() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
    }

    @Test
    void aPictureOfALiveStoryIsGivenAsItIsAndAskedForEachTime() {
        var picture = press.picture("port-dawn");
        press.release(press.reprint("有图的报道", picture));

        var answer = browser.bytes("/media/" + picture);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Sha256.hex(answer.body())).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache, public");
    }

    @Test
    void aPictureTheReaderHasIsNotSentAgain() {
        var picture = press.picture("tea-hills");
        press.release(press.reprint("茶山的报道", picture));

        var answer = browser.get("/media/" + picture, "If-None-Match", "\"" + picture + "\"");

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void aPictureNoStoryHasYetIsNotForReaders() {
        var picture = press.picture("observatory");

        assertThat(browser.get("/media/" + picture).statusCode()).isEqualTo(404);
    }

    @Test
    void thePictureOfAWithdrawnStoryIsGivenNoMore() {
        var picture = press.picture("wind-farm");
        var article = press.release(press.reprint("要撤的报道", picture));
        press.withdraw(article);

        assertThat(browser.get("/media/" + picture).statusCode()).isEqualTo(404);
    }
}
