package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Corrections by machines, under the rules of the desk. */
@ApiTest
class CorrectionsOverApiIT {

    private static final String NOTE = "通航时间原写作9时，应为10时。";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void aCorrectionIsOpenedWrittenSealedByTwoAndReleased() {
        var article = released("港口复航更正");
        var opened = newsroom.editor.post(article + "/correct").json();
        var draft = opened.at("/draft/id").asString();
        assertThat(draft).endsWith("-correction");
        var correction = "/api/v1/articles/" + draft;
        assertThat(newsroom.editor.post(article + "/correct").problem()).isEqualTo("reopened");

        corrects(correction, "主航道10时恢复双向通航。");
        newsroom.approves(newsroom.editor, correction);
        var released = newsroom.approves(newsroom.deskChief, correction).json();

        assertThat(released.at("/standing/revision").asInt()).isEqualTo(2);
        assertThat(released.has("draft")).isFalse();
        assertThat(newsroom.reporter.get(article + "/history").text())
                .contains("CORRECTION_OPENED");
    }

    @Test
    void whoMayNotIsRefusedAndSoIsWhatReadersDoNotHave() {
        var article = released("港口复航无权更正");

        assertThat(newsroom.reporter.post(article + "/correct").problem())
                .isEqualTo("role-missing");
        assertThat(newsroom.stranger.post(article + "/correct").problem()).isEqualTo("not-found");
        assertThat(newsroom.editor.post(newsroom.draft("未见读者") + "/correct").problem())
                .isEqualTo("not-live");
        assertThat(newsroom.editor.get(article + "/carry-over").problem()).isEqualTo("not-behind");
    }

    @Test
    void aWaitingDraftIsCarriedOverTheCorrection() {
        var article = released("港口复航改写");
        newsroom.reporter.post(article + "/revise");
        save(newsroom.reporter, article, "港口复航改写", "停航四十一小时后，主航道恢复通航，客轮加班。", Map.of());
        newsroom.editor.post(article + "/correct");
        var correction = article + "-correction";
        corrects(correction, "主航道10时恢复双向通航。");
        newsroom.approves(newsroom.editor, correction);
        newsroom.approves(newsroom.deskChief, correction);

        var merge = newsroom.reporter.get(article + "/carry-over").json();
        assertThat(merge.path("revision").asInt()).isEqualTo(2);
        assertThat(merge.path("conflicts")).hasSize(1);
        assertThat(merge.at("/conflicts/0/live").asString()).contains("10时");
        assertThat(whole(merge, "live")).contains("10时").isNotEqualTo(whole(merge, "mine"));
        int version = version(article);
        var author = newsroom.reporter.having(version);
        assertThat(author.post(article + "/submit").problem()).isEqualTo("blocked");
        assertThat(author.post(article + "/carry-over", wish(2, List.of())).problem())
                .isEqualTo("conflicts-open");
        assertThat(author.post(article + "/carry-over", wish(1, List.of("LIVE"))).problem())
                .isEqualTo("readers-have-newer");
        assertThat(author.post(article + "/carry-over", wish(2, List.of("LIVE"))).status())
                .isEqualTo(200);

        assertThat(newsroom.reporter.get(article).text()).contains("10时");
        assertThat(newsroom.reporter.having(version(article)).post(article + "/submit").status())
                .isEqualTo(200);
    }

    @Test
    void aCorrectionStaysOfItsStorysKindWhetherOneIsNamedOrNot() {
        var article = released("港口复航短评", Map.of("kind", "COMMENTARY"));
        newsroom.editor.post(article + "/correct");
        var correction = article + "-correction";

        save(newsroom.secondReporter, correction, "港口复航短评", "主航道10时通航。", Map.of("note", NOTE));
        assertThat(newsroom.deskChief.get(correction).json().at("/draft/words/kind").asString())
                .isEqualTo("COMMENTARY");
        var words = newsroom.manuscript("港口复航短评");
        words.put("kind", "ORIGINAL");
        var refused = newsroom.secondReporter.having(version(correction)).put(correction, words);

        assertThat(refused.problem()).isEqualTo("faulty-fields");
        assertThat(refused.text()).contains("OF_ITS_STORY");
    }

    /** What a reviewer read does not come in as an author's words once the round is over. */
    @Test
    void whatWasReadUnderReviewIsNotCarriedOverAfterIt() {
        var article = released("港口复航审中改写");
        newsroom.reporter.post(article + "/revise");
        save(newsroom.reporter, article, "港口复航审中改写", "停航四十一小时后，主航道恢复通航，客轮加班。", Map.of());
        newsroom.reporter.having(version(article)).post(article + "/submit");
        newsroom.secondEditor.post(newsroom.task(article) + "/claim");
        newsroom.editor.post(article + "/correct");
        var correction = article + "-correction";
        corrects(correction, "主航道10时恢复双向通航。");
        newsroom.approves(newsroom.editor, correction);
        newsroom.approves(newsroom.deskChief, correction);
        var read = newsroom.secondEditor.get(article);
        newsroom.reporter.post(article + "/recall");

        var late =
                newsroom.secondEditor
                        .with("If-Match", read.header("ETag"))
                        .post(
                                article + "/carry-over",
                                wish(
                                        read.json().at("/standing/revision").asInt(),
                                        List.of("LIVE")));

        assertThat(late.problem()).as(late.toString()).isEqualTo("already-decided");
        assertThat(late.json().path("act").asString()).isEqualTo("RECALLED");
        assertThat(version(article)).isEqualTo(read.version());
    }

    private static String whole(JsonNode merge, String side) {
        return merge.at("/conflicts/0/" + side + "Whole/body/content").toString();
    }

    private static Map<String, Object> wish(int revision, List<String> sides) {
        return Map.of("revision", revision, "sides", sides);
    }

    /** The second editor writes it, so that the first answers for it. */
    private void corrects(String correction, String paragraph) {
        save(newsroom.secondReporter, correction, "港口复航", paragraph, Map.of("note", NOTE));
        var sent = newsroom.secondReporter.having(version(correction)).post(correction + "/submit");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
    }

    private void save(
            Machine writer,
            String address,
            String headline,
            String paragraph,
            Map<String, Object> more) {
        var words = newsroom.manuscript(headline);
        words.put("body", ApiNewsroom.body(paragraph));
        words.putAll(more);
        var saved = writer.having(version(address)).put(address, words);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private int version(String address) {
        return newsroom.deskChief.get(address).json().at("/draft/version").asInt();
    }

    private String released(String headline) {
        return released(headline, Map.of());
    }

    private String released(String headline, Map<String, Object> more) {
        var article = newsroom.draft(headline);
        save(newsroom.reporter, article, headline, "停航四十一小时后，东屿港主航道恢复双向通航。", more);
        newsroom.reporter.having(version(article)).post(article + "/submit");
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        var released = newsroom.approves(newsroom.chiefEditor, article).json();
        assertThat(released.at("/standing/name").asString()).isEqualTo("LIVE");
        return article;
    }
}
