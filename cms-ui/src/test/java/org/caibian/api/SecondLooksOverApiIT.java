package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.caibian.article.Kind;
import org.caibian.article.RoundRule;
import org.caibian.article.RoundRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Flashes looked at again by machines, under the rules of the desk. */
@ApiTest
class SecondLooksOverApiIT {

    private static final Map<String, String> WHY = Map.of("reason", "震级不符。");

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
        setLeastSeals(1);
    }

    @AfterAll
    void switchFlashesOff() {
        setLeastSeals(3);
    }

    @Test
    void oneConfirmsAndTheOtherPullsItBack() {
        var article = flash("近海发生地震");
        var second = look(article, "SECOND_REVIEW");
        var last = look(article, "FINAL_REVIEW");

        assertThat(newsroom.chiefEditor.post(last + "/confirm").status()).isEqualTo(200);
        assertThat(newsroom.deskChief.get("/api/v1/second-looks").text()).contains("近海发生地震");
        assertThat(newsroom.deskChief.post(second + "/pull-back", Map.of()).problem())
                .isEqualTo("reason-needed");
        var pulled = newsroom.deskChief.post(second + "/pull-back", WHY).json();

        assertThat(pulled.at("/standing/name").asString()).isEqualTo("WITHDRAWN");
        assertThat(newsroom.deskChief.post(second + "/confirm").problem())
                .isEqualTo("already-decided");
        assertThat(newsroom.deskChief.get("/api/v1/second-looks").text()).doesNotContain("近海发生地震");
    }

    @Test
    void nobodyElseDecidesAndTheOthersOfTheHouseSeeNone() {
        var article = flash("轮渡停航");
        var second = look(article, "SECOND_REVIEW");

        assertThat(newsroom.editor.post(second + "/pull-back", WHY).problem())
                .isEqualTo("role-missing");
        assertThat(newsroom.chiefEditor.post(second + "/confirm").problem())
                .isEqualTo("role-missing");
        assertThat(newsroom.stranger.post(second + "/confirm").problem()).isEqualTo("not-found");
        assertThat(newsroom.deskChief.post("/api/v1/second-looks/x/confirm").problem())
                .isEqualTo("not-found");
    }

    @Test
    void whileTheyAreSwitchedOffNoneIsBegun() {
        setLeastSeals(3);
        var manuscript = newsroom.manuscript("港区停电");
        manuscript.put("kind", "FLASH");
        var articles = "/api/v1/desks/" + newsroom.desk + "/articles";

        var answer = newsroom.reporter.post(articles, manuscript);
        setLeastSeals(1);

        assertThat(answer.problem()).isEqualTo("faulty-fields");
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("KIND");
        assertThat(answer.json().at("/problems/0/fault").asString()).isEqualTo("SWITCHED_OFF");
        assertThat(answer.json().at("/problems/0/detail").asString()).contains("快讯没有开启");
    }

    /** Released by the seal of one; its address. */
    private String flash(String headline) {
        var manuscript = newsroom.manuscript(headline);
        manuscript.put("kind", "FLASH");
        var created =
                newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", manuscript);
        var article = created.header("Location");
        newsroom.reporter.having(1).post(article + "/submit");
        var released = newsroom.approves(newsroom.editor, article).json();
        assertThat(released.at("/standing/name").asString()).isEqualTo("LIVE");
        return article;
    }

    private String look(String article, String step) {
        return StreamSupport.stream(
                        newsroom.editor.get(article + "/second-looks").json().spliterator(), false)
                .filter((JsonNode look) -> look.path("step").asString().equals(step))
                .map(look -> "/api/v1/second-looks/" + look.path("id").asLong())
                .findFirst()
                .orElseThrow();
    }

    private void setLeastSeals(int seals) {
        context.getBean(RoundRules.class)
                .set(new RoundRule(Kind.FLASH, seals, 0), newsroom.people.chiefEditor);
    }
}
