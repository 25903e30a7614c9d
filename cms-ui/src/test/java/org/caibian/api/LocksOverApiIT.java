package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One person writes at a time, over the API as at the desk, and nobody gets round them. */
@ApiTest
class LocksOverApiIT {

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void whoTakesTheLockIsToldOfSinceWhenAndKeepsItUntilTheyLetGo() {
        var article = newsroom.draft("谁在写");
        var before = Instant.now().minusMillis(1);

        var taken = newsroom.reporter.post(article + "/lock");
        var again = newsroom.reporter.post(article + "/lock");

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        var lock = lock(newsroom.editor, article);
        assertThat(lock.at("/holder/name").asString()).isEqualTo("王砚");
        assertThat(instant(lock, "since")).isBetween(before, Instant.now());
        assertThat(Duration.between(instant(lock, "since"), instant(lock, "until")))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(3));
        assertThat(again.json().at("/draft/lock/since")).isEqualTo(lock.path("since"));
        assertThat(lock.has("asked")).isFalse();

        assertThat(newsroom.reporter.delete(article + "/lock").status()).isEqualTo(204);
        assertThat(lock(newsroom.editor, article).isMissingNode()).isTrue();
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasIt() {
        var article = newsroom.draft("同时要写");

        var answers =
                AtOnce.both(
                        () -> newsroom.reporter.post(article + "/lock"),
                        () -> newsroom.secondReporter.post(article + "/lock"));

        assertThat(answers).extracting(Machine.Answer::status).containsExactlyInAnyOrder(200, 423);
    }

    @Test
    void noAddressWritesRoundALockThatAnotherHolds() {
        var article = newsroom.submitted("绕不过去");
        newsroom.reporter.post(article + "/recall");
        newsroom.reporter.having(1).put(article, newsroom.manuscript("绕不过去的稿件"));
        var other = newsroom.editor;
        var branch = branch(other, article);
        assertThat(newsroom.reporter.post(article + "/lock").status()).isEqualTo(200);
        var now = other.having(2);

        for (var refused :
                List.of(
                        other.post(article + "/lock"),
                        now.put(article, newsroom.manuscript("抢着写")),
                        now.put(article + "?keepLock=true", newsroom.manuscript("抢着写")),
                        now.post(article + "/revisions/1/restore"),
                        now.post(branch + "/merge", Map.of("sides", List.of("LIVE", "LIVE"))),
                        now.post(article + "/submit"))) {
            assertRefused(refused, 423, "locked");
            assertThat(refused.json().at("/by/name").asString()).isEqualTo("王砚");
            assertThat(refused.json().has("until")).isTrue();
        }
        assertThat(other.delete(article + "/lock").status()).isEqualTo(204);
        assertRefused(other.post(article + "/lock/hand-over"), 409, "not-asked");
        assertRefused(other.post(article + "/lock/keep"), 409, "not-asked");

        assertThat(lock(other, article).at("/holder/name").asString()).isEqualTo("王砚");
        assertThat(other.get(article).version()).isEqualTo(2);
        assertThat(other.get(article).json().at("/draft/words/headline").asString())
                .isEqualTo("绕不过去的稿件");
    }

    @Test
    void whoeverAsksIsAnsweredAndTheFirstToAskIsServed() {
        var article = taken("请让稿");

        var asked = newsroom.secondReporter.post(article + "/lock/ask").json();
        assertThat(asked.at("/draft/lock/asked/by/name").asString()).isEqualTo("纪南舟");
        assertRefused(newsroom.editor.post(article + "/lock/ask"), 409, "asked-before");
        assertThat(newsroom.reporter.post(article + "/lock/keep").status()).isEqualTo(200);
        assertThat(lock(newsroom.reporter, article).has("asked")).isFalse();
        assertRefused(newsroom.reporter.post(article + "/lock/keep"), 409, "not-asked");

        newsroom.editor.post(article + "/lock/ask");
        var given = newsroom.reporter.post(article + "/lock/hand-over");
        assertThat(given.json().at("/draft/lock/holder/name").asString()).isEqualTo("李清和");
        assertRefused(
                newsroom.reporter.having(1).put(article, newsroom.manuscript("已让出")),
                423,
                "locked");
        assertThat(newsroom.editor.having(1).put(article, newsroom.manuscript("接着写")).status())
                .isEqualTo(200);
    }

    @Test
    void whoGetsNoAnswerTakesOverNotBeforeAndTheOthersWordsWaitBeside() {
        var article = taken("接手");
        newsroom.secondReporter.post(article + "/lock/ask");
        assertRefused(newsroom.secondReporter.post(article + "/lock"), 423, "locked");

        aMinutePasses(article);

        assertRefused(newsroom.editor.post(article + "/lock"), 423, "locked");
        assertThat(newsroom.secondReporter.post(article + "/lock").status()).isEqualTo(200);
        newsroom.secondReporter.having(1).put(article, newsroom.manuscript("纪南舟写的标题"));
        var late = newsroom.manuscript("接手");
        late.put("summary", "王砚没存上的一句。");
        assertRefused(newsroom.reporter.having(1).put(article, late), 412, "outdated");

        var kept = newsroom.reporter.post(article + "/branches", Map.of("base", 1, "words", late));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        var branch = article + "/branches/" + kept.json().path("id").asLong();
        var merged =
                newsroom.secondReporter
                        .having(2)
                        .post(branch + "/merge", Map.of("sides", List.of()));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        var words = newsroom.secondReporter.get(article).json().at("/draft/words");
        assertThat(words.path("headline").asString()).isEqualTo("纪南舟写的标题");
        assertThat(words.path("summary").asString()).isEqualTo("王砚没存上的一句。");
    }

    @Test
    void whoMayNotWriteNeitherTakesNorAsks() {
        var submitted = newsroom.submitted("审稿中");
        var article = taken("不是谁都能写");

        for (var act : List.of("", "/ask", "/hand-over", "/keep")) {
            assertRefused(newsroom.stranger.post(article + "/lock" + act), 404, "not-found");
        }
        assertRefused(newsroom.editor.post(submitted + "/lock"), 403, "not-holder");
        assertRefused(newsroom.editor.post(submitted + "/lock/ask"), 403, "not-holder");
        newsroom.editor.post(newsroom.task(submitted) + "/claim");
        assertThat(newsroom.editor.post(submitted + "/lock").status()).isEqualTo(200);
    }

    private String taken(String headline) {
        var article = newsroom.draft(headline);
        assertThat(newsroom.reporter.post(article + "/lock").status()).isEqualTo(200);
        return article;
    }

    /** As it stands beside the first version, with another headline. */
    private String branch(Machine by, String article) {
        var kept =
                by.post(
                        article + "/branches",
                        Map.of("base", 1, "words", newsroom.manuscript("没存上的标题")));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        return article + "/branches/" + kept.json().path("id").asLong();
    }

    /** Whoever was asked was waited for long enough. */
    private void aMinutePasses(String article) {
        int found =
                jdbc.sql(
                                """
                                update draft set asked_until = now() - interval '1 second'
                                where article = :article and asked_until is not null
                                """)
                        .param("article", Long.parseLong(article.replaceAll(".*/", "")))
                        .update();
        assertThat(found).isEqualTo(1);
    }

    private static JsonNode lock(Machine reader, String article) {
        return reader.get(article).json().at("/draft/lock");
    }

    private static Instant instant(JsonNode lock, String name) {
        return Instant.parse(lock.path(name).asString());
    }
}
