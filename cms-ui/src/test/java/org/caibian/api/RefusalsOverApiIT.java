package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caibian.api.Machine.Answer;
import org.caibian.article.Writing;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every refusal is a problem document that names its rule, and who stood in the way. */
@ApiTest
class RefusalsOverApiIT {

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
        context.getBean(Writing.class).open(id(article), newsroom.people.secondReporter);

        var answer = newsroom.reporter.having(1).put(article, newsroom.manuscript("粮库轮换二"));

        assertRefused(answer, 423, "locked");
        assertThat(answer.json().at("/by/name").asString()).isEqualTo("纪南舟");
        assertThat(answer.json().has("until")).isTrue();
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
    void rolesAndDutiesAreDecidedByTheDomainOnEachCall() {
        var article = newsroom.submitted("港务局通报");
        var task = newsroom.task(article);

        assertRefused(newsroom.reporter.post(task + "/claim"), 403, "role-missing");
        assertRefused(newsroom.deskChief.post(task + "/claim"), 403, "role-missing");
        newsroom.editor.post(task + "/claim");
        assertRefused(newsroom.editor.post(article + "/recall"), 403, "not-author");
        assertRefused(newsroom.secondEditor.post(task + "/let-go"), 403, "not-holder");
        assertRefused(
                newsroom.editor.post(task + "/reassign", Map.of("to", "x", "reason", "x")),
                422,
                "unknown-person");
        assertRefused(
                newsroom.editor.post(
                        task + "/reassign",
                        Map.of("to", account(newsroom.people.secondEditor), "reason", "换人")),
                403,
                "role-missing");
    }

    @Test
    void nobodyReviewsWhatTheyWroteOrTwice() {
        var own = newsroom.draft("编辑也写过");
        newsroom.secondEditor.having(1).put(own, newsroom.manuscript("编辑也写过二"));
        newsroom.reporter.having(2).post(own + "/submit");
        var twice = newsroom.submitted("一人两步");
        newsroom.approves(newsroom.secondEditor, twice);

        assertRefused(newsroom.secondEditor.post(newsroom.task(own) + "/claim"), 403, "is-author");
        assertRefused(
                newsroom.secondEditor.post(newsroom.task(twice) + "/claim"),
                403,
                "holds-another-step");
        var unfit =
                newsroom.chiefEditor.post(
                        newsroom.task(twice) + "/reassign",
                        Map.of("to", account(newsroom.people.secondEditor), "reason", "他在"));
        assertRefused(unfit, 422, "unfit");
        assertThat(unfit.json().path("because").asString()).endsWith("/holds-another-step");
    }

    @Test
    void anApprovalNeedsAnOpinionOnTheWordsAsTheyStand() {
        var article = newsroom.submitted("候鸟统计");
        var task = newsroom.task(article);
        var hash = newsroom.hash(article);

        assertRefused(
                newsroom.editor.post(task + "/approve", Map.of("hash", hash)),
                422,
                "opinion-needed");
        assertRefused(
                newsroom.editor.post(
                        task + "/approve", Map.of("hash", "0".repeat(64), "opinion", "可发。")),
                409,
                "words-changed");
        assertRefused(
                newsroom.editor.post(task + "/approve", Map.of("hash", "x", "opinion", "可发。")),
                400,
                "bad-request");
        assertRefused(newsroom.editor.post(task + "/return", Map.of()), 422, "reason-needed");
    }

    @Test
    void whoeverComesSecondIsToldOfTheFirst() {
        var article = newsroom.submitted("火山岛监测");
        var task = newsroom.task(article);
        newsroom.editor.post(task + "/claim");
        var held = newsroom.secondEditor.post(task + "/claim");
        newsroom.approves(newsroom.editor, article);

        var decided =
                newsroom.editor.post(
                        task + "/approve",
                        Map.of("hash", newsroom.hash(article), "opinion", "可发。"));
        var notOpen = newsroom.secondEditor.post(task + "/claim");
        newsroom.reporter.post(article + "/recall");
        var again = newsroom.reporter.post(article + "/recall");

        assertRefused(held, 409, "held");
        assertThat(held.json().at("/by/name").asString()).isEqualTo("李清和");
        assertThat(held.json().path("at").asString()).isNotEmpty();
        assertRefused(decided, 409, "already-decided");
        assertThat(decided.json().at("/by/name").asString()).isEqualTo("李清和");
        assertRefused(notOpen, 409, "not-open");
        assertThat(notOpen.json().path("act").asString()).isEqualTo("APPROVED");
        assertRefused(again, 409, "not-in-review");
        assertThat(again.json().path("act").asString()).isEqualTo("RECALLED");
        assertThat(again.json().at("/by/name").asString()).isEqualTo("王砚");
    }

    @Test
    void whoeverApprovesWhatWasTakenBackIsToldByWhom() {
        var article = newsroom.submitted("撤回之后");
        var task = newsroom.task(article);
        var opinion = Map.of("hash", newsroom.hash(article), "opinion", "可发。");
        newsroom.editor.post(task + "/claim");
        newsroom.reporter.post(article + "/recall");

        var answer = newsroom.editor.post(task + "/approve", opinion);

        assertRefused(answer, 409, "already-decided");
        assertThat(answer.json().path("act").asString()).isEqualTo("RECALLED");
        assertThat(answer.json().at("/by/name").asString()).isEqualTo("王砚");
    }

    @Test
    void stagesThatDoNotAllowAnActSaySo() {
        var drafting = newsroom.draft("写作中");
        var submitted = newsroom.submitted("审稿中");

        assertRefused(newsroom.reporter.post(drafting + "/revive"), 409, "not-spiked");
        assertRefused(newsroom.reporter.having(1).post(submitted + "/submit"), 409, "not-drafting");
        assertRefused(newsroom.reporter.post(drafting + "/spike", Map.of()), 422, "reason-needed");
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
        assertThat(english.json().path("title").asString()).isNotEqualTo("没有这件稿件或任务");
        assertThat(french.json().path("title").asString()).isEqualTo("没有这件稿件或任务");
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

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
    }

    private String account(PersonId person) {
        return newsroom.account(person);
    }

    private static ArticleId id(String article) {
        return ArticleId.parse(article.substring(article.lastIndexOf('/') + 1)).orElseThrow();
    }
}
