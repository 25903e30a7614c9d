package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever reviews is told which rule forbids it, or who stood in the way. */
@ApiTest
class ReviewRefusalsOverApiIT {

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
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
                        Map.of(
                                "to",
                                newsroom.account(newsroom.people.secondEditor),
                                "reason",
                                "换人")),
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
                        Map.of(
                                "to",
                                newsroom.account(newsroom.people.secondEditor),
                                "reason",
                                "他在"));
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
        assertThat(notOpen.json().at("/by/name").asString()).isEqualTo("李清和");
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
    void whatWasReadUnderReviewIsNotSavedOnceItWasTakenBack() {
        var article = newsroom.submitted("审着被撤回");
        newsroom.editor.post(newsroom.task(article) + "/claim");
        var read = newsroom.editor.get(article);
        var under = newsroom.editor.with("If-Match", read.header("ETag"));
        assertThat(under.put(article, newsroom.manuscript("审着改")).status()).isEqualTo(200);
        var tag = newsroom.editor.get(article).header("ETag");
        newsroom.reporter.post(article + "/recall");

        var late =
                newsroom.editor.with("If-Match", tag).put(article, newsroom.manuscript("撤回后还在改"));

        assertRefused(late, 409, "already-decided");
        assertThat(late.json().at("/by/name").asString()).isEqualTo("王砚");
        assertThat(newsroom.reporter.get(article).json().at("/draft/words/headline").asString())
                .isEqualTo("审着改");
    }
}
