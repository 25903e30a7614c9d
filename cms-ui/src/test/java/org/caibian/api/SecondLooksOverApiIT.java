package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

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
        newsroom.setLeastSealsOfFlashes(1);
    }

    @AfterAll
    void switchFlashesOff() {
        newsroom.setLeastSealsOfFlashes(3);
    }

    @Test
    void oneConfirmsAndTheOtherPullsItBack() {
        var article = newsroom.flash("近海发生地震");
        var second = newsroom.look(article, "SECOND_REVIEW");
        var last = newsroom.look(article, "FINAL_REVIEW");

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
        var article = newsroom.flash("轮渡停航");
        var second = newsroom.look(article, "SECOND_REVIEW");

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
        newsroom.setLeastSealsOfFlashes(3);
        var manuscript = newsroom.manuscript("港区停电");
        manuscript.put("kind", "FLASH");
        var articles = "/api/v1/desks/" + newsroom.desk + "/articles";

        var answer = newsroom.reporter.post(articles, manuscript);
        newsroom.setLeastSealsOfFlashes(1);

        assertThat(answer.problem()).isEqualTo("faulty-fields");
        assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("KIND");
        assertThat(answer.json().at("/problems/0/fault").asString()).isEqualTo("SWITCHED_OFF");
        assertThat(answer.json().at("/problems/0/detail").asString()).contains("快讯没有开启");
    }
}
