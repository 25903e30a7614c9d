package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.shared.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class MediaIT {

    @Autowired private ApplicationContext context;
    @Autowired private List<Probe> probes;
    @Autowired private Stories stories;

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

    @Test
    void aPictureInABodyIsShownWhileItsStoryIsLiveAndNoLonger() {
        var picture = press.picture("library-night");
        var article = press.release(press.illustrated("正文有图的报道", picture));

        var figure = browser.open("/story/" + article).selectFirst(".text figure");
        var image = figure.selectFirst("img");
        assertThat(image.attr("src")).isEqualTo("/media/" + picture);
        assertThat(image.attr("alt")).isEqualTo("货轮驶过吊机");
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("width")).isNotEmpty();
        assertThat(figure.selectFirst(".caption").text()).isEqualTo("首批货轮驶过二号灯标。");
        assertThat(figure.selectFirst(".credit").text()).isEqualTo("插画：程野，晨岸");
        assertThat(browser.get("/media/" + picture).statusCode()).isEqualTo(200);

        press.withdraw(article);

        assertThat(browser.get("/story/" + article).statusCode()).isEqualTo(410);
        assertThat(browser.get("/media/" + picture).statusCode()).isEqualTo(404);
    }

    @Test
    void aPhoneIsOfferedSmallerPicturesForAsLongAsTheStoryIsLive() throws IOException {
        var picture = press.picture("lake-ice");
        var words = press.illustrated("", picture).body();
        var article = press.release(press.reprint("有小图的报道", picture).withBody(words));
        var page = browser.open("/story/" + article);
        var offered =
                "/media/%1$s?w=480 480w, /media/%1$s?w=960 960w, /media/%1$s 1200w"
                        .formatted(picture);

        assertThat(page.select(".story > figure img, .text figure img").eachAttr("srcset"))
                .containsExactly(offered, offered);
        assertThat(page.select(".story > figure img, .text figure img").eachAttr("sizes"))
                .allMatch(sizes -> sizes.startsWith("(max-width: 760px) 100vw, "));
        assertThat(browser.open("/").select("main img").eachAttr("srcset")).contains(offered);
        var small = browser.bytes("/media/" + picture + "?w=480");
        assertThat(small.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(small.headers().firstValue("Cache-Control")).contains("no-cache, public");
        assertThat(small.headers().firstValue("ETag")).contains("\"" + picture + "-480\"");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth()).isEqualTo(480);
        assertThat(small.body().length * 2)
                .isLessThan(browser.bytes("/media/" + picture).body().length);
        assertThat(browser.get("/media/" + picture + "?w=481").statusCode()).isEqualTo(404);
        assertThat(browser.get("/media/" + picture + "?w=1440").statusCode()).isEqualTo(404);

        press.withdraw(article);

        assertThat(browser.get("/media/" + picture + "?w=480").statusCode()).isEqualTo(404);
    }

    @Test
    void theReceiptLooksForEveryPictureThatNoOtherStoryShows() {
        var picture = press.picture("lake-ferry");
        var article = press.release(press.illustrated("两处都有的图", picture));
        var other = press.release(press.illustrated("也有这张图", picture));
        var story = stories.find(article).orElseThrow();

        press.withdraw(article);
        assertThat(probe().look(story, List.of()))
                .isEqualTo(new Sighting.Stays(List.of(), List.of("/story/" + other)));

        press.withdraw(other);
        assertThat(probe().look(story, List.of()))
                .isEqualTo(new Sighting.Gone(List.of("/media/" + picture)));
    }

    @Test
    void whatIsLeftStaysOnlyOnceEverythingElseIsGone() {
        var shared = press.picture("snow-mountains");
        var own = press.picture("volcano-island");
        var body = press.illustrated("", shared).body();
        var other = press.release(press.reprint("合用那张图", shared));
        var article = press.release(press.reprint("一图独用一图合用", own).withBody(body));
        var lost = stories.find(article).orElseThrow();

        assertThat(probe().look(lost, List.of()))
                .isEqualTo(new Sighting.Here(List.of("/media/" + own)));
        press.withdraw(article);
        assertThat(probe().look(lost, List.of()))
                .isEqualTo(
                        new Sighting.Stays(List.of("/media/" + own), List.of("/story/" + other)));
    }

    private Probe probe() {
        return probes.stream()
                .filter(each -> each.channel() == Channel.PICTURE)
                .findFirst()
                .orElseThrow();
    }
}
