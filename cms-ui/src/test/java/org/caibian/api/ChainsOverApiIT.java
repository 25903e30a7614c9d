package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Updates of a running story, written by machines. */
@ApiTest
class ChainsOverApiIT {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void aStoryContinuesAnOlderOneAndReadersFollowItFromBoth() {
        var older = live(newsroom.draft("渡口停航"));
        var newer = live(continuing("渡口复航", id(older)));

        assertThat(read(newer).at("/standing/name").asString()).isEqualTo("LIVE");
        assertThat(page(older)).contains("本文有后续报道", "渡口复航");
        assertThat(page(newer)).contains("事件进展", "渡口停航");
    }

    @Test
    void theLinkIsReadBackAsItWasSent() {
        var older = live(newsroom.draft("灯塔断电"));
        var newer = continuing("灯塔来电", id(older));

        assertThat(read(newer).at("/draft/words/continues").asLong()).isEqualTo(id(older));
        assertThat(newsroom.reporter.get(newer + "/preflight").text())
                .contains("\"/story/" + id(older) + "\"");
    }

    @Test
    void whatReadersNeverHadIsNotContinued() {
        var manuscript = newsroom.manuscript("接着写");
        manuscript.put("continues", id(newsroom.draft("还没有人读过")));

        var refused =
                newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", manuscript);

        assertThat(refused.problem()).isEqualTo("faulty-fields");
        assertThat(refused.text()).contains("CONTINUES", "UNKNOWN");
    }

    @Test
    void aWithdrawnUpdateIsLookedForOnThePagesOfItsChain() {
        var older = live(newsroom.draft("水位上涨"));
        var newer = live(continuing("水位回落", id(older)));

        newsroom.chiefEditor.post(newer + "/withdraw", Map.of("reason", "核心数据有误。"));

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        newsroom.deskChief
                                                .get(newer + "/receipt")
                                                .json()
                                                .at("/complete")
                                                .asBoolean())
                                .isTrue());
        assertThat(page(older)).doesNotContain("水位回落");
    }

    private String continuing(String headline, long older) {
        var manuscript = newsroom.manuscript(headline);
        manuscript.put("continues", older);
        var created =
                newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", manuscript);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    private String live(String article) {
        newsroom.reporter.having(1).post(article + "/submit");
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        newsroom.approves(newsroom.chiefEditor, article);
        return article;
    }

    private JsonNode read(String article) {
        return newsroom.deskChief.get(article).json();
    }

    private long id(String article) {
        return read(article).at("/id").asLong();
    }

    private String page(String article) {
        return newsroom.nobody().get("/story/" + id(article)).text();
    }
}
