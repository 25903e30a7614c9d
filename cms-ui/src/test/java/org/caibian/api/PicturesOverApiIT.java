package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caibian.media.Pictures;
import org.caibian.shared.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.UriUtils;

/** A program illustrates a draft as people do at the desk: with what is a picture, and may be. */
@ApiTest
class PicturesOverApiIT {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void oneIsBroughtKnownByItsBytesAndStandsInTheBodyItIsSavedIn() {
        var article = newsroom.draft("码头配图");
        var file = Illustrations.file("png", 640, 360);

        var brought = newsroom.reporter.upload(article + "/pictures", "image/jpeg", file);

        assertThat(brought.status()).as(brought.toString()).isEqualTo(200);
        var picture = brought.json();
        var sha256 = picture.path("sha256").asString();
        assertThat(sha256).isEqualTo(Sha256.hex(file));
        assertThat(picture.path("mime").asString()).isEqualTo("image/png");
        assertThat(picture.path("width").asInt()).isEqualTo(640);
        assertThat(picture.path("height").asInt()).isEqualTo(360);
        assertThat(picture.path("bytes").asLong()).isEqualTo(file.length);
        assertThat(newsroom.reporter.get("/api/v1/pictures/" + sha256).json()).isEqualTo(picture);
        assertThat(newsroom.reporter.get(article).text()).doesNotContain(sha256);

        var saved = newsroom.reporter.having(1).put(article, words("码头配图", sha256));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        var block = newsroom.editor.get(article).json().at("/draft/words/body/content/1");
        assertThat(block.path("type").asString()).isEqualTo("picture");
        assertThat(block.at("/attrs/width").asInt()).isEqualTo(640);
        assertThat(block.at("/attrs/alt").asString()).isEqualTo("一只浮标");
        assertThat(block.at("/attrs/caption").asString()).isEqualTo("浮标漂过航道。");
        assertThat(block.at("/attrs/credit").asString()).isEqualTo("程野，晨岸");
    }

    @Test
    void howLongItMayBePrintedStaysWithItWhoeverBringsItAgain() {
        var article = newsroom.draft("版权到期");
        var file = Illustrations.file("jpg", 60, 40);
        var sha256 = bring(article, file);
        newsroom.reporter.having(1).put(article, words("版权到期", sha256));
        var limited =
                newsroom.reporter.post(
                        article + "/picture-rights",
                        Map.of("sha256", sha256, "until", "2099-01-01"));
        assertThat(limited.status()).as(limited.toString()).isEqualTo(200);

        var again = newsroom.editor.upload(article + "/pictures", "image/jpeg", file).json();

        assertThat(again.path("mime").asString()).isEqualTo("image/jpeg");
        assertThat(again.path("rightsUntil").asString()).isEqualTo("2099-01-01");
        assertThat(newsroom.editor.get("/api/v1/pictures/" + sha256).json()).isEqualTo(again);
    }

    @Test
    void whatIsNoPictureOrTooLargeIsNotTaken() {
        var pictures = newsroom.draft("不收的图片") + "/pictures";
        var reporter = newsroom.reporter;
        var script = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        var wide = Illustrations.file("png", 12_001, 1);

        assertRefused(reporter.upload(pictures, "image/png", script), 422, "not-a-picture");
        assertRefused(reporter.upload(pictures, "image/png", new byte[0]), 422, "not-a-picture");
        assertRefused(
                reporter.upload(pictures, "image/png", Illustrations.file("gif", 4, 3)),
                422,
                "not-a-picture");
        assertRefused(
                reporter.upload(pictures, "image/svg+xml", script), 415, "unsupported-media-type");
        assertRefused(reporter.post(pictures, Map.of()), 415, "unsupported-media-type");
        assertRefused(reporter.upload(pictures, "image/png", wide), 422, "picture-too-large");
        assertRefused(
                reporter.upload(pictures, "image/png", new byte[(int) Pictures.MOST_BYTES + 1]),
                413,
                "too-large");
        assertRefused(reporter.get("/api/v1/pictures/" + Sha256.hex(wide)), 404, "not-found");
    }

    @Test
    void onlyWhoMayChangeTheWordsBringsOne() {
        var article = newsroom.submitted("谁能配图");
        var file = Illustrations.file("png", 4, 3);
        var pictures = article + "/pictures";

        assertRefused(newsroom.stranger.upload(pictures, "image/png", file), 404, "not-found");
        assertRefused(newsroom.reporter.upload(pictures, "image/png", file), 403, "not-holder");
        newsroom.editor.post(newsroom.task(article) + "/claim");
        var key = newsroom.editor.under("picture");
        assertThat(key.upload(pictures, "image/png", file).status()).isEqualTo(200);
        assertThat(key.upload(pictures, "image/png", file).header("Idempotency-Repeated"))
                .isEqualTo("true");
        assertRefused(
                key.upload(pictures, "image/png", Illustrations.file("png", 4, 3)),
                422,
                "key-of-another-request");
    }

    @Test
    void thoseReadersHaveAreListedTheNewestFirstPageByPage() {
        var older = released("先发的配图");
        var newer = bring(newsroom.draft("带图的草稿"), Illustrations.file("png", 640, 360));
        released("第一次用的配图", newer);
        released("后发的配图", newer);
        var seen = new ArrayList<String>();

        var next = "";
        do {
            var page = newsroom.stranger.get("/api/v1/pictures?limit=1" + next).json();
            assertThat(page.path("items")).hasSize(1);
            page.path("items").forEach(item -> seen.add(item.at("/picture/sha256").asString()));
            next = page.has("next") ? "&from=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).containsSubsequence(newer, older).containsOnlyOnce(newer, older);
        var first = newsroom.stranger.get("/api/v1/pictures?limit=200").json().path("items").get(0);
        assertThat(first.path("headline").asString()).isEqualTo("后发的配图");
        assertThat(first.path("width").asInt()).isEqualTo(640);
        assertThat(first.at("/picture/alt").asString()).isEqualTo("一只浮标");
        assertRefused(newsroom.stranger.get("/api/v1/pictures?from=x"), 400, "bad-request");
    }

    @Test
    void theyAreFoundByTheNameOfTheirFileAndWhatIsPrintedWithThem() {
        var path = newsroom.draft("带图的草稿") + "/pictures?name=" + quoted("灯船-0231.png");
        var brought =
                newsroom.reporter.upload(path, "image/png", Illustrations.file("png", 640, 360));
        var sha256 = released("灯船下水", brought.json().path("sha256").asString());

        assertThat(brought.json().path("fileName").asString()).isEqualTo("灯船-0231.png");
        assertThat(found("灯船 0231")).containsExactly(sha256);
        assertThat(found("浮标 航道")).contains(sha256);
        assertThat(found("浮标 灯船")).isEmpty();
    }

    private List<String> found(String words) {
        var page = newsroom.stranger.get("/api/v1/pictures?limit=200&words=" + quoted(words));
        return page.json().path("items").findValuesAsString("sha256");
    }

    private static String quoted(String words) {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }

    /** With a picture at its head; its hash. */
    private String released(String headline) {
        return released(
                headline, bring(newsroom.draft("带图的草稿"), Illustrations.file("png", 640, 360)));
    }

    private String released(String headline, String sha256) {
        var article = newsroom.draft(headline);
        newsroom.reporter.having(1).put(article, words(headline, sha256));
        assertThat(newsroom.reporter.having(2).post(article + "/submit").status()).isEqualTo(200);
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        var live = newsroom.approves(newsroom.chiefEditor, article).json();
        assertThat(live.at("/standing/name").asString()).isEqualTo("LIVE");
        return sha256;
    }

    private String bring(String article, byte[] file) {
        var brought = newsroom.reporter.upload(article + "/pictures", "image/png", file);
        assertThat(brought.status()).as(brought.toString()).isEqualTo(200);
        return brought.json().path("sha256").asString();
    }

    /** It leads them, and stands in their body. */
    private Map<String, Object> words(String headline, String sha256) {
        return new Illustrations(context, newsroom).words(headline, List.of(sha256, sha256));
    }
}
