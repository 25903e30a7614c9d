package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.caibian.api.Machine.Answer;
import org.caibian.search.SearchWatch;
import org.caibian.site.Browser;
import org.caibian.site.Crawler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A withdrawal at the very moment at which something new of the same story goes out: whichever is
 * first, readers and machines have nothing of it afterwards.
 */
@ApiTest
class WithdrawalRacesOverApiIT {

    private static final int RACES = 3;
    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");

    @Autowired private ApplicationContext context;
    @Autowired private SearchWatch search;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct", "revise"})
    void nothingOfItIsToBeHadAfterwards(String act) {
        for (int race = 0; race < RACES; race++) {
            var before = "失锚浮标第%d只漂向外海%s".formatted(race, act);
            var after = "失锚浮标第%d只已拖回%s".formatted(race, act);
            var article = live(before);
            var story = story(article);
            var last = aboutToGoOut(article, act, after);

            var answers =
                    AtOnce.both(
                            () -> newsroom.chiefEditor.post(article + "/withdraw", WHY),
                            () -> newsroom.approves(last, draft(article, act)));

            assertThat(answers.getFirst().status()).as(answers.toString()).isEqualTo(200);
            Awaitility.await().until(() -> search.condition().waiting() == 0);
            assertThat(newsroom.nobody().get(story).status()).isEqualTo(410);
            assertCrawled(before, after, story);
            assertToldToMachines(article);
        }
    }

    /** With every seal but the last, which is whose machine comes back. */
    private Machine aboutToGoOut(String article, String act, String headline) {
        newsroom.editor.post(article + "/" + act);
        var draft = draft(article, act);
        var words = newsroom.manuscript(headline);
        if (act.equals("correct")) {
            words.put("note", "标题有误。");
        }
        var writer = newsroom.secondReporter;
        ok(writer.having(version(draft)).put(draft, words));
        ok(writer.having(version(draft)).post(draft + "/submit"));
        ok(newsroom.approves(newsroom.editor, draft));
        if (act.equals("correct")) {
            return newsroom.deskChief;
        }
        ok(newsroom.approves(newsroom.deskChief, draft));
        return newsroom.chiefEditor;
    }

    private static String draft(String article, String act) {
        return act.equals("correct") ? article + "-correction" : article;
    }

    private void assertCrawled(String before, String after, String story) {
        var crawler = new Crawler(new Browser(context.getEnvironment()));
        crawler.start("/feed.atom", "/corrections", "/search?q=" + Browser.quoted("失锚浮标"));
        assertThat(crawler.pages())
                .hasSizeGreaterThan(5)
                .allSatisfy((path, page) ->
                        assertThat(page)
                                .as(path)
                                .doesNotContain(before)
                                .doesNotContain(after)
                                .doesNotContain(story + "\""));
    }

    private void assertToldToMachines(String article) {
        var told = newsroom.deskChief.get(article).json();
        assertThat(told.at("/standing/name").asString()).isEqualTo("WITHDRAWN");
        assertThat(told.at("/standing").has("story")).isFalse();
    }

    private String live(String headline) {
        var article = newsroom.submitted(headline);
        ok(newsroom.approves(newsroom.editor, article));
        ok(newsroom.approves(newsroom.deskChief, article));
        ok(newsroom.approves(newsroom.chiefEditor, article));
        return article;
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private int version(String address) {
        return newsroom.deskChief.get(address).json().at("/draft/version").asInt();
    }

    private String story(String article) {
        return newsroom.reporter.get(article).json().at("/standing/story").asString();
    }
}
