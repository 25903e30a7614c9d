package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Comments and suggestions by machines, under the rules of the desk. */
@ApiTest
class AnnotationsOverApiIT {

    private static final int TO_ONE_DRAFT = 100;

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void anotherHeadlineIsSuggestedBlocksHandingInAndIsAcceptedAsASave() {
        var article = newsroom.draft("港口标题建议");
        var other = Map.of("field", "HEADLINE", "replacement", "港口标题改好了");

        var made = newsroom.secondReporter.post(article + "/annotations", other).json();

        assertThat(made.path("reach").asString()).isEqualTo("OTHER_WORDS");
        assertThat(made.path("stood").asString()).isEqualTo("港口标题建议");
        assertThat(newsroom.reporter.having(1).post(article + "/submit").problem())
                .isEqualTo("blocked");
        var accept = article + "/annotations/" + made.path("id").asLong() + "/accept";
        assertThat(newsroom.reporter.having(1).post(accept).status()).isEqualTo(200);
        var saved = newsroom.reporter.get(article).json();
        assertThat(saved.at("/draft/words/headline").asString()).isEqualTo("港口标题改好了");
        assertThat(newsroom.reporter.having(2).post(accept).problem())
                .isEqualTo("annotation-settled");
        assertThat(
                        newsroom.reporter
                                .post(article + "/annotations", Map.of("field", "SUMMARY"))
                                .problem())
                .isEqualTo("words-needed");
    }

    @Test
    void aCommentIsMadeAnsweredResolvedAndOpenedAgain() {
        var article = newsroom.draft("港口批注");
        var made =
                newsroom.editor
                        .post(article + "/annotations", about("东屿港", Map.of("words", "全称？")))
                        .json();
        var address = article + "/annotations/" + made.path("id").asLong();

        newsroom.reporter.post(address + "/answer", Map.of("words", "已查。"));
        var resolved = newsroom.reporter.post(address + "/resolve").json();

        assertThat(made.at("/about/before").asString()).isEqualTo("停航四十一小时后，");
        assertThat(resolved.path("outcome").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.path("said")).hasSize(2);
        assertThat(newsroom.editor.post(address + "/resolve").problem())
                .isEqualTo("annotation-settled");
        assertThat(newsroom.editor.post(address + "/reopen").json().has("outcome")).isFalse();
        assertThat(newsroom.secondEditor.get(article + "/annotations").json()).hasSize(1);
        assertThat(newsroom.reporter.get(article + "/history").text()).contains("ANNOTATION_MADE");
    }

    @Test
    void aSuggestionBlocksTheSubmissionUntilItIsAcceptedOnTheVersionThatWasSeen() {
        var article = newsroom.draft("港口建议");
        var made =
                newsroom.editor
                        .post(
                                article + "/annotations",
                                about("双向通航", Map.of("replacement", "全线通航")))
                        .json();
        var accept = article + "/annotations/" + made.path("id").asLong() + "/accept";

        assertThat(newsroom.reporter.having(1).post(article + "/submit").problem())
                .isEqualTo("blocked");
        assertThat(newsroom.reporter.post(accept).problem()).isEqualTo("version-needed");
        assertThat(newsroom.reporter.having(9).post(accept).problem()).isEqualTo("outdated");
        assertThat(newsroom.chiefEditor.having(1).post(accept).problem()).isEqualTo("role-missing");
        var accepted = newsroom.reporter.having(1).post(accept);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(newsroom.reporter.get(article).text()).contains("恢复全线通航");
        assertThat(newsroom.reporter.having(2).post(article + "/submit").status()).isEqualTo(200);
    }

    @Test
    void aSuggestionMayAddAParagraphAndTakeAWholeOneOut() {
        var article = newsroom.draft("港口加段");
        var added = suggest(article, "（港口加段）", "（港口加段）\n引航站今晨分批放行。");

        assertThat(reach(article, 0)).isEqualTo("NEW_PARAGRAPHS");
        assertThat(newsroom.reporter.having(1).post(added + "/accept").status()).isEqualTo(200);
        assertThat(paragraphs(article)).isEqualTo(2);

        var out = suggest(article, "引航站今晨分批放行。", "");
        assertThat(reach(article, 1)).isEqualTo("NO_PARAGRAPH");
        assertThat(newsroom.reporter.having(2).post(out + "/accept").status()).isEqualTo(200);
        assertThat(paragraphs(article)).isEqualTo(1);
    }

    private String reach(String article, int nth) {
        var all = newsroom.editor.get(article + "/annotations").json();
        return all.path(nth).path("reach").asString();
    }

    private int paragraphs(String article) {
        return newsroom.reporter.get(article).json().at("/draft/words/body/content").size();
    }

    @Test
    void whatWasReadUnderReviewIsNotAcceptedOnceThatIsOver() {
        var article = newsroom.submitted("港口审后建议");
        newsroom.editor.post(newsroom.task(article) + "/claim");
        var made =
                newsroom.deskChief
                        .post(article + "/annotations", about("双向", Map.of("replacement", "全线")))
                        .json();
        var accept = article + "/annotations/" + made.path("id").asLong() + "/accept";
        var read = newsroom.editor.get(article).header("ETag");
        newsroom.reporter.post(article + "/recall");

        var late = newsroom.editor.with("If-Match", read).post(accept);

        assertThat(late.problem()).as(late.toString()).isEqualTo("already-decided");
        assertThat(newsroom.reporter.get(article).text()).contains("恢复双向通航");
        assertThat(newsroom.reporter.having(1).post(accept).status()).isEqualTo(200);
    }

    @Test
    void whatIsAskedWronglyIsRefusedAndStrangersFindNothing() {
        var article = newsroom.draft("港口无此字");
        var annotations = article + "/annotations";

        assertThat(newsroom.editor.post(annotations, about("西屿港", Map.of("words", "？"))).problem())
                .isEqualTo("quote-not-there");
        assertThat(newsroom.editor.post(annotations, Map.of("replacement", "改")).problem())
                .isEqualTo("quote-not-there");
        assertThat(newsroom.editor.post(annotations, Map.of("words", " ")).problem())
                .isEqualTo("words-needed");
        assertThat(newsroom.editor.post(annotations + "/999999/resolve").problem())
                .isEqualTo("not-found");
        assertThat(newsroom.stranger.get(annotations).problem()).isEqualTo("not-found");
    }

    @Test
    void aSuggestionIsRefusedByWhoMayChangeTheWordsOrTakenBackByWhoMadeIt() {
        var article = newsroom.draft("港口不改");
        var first = suggest(article, "双向", "全线");
        var second = suggest(article, "主航道", "航道");

        assertThat(newsroom.chiefEditor.post(first + "/refuse").problem())
                .isEqualTo("role-missing");
        assertThat(newsroom.reporter.post(first + "/refuse").json().path("outcome").asString())
                .isEqualTo("REFUSED");
        assertThat(newsroom.reporter.post(second + "/take-back").problem())
                .isEqualTo("annotation-settled");
        assertThat(newsroom.editor.post(second + "/take-back").json().path("outcome").asString())
                .isEqualTo("TAKEN_BACK");
        assertThat(newsroom.reporter.post(second + "/reopen").problem()).isEqualTo("not-proposer");
        assertThat(newsroom.editor.post(second + "/reopen").status()).isEqualTo(200);
        var elsewhere = newsroom.draft("港口别稿") + second.substring(article.length());
        assertThat(newsroom.editor.post(elsewhere + "/take-back").problem()).isEqualTo("not-found");
    }

    @Test
    void hostileWordsStayTheWordsTheyAre() {
        var hostile = Hostile.lines();
        var draft = "";
        for (int i = 0; i < hostile.size(); i++) {
            if (i % TO_ONE_DRAFT == 0) {
                draft = newsroom.draft("港口留言" + i);
            }
            var words = hostile.get(i).strip();

            var made =
                    newsroom.editor.post(
                            draft + "/annotations",
                            about("东屿港", Map.of("words", words, "replacement", words)));

            assertThat(made.header("Content-Type")).startsWith("application/json");
            assertThat(made.json().path("replacement").asString()).isEqualTo(words);
            assertThat(made.json().at("/said/0/words").asString()).isEqualTo(words);
        }
    }

    private String suggest(String article, String quote, String replacement) {
        var made =
                newsroom.editor
                        .post(
                                article + "/annotations",
                                about(quote, Map.of("replacement", replacement)))
                        .json();
        return article + "/annotations/" + made.path("id").asLong();
    }

    private static Map<String, Object> about(String quote, Map<String, Object> more) {
        var asked = new HashMap<>(more);
        asked.put("about", Map.of("quote", quote));
        return asked;
    }
}
