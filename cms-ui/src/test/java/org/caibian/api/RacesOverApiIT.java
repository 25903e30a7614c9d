package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caibian.api.Machine.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two acts at the same moment: exactly one wins, and the other is told who did, and when. */
@ApiTest
class RacesOverApiIT {

    private static final int TIMES = 5;

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @RepeatedTest(TIMES)
    void twoSaves() {
        var article = newsroom.draft("同时保存");

        var answers =
                AtOnce.both(
                        () -> newsroom.reporter.having(1).put(article, newsroom.manuscript("甲稿")),
                        () ->
                                newsroom.secondReporter
                                        .having(1)
                                        .put(article, newsroom.manuscript("乙稿")));

        var told = assertOneWins(answers, "outdated", "locked");
        assertToldWho(told, "王砚", "纪南舟");
        assertThat(newsroom.reporter.get(article).version()).isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void aSaveAndASubmission() {
        var article = newsroom.draft("一边保存一边送审");

        var answers =
                AtOnce.both(
                        () ->
                                newsroom.secondReporter
                                        .having(1)
                                        .put(article, newsroom.manuscript("补一段")),
                        () -> newsroom.reporter.having(1).post(article + "/submit"));

        var told = assertOneWins(answers, "outdated", "not-holder");
        assertToldWho(told, "王砚", "纪南舟");
    }

    @RepeatedTest(TIMES)
    void twoClaims() {
        var article = newsroom.submitted("同时领审");
        var task = newsroom.task(article);

        var answers =
                AtOnce.both(
                        () -> newsroom.editor.post(task + "/claim"),
                        () -> newsroom.secondEditor.post(task + "/claim"));

        var told = assertOneWins(answers, "held");
        assertToldWho(told, "李清和", "许闻");
    }

    @RepeatedTest(TIMES)
    void twoApprovals() {
        var article = newsroom.submitted("同时审签");
        var task = newsroom.task(article);
        var opinion = Map.of("hash", newsroom.hash(article), "opinion", "可发。");

        var answers =
                AtOnce.both(
                        () -> newsroom.editor.post(task + "/approve", opinion),
                        () -> newsroom.secondEditor.post(task + "/approve", opinion));

        var told = assertOneWins(answers, "already-decided");
        assertToldWho(told, "李清和", "许闻");
        assertThat(newsroom.reporter.get(article + "/seals").json()).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void anApprovalAndAReturn() {
        var article = newsroom.submitted("审签还是退回");
        var task = newsroom.task(article);
        var opinion = Map.of("hash", newsroom.hash(article), "opinion", "可发。");

        var answers =
                AtOnce.both(
                        () -> newsroom.editor.post(task + "/approve", opinion),
                        () ->
                                newsroom.secondEditor.post(
                                        task + "/return", Map.of("reason", "数字请核对。")));

        var told = assertOneWins(answers, "already-decided");
        assertToldWho(told, "李清和", "许闻");
    }

    /** Either the words are changed first, and no seal is given on the old ones, or last. */
    @RepeatedTest(TIMES)
    void anEditAndAnApproval() {
        var article = newsroom.submitted("一边改一边审");
        var task = newsroom.task(article);
        newsroom.editor.post(task + "/claim");
        var opinion = Map.of("hash", newsroom.hash(article), "opinion", "可发。");

        var answers =
                AtOnce.both(
                        () -> newsroom.editor.having(1).put(article, newsroom.manuscript("改过的标题")),
                        () -> newsroom.editor.post(task + "/approve", opinion));

        var told = assertOneWins(answers, "already-decided", "words-changed");
        assertToldWho(told, "李清和");
        boolean edited = answers.getFirst().status() == 200;
        assertThat(newsroom.reporter.get(article).version()).isEqualTo(edited ? 2 : 1);
        assertThat(newsroom.reporter.get(article + "/seals").json()).hasSize(edited ? 0 : 1);
    }

    @RepeatedTest(TIMES)
    void aRecallAndTheLastSeal() {
        var article = newsroom.submitted("撤回还是签发");
        newsroom.approves(newsroom.editor, article);
        newsroom.approves(newsroom.deskChief, article);
        var task = newsroom.task(article);
        var opinion = Map.of("hash", newsroom.hash(article), "opinion", "签发。");

        var answers =
                AtOnce.both(
                        () -> newsroom.chiefEditor.post(task + "/approve", opinion),
                        () -> newsroom.reporter.post(article + "/recall"));

        var told = assertOneWins(answers, "already-decided", "no-draft");
        var live = answers.getFirst().status() == 200;
        assertThat(newsroom.reporter.get(article).json().at("/standing/name").asString())
                .isEqualTo(live ? "LIVE" : "UNPUBLISHED");
        assertToldWho(told, live ? "沈知遥" : "王砚");
        assertThat(told.json().path("act").asString()).isEqualTo(live ? "APPROVED" : "RECALLED");
    }

    /** The one who was second. */
    private static Answer assertOneWins(List<Answer> answers, String... refusals) {
        var won = answers.stream().filter(answer -> answer.status() == 200).toList();
        var lost = answers.stream().filter(answer -> answer.status() != 200).toList();
        assertThat(won).as(answers.toString()).hasSize(1);
        assertThat(lost).hasSize(1);
        assertThat(lost.getFirst().problem()).as(lost.toString()).isIn((Object[]) refusals);
        return lost.getFirst();
    }

    private static void assertToldWho(Answer told, String... names) {
        assertThat(told.json().at("/by/name").asString())
                .as(told.toString())
                .isIn((Object[]) names);
        assertThat(told.json().has("at")).as(told.toString()).isTrue();
    }
}
