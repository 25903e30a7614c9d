package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.caibian.publication.Channel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Stories taken back from readers by machines, under the rules of the desk. */
@ApiTest
class WithdrawalOverApiIT {

    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void aWithdrawnStoryIsGoneFromItsAddressAndComesBackByANewRoundAlone() {
        var article = live("浮标数据");
        var story = story(article);

        var withdrawn = newsroom.chiefEditor.post(article + "/withdraw", WHY);

        assertThat(withdrawn.json().at("/standing/name").asString()).isEqualTo("WITHDRAWN");
        assertThat(newsroom.reporter.get(article).header("Cache-Control")).contains("no-store");
        assertThat(newsroom.nobody().get(story).status()).isEqualTo(410);
        assertThat(newsroom.nobody().get("/").text()).doesNotContain("浮标数据");
        var draft = newsroom.chiefEditor.post(article + "/reinstate").json();
        assertThat(draft.at("/draft/stage").asString()).isEqualTo("DRAFTING");
        assertThat(newsroom.nobody().get(story).status()).isEqualTo(410);
    }

    @Test
    void theReceiptFillsUntilEveryChannelWasSeenWithoutIt() {
        var article = live("海雾预警");
        assertThat(newsroom.chiefEditor.get(article + "/receipt").problem())
                .isEqualTo("not-withdrawn");
        newsroom.chiefEditor.post(article + "/withdraw", WHY);

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(receipt(article).at("/complete").asBoolean())
                                .as("%s", receipt(article))
                                .isTrue());

        assertThat(receipt(article).at("/channels"))
                .hasSize(Channel.values().length)
                .allSatisfy(line -> assertThat(line.at("/goneAt").asString()).isNotEmpty());
        assertThat(receipt(article).at("/reason").asString()).isEqualTo("核心数据有误。");
    }

    private JsonNode receipt(String article) {
        return newsroom.deskChief.get(article + "/receipt").json();
    }

    @Test
    void aChiefProposesAndAnotherConfirms() {
        var article = live("渔汛提前");

        assertThat(newsroom.editor.post(article + "/withdrawal/confirm").problem())
                .isEqualTo("withdrawal-not-proposed");
        newsroom.deskChief.post(article + "/withdrawal/propose", WHY);
        assertThat(newsroom.secondEditor.post(article + "/withdrawal/propose", WHY).problem())
                .isEqualTo("withdrawal-proposed");
        assertThat(newsroom.deskChief.post(article + "/withdrawal/confirm").problem())
                .isEqualTo("proposed-it");
        var confirmed = newsroom.editor.post(article + "/withdrawal/confirm").json();

        assertThat(confirmed.at("/standing/name").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void nobodyElseWithdrawsAloneAndNobodyWithoutAReason() {
        var article = live("粮价走势");

        assertThat(newsroom.deskChief.post(article + "/withdraw", WHY).problem())
                .isEqualTo("role-missing");
        assertThat(newsroom.reporter.post(article + "/withdrawal/propose", WHY).problem())
                .isEqualTo("role-missing");
        assertThat(newsroom.chiefEditor.post(article + "/withdraw", Map.of()).problem())
                .isEqualTo("reason-needed");
        assertThat(newsroom.chiefEditor.post(article + "/reinstate").problem())
                .isEqualTo("not-withdrawn");
        var draft = newsroom.draft("未发先撤");
        assertThat(newsroom.chiefEditor.post(draft + "/withdraw", WHY).problem())
                .isEqualTo("not-live");
    }

    private String live(String headline) {
        var article = newsroom.submitted(headline);
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        newsroom.approves(newsroom.chiefEditor, article);
        return article;
    }

    private String story(String article) {
        return newsroom.reporter.get(article).json().at("/standing/story").asString();
    }
}
