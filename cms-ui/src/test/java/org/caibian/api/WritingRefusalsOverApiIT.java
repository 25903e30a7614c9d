package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.Map;
import org.caibian.article.Writing;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Hostile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Whoever writes is told what is wrong with it, or who wrote meanwhile. */
@ApiTest
class WritingRefusalsOverApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void whoeverSavesOnAnOutdatedVersionIsToldWhoSavedAndWhen() {
        var article = newsroom.draft("停航通告");
        newsroom.secondReporter.having(1).put(article, newsroom.manuscript("停航通告（更新）"));

        var answer = newsroom.reporter.having(1).put(article, newsroom.manuscript("另一稿"));

        assertRefused(answer, 412, "outdated");
        assertThat(answer.json().at("/by/name").asString()).isEqualTo("纪南舟");
        assertThat(answer.json().path("version").asInt()).isEqualTo(2);
        assertThat(answer.json().has("at")).isTrue();
    }

    @Test
    void anActOnWordsThatDoesNotSayWhichIsNotDone() {
        var article = newsroom.draft("停航通告二");

        assertRefused(
                newsroom.reporter.put(article, newsroom.manuscript("x")), 428, "version-needed");
        assertRefused(newsroom.reporter.post(article + "/submit"), 428, "version-needed");
        assertRefused(
                newsroom.reporter.with("If-Match", "*").post(article + "/submit"),
                400,
                "malformed-version");
        assertRefused(newsroom.reporter.having(7).post(article + "/submit"), 412, "outdated");
    }

    @Test
    void whileSomebodyWritesOthersAreToldWhoDoes() {
        var article = newsroom.draft("粮库轮换");
        context.getBean(Writing.class).open(id(article).main(), newsroom.people.secondReporter);

        var answer = newsroom.reporter.having(1).put(article, newsroom.manuscript("粮库轮换二"));

        assertRefused(answer, 423, "locked");
        assertThat(answer.json().at("/by/name").asString()).isEqualTo("纪南舟");
        assertThat(answer.json().has("until")).isTrue();
    }

    @Test
    void aPictureNobodyHasIsNamedByItsPlaceInTheText() {
        var manuscript = newsroom.manuscript("插图不见了");
        manuscript.put("body", JSON.readTree(Hostile.body("图说")));

        var refused =
                newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", manuscript);

        assertRefused(refused, 422, "faulty-fields");
        assertThat(refused.json().at("/problems/0/detail").asString()).isEqualTo("正文第1张插图不存在");
    }

    @Test
    void whatIsMissingOrTooLongIsNamedFieldByField() {
        var manuscript = newsroom.manuscript("长".repeat(61));
        manuscript.put("section", "nowhere");
        var articles = "/api/v1/desks/" + newsroom.desk + "/articles";
        var blank = newsroom.reporter.post(articles, Map.of());

        assertRefused(newsroom.reporter.post(articles, manuscript), 422, "faulty-fields");
        var blocked = newsroom.reporter.having(1).post(blank.header("Location") + "/submit");

        assertRefused(blocked, 422, "blocked");
        assertThat(blocked.json().path("problems").toString()).contains("HEADLINE", "MISSING");
    }

    @Test
    void stagesThatDoNotAllowAnActSaySo() {
        var drafting = newsroom.draft("写作中");
        var submitted = newsroom.submitted("审稿中");

        assertRefused(newsroom.reporter.post(drafting + "/revive"), 409, "not-spiked");
        assertRefused(newsroom.reporter.having(1).post(submitted + "/submit"), 409, "not-drafting");
        assertRefused(newsroom.reporter.post(drafting + "/spike", Map.of()), 422, "reason-needed");
    }

    private static ArticleId id(String article) {
        return ArticleId.parse(article.substring(article.lastIndexOf('/') + 1)).orElseThrow();
    }
}
