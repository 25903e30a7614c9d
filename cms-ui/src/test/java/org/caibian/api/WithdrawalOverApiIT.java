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

    @Test
    void everyWithdrawalKeepsItsReceiptInItsOwnWords() {
        var article = live("浮标一号");
        var first = withdrawn(article, "核心数据有误。");
        var list = newsroom.deskChief.get("/api/v1/withdrawn-stories").json().at("/items");
        assertThat(list.get(0).at("/receipt").asLong()).isEqualTo(first);
        newsroom.chiefEditor.post(article + "/reinstate");
        var writer = newsroom.secondReporter;
        writer.having(version(article)).put(article, newsroom.manuscript("浮标二号"));
        writer.having(version(article)).post(article + "/submit");
        approved(article);
        assertThat(newsroom.nobody().get(story(article)).status()).isEqualTo(200);
        assertThat(one(article, first).at("/headline").asString()).isEqualTo("浮标一号");
        var second = withdrawn(article, "又有误。");

        assertThat(one(article, first).at("/headline").asString()).isEqualTo("浮标一号");
        assertThat(one(article, first).at("/reason").asString()).isEqualTo("核心数据有误。");
        assertThat(one(article, first).at("/complete").asBoolean()).isTrue();
        assertThat(one(article, first).at("/returnedAt").asString()).isNotEmpty();
        assertThat(one(article, second).at("/headline").asString()).isEqualTo("浮标二号");
        assertThat(one(article, second).at("/reason").asString()).isEqualTo("又有误。");
        var page = newsroom.deskChief.get(article + "/receipts?limit=1").json();
        assertThat(page.at("/items/0/receipt").asLong()).isEqualTo(second);
        var next = page.at("/next").asString();
        assertThat(
                        newsroom.deskChief
                                .get(article + "/receipts?from=" + next)
                                .json()
                                .at("/items/0/receipt")
                                .asLong())
                .isEqualTo(first);
        var all = newsroom.deskChief.get("/api/v1/withdrawn-stories?limit=1").json();
        assertThat(all.at("/items/0/receipt").asLong()).isEqualTo(second);
        assertThat(all.at("/items/0/headline").asString()).isEqualTo("浮标二号");
        assertThat(newsroom.deskChief.get(article + "/history").json().at("/items"))
                .anySatisfy(line ->
                        assertThat(line.at("/details/withdrawal").asString(""))
                                .isEqualTo(Long.toString(first)));
    }

    @Test
    void aReceiptIsToBeHadOnlyWithItsArticleByWhoMayReadThat() {
        var article = live("海雾解除");
        var other = live("海雾再起");
        var receipt = withdrawn(article, "有误。");

        assertThat(newsroom.deskChief.get(other + "/receipts/" + receipt).problem())
                .isEqualTo("not-found");
        assertThat(newsroom.deskChief.get(article + "/receipts/x").problem())
                .isEqualTo("not-found");
        assertThat(newsroom.stranger.get(article + "/receipts/" + receipt).problem())
                .isEqualTo("not-found");
        assertThat(newsroom.stranger.get(article + "/receipts").problem()).isEqualTo("not-found");
        assertThat(newsroom.nobody().get("/api/v1/withdrawn-stories").status()).isEqualTo(401);
        assertThat(newsroom.deskChief.get("/api/v1/withdrawn-stories?from=x").problem())
                .isEqualTo("bad-request");
    }

    /** Once every channel was seen without it; the number of its receipt. */
    private long withdrawn(String article, String why) {
        newsroom.chiefEditor.post(article + "/withdraw", Map.of("reason", why));
        Awaitility.await().until(() -> receipt(article).at("/complete").asBoolean());
        return receipt(article).at("/number").asLong();
    }

    private JsonNode one(String article, long number) {
        return newsroom.deskChief.get(article + "/receipts/" + number).json();
    }

    private int version(String article) {
        return newsroom.deskChief.get(article).json().at("/draft/version").asInt();
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
        assertThat(newsroom.secondEditor.post(article + "/withdrawal/take-back").problem())
                .isEqualTo("anothers-proposal");
        newsroom.deskChief.post(article + "/withdrawal/take-back");
        assertThat(newsroom.editor.post(article + "/withdrawal/confirm").problem())
                .isEqualTo("withdrawal-not-proposed");
        newsroom.deskChief.post(article + "/withdrawal/propose", WHY);
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
        approved(article);
        return article;
    }

    private void approved(String article) {
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        newsroom.approves(newsroom.chiefEditor, article);
    }

    private String story(String article) {
        return newsroom.reporter.get(article).json().at("/standing/story").asString();
    }
}
