package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever a machine asks for that is not there for it is refused by a problem document. */
@ApiTest
class RequestRefusalsOverApiIT {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void whatSomebodyMayNotReadIsNotThereForThem() {
        var article = newsroom.submitted("只给本部门");
        var task = newsroom.task(article);

        for (var path : List.of("", "/revisions", "/history", "/route", "/seals")) {
            assertRefused(newsroom.stranger.get(article + path), 404, "not-found");
        }
        assertRefused(newsroom.stranger.post(article + "/recall"), 404, "not-found");
        assertRefused(newsroom.stranger.get(task), 404, "not-found");
        assertRefused(newsroom.stranger.post(task + "/claim"), 404, "not-found");
        assertRefused(
                newsroom.stranger.get("/api/v1/desks/" + newsroom.desk + "/tasks"),
                403,
                "role-missing");
        assertRefused(
                newsroom.stranger.get("/api/v1/articles?desk=" + newsroom.desk),
                403,
                "role-missing");
        assertRefused(
                newsroom.stranger.post("/api/v1/desks/" + newsroom.desk + "/articles", Map.of()),
                403,
                "role-missing");
        assertRefused(newsroom.reporter.get("/api/v1/articles/999999"), 404, "not-found");
        assertRefused(newsroom.reporter.get("/api/v1/articles/abc"), 404, "not-found");
        assertRefused(newsroom.reporter.get(article + "/revisions/9"), 404, "not-found");
        assertRefused(newsroom.reporter.get("/api/v1/tasks/9-NO_STEP"), 404, "not-found");
    }

    @Test
    void aRequestThatMakesNoSenseIsToldWhere() {
        var articles = "/api/v1/desks/" + newsroom.desk + "/articles";
        var json = newsroom.reporter.with("Content-Type", "application/json");

        assertRefused(json.sendText("POST", articles, "{\"headline\":"), 400, "malformed-body");
        assertRefused(json.sendText("POST", articles, ""), 400, "malformed-body");
        assertRefused(
                json.sendText("POST", articles, "{\"kind\":\"POEM\"}"), 400, "malformed-body");
        assertRefused(json.sendText("POST", articles, "{\"tags\":[null]}"), 400, "malformed-body");
        for (var damaged : List.of("\\u0000", "\\ud800")) {
            assertRefused(
                    json.sendText("POST", articles, "{\"source\":\"" + damaged + "\"}"),
                    400,
                    "malformed-body");
        }
        var unknown = json.sendText("POST", articles, "{\"headlin\":\"停航\"}");
        assertRefused(unknown, 400, "unknown-field");
        assertThat(unknown.json().path("field").asString()).isEqualTo("headlin");
        assertRefused(
                newsroom.reporter
                        .with("Content-Type", "text/plain")
                        .sendText("POST", articles, "停航"),
                415,
                "unsupported-media-type");
        assertRefused(newsroom.reporter.get("/api/v1/articles?limit=0"), 400, "bad-request");
        assertRefused(newsroom.reporter.get("/api/v1/articles?limit=many"), 400, "bad-request");
        assertRefused(newsroom.reporter.get("/api/v1/articles?from=x"), 400, "bad-request");
        assertRefused(newsroom.reporter.get("/api/v1/articles?stage=LOST"), 400, "bad-request");
        assertRefused(
                json.sendText("POST", articles, "\"" + "长".repeat(3_000_000) + "\""),
                413,
                "too-large");
    }

    @Test
    void addressesMethodsAndFormatsThatAreNotThereAreProblemsToo() {
        assertRefused(newsroom.reporter.get("/api/v1/nowhere"), 404, "no-such-address");
        assertRefused(newsroom.reporter.get("/api/v2/articles"), 404, "no-such-address");
        var method = newsroom.reporter.sendText("DELETE", "/api/v1/articles/1", "");
        assertRefused(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("GET", "PUT");
        assertRefused(
                newsroom.reporter.with("Accept", "text/html").get("/api/v1/me"),
                406,
                "not-acceptable");
    }

    @Test
    void aRefusalSpeaksTheLanguageThatIsAskedFor() {
        var english =
                newsroom.reporter
                        .with("Accept-Language", "en-GB,en;q=0.9")
                        .get("/api/v1/articles/999999");
        var french = newsroom.reporter.with("Accept-Language", "fr").get("/api/v1/articles/999999");

        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().path("title").asString()).isNotEqualTo("没有这个编号或名称的内容");
        assertThat(french.json().path("title").asString()).isEqualTo("没有这个编号或名称的内容");
    }

    @Test
    void everyTypeOfProblemCanBeOpenedWithoutAToken() {
        for (var type : ProblemType.all()) {
            var page = newsroom.nobody().get(type.uri().toString());

            assertThat(page.status()).as(type.slug()).isEqualTo(200);
            assertThat(page.json().path("status").asInt()).isEqualTo(type.status().value());
            assertThat(page.json().at("/title/zh").asString()).isNotEmpty();
            assertThat(page.json().at("/detail/en").asString()).isNotEmpty();
        }
        assertThat(newsroom.nobody().get(ProblemType.ADDRESS).json())
                .hasSize(ProblemType.all().size());
        assertRefused(newsroom.nobody().get(ProblemType.ADDRESS + "/none"), 404, "no-such-address");
    }
}
