package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who got no answer may ask again: nothing is done twice, and no answer is given to two requests.
 */
@ApiTest
class IdempotencyIT {

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;
    @Autowired private Once once;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void theSameRequestUnderTheSameKeyIsDoneOnceAndAnsweredAlike() {
        var machine = newsroom.reporter.under("begin-1");

        var first = machine.post(articles(), newsroom.manuscript("一次"));
        var second = machine.post(articles(), newsroom.manuscript("一次"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotency-Repeated")).isEmpty();
        assertThat(second.header("Idempotency-Repeated")).isEqualTo("true");
    }

    @Test
    void aRefusalIsRememberedToo() {
        var article = newsroom.draft("只有一版");
        var machine = newsroom.reporter.under("outdated-1").having(9);

        var first = machine.post(article + "/submit");
        var second = machine.post(article + "/submit");

        assertThat(first.problem()).isEqualTo("outdated");
        assertThat(second.problem()).isEqualTo("outdated");
        assertThat(second.header("Idempotency-Repeated")).isEqualTo("true");
    }

    @Test
    void aKeyBelongsToOneRequestOfOnePerson() {
        newsroom.reporter.under("mine").post(articles(), newsroom.manuscript("甲"));

        var otherRequest =
                newsroom.reporter.under("mine").post(articles(), newsroom.manuscript("乙"));
        var otherPerson =
                newsroom.secondReporter.under("mine").post(articles(), newsroom.manuscript("乙"));

        assertThat(otherRequest.status()).isEqualTo(422);
        assertThat(otherRequest.problem()).isEqualTo("key-of-another-request");
        assertThat(otherPerson.status()).isEqualTo(201);
        assertThat(
                        newsroom.reporter
                                .under("a b")
                                .post(articles(), newsroom.manuscript("丙"))
                                .problem())
                .isEqualTo("malformed-key");
    }

    @Test
    void ofManyAtOnceOneActsAndTheOthersAreToldOrAnsweredAlike() {
        var machine = newsroom.reporter.under("at-once");

        var answers = AtOnce.all(8, () -> machine.post(articles(), newsroom.manuscript("同时八次")));

        assertThat(answers)
                .allMatch(
                        answer -> answer.status() == 201 || answer.problem().equals("key-in-use"));
        assertThat(
                        answers.stream()
                                .filter(answer -> answer.status() == 201)
                                .map(answer -> answer.header("Location"))
                                .distinct())
                .hasSize(1);
        assertThat(drafts("同时八次")).isOne();
    }

    @Test
    void whileAKeyIsBeingAnsweredItIsInUse() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var by = newsroom.people.reporter;
        var first =
                Thread.ofVirtual()
                        .start(() ->
                                once.answer(
                                        by,
                                        "slow",
                                        "0".repeat(64),
                                        () -> {
                                            begun.countDown();
                                            await(over);
                                            return new KeptAnswer(200, Map.of(), "{}");
                                        }));
        await(begun);

        var second = newsroom.reporter.under("slow").post(articles(), newsroom.manuscript("慢"));
        over.countDown();
        first.join();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("key-in-use");
    }

    @Test
    void anActThatFailedLeavesNoAnswerBehind() {
        var by = newsroom.people.reporter;

        var failed = ask(by, "failed", 500);
        var again = ask(by, "failed", 200);

        assertThat(failed).isInstanceOf(Once.Outcome.Answered.class);
        assertThat(again).isEqualTo(new Once.Outcome.Answered(new KeptAnswer(200, Map.of(), "")));
    }

    @Test
    void anActThatWasGivenUpHalfWayIsUndoneWithItsAnswer() {
        var by = newsroom.people.reporter;

        var undone =
                once.answer(
                        by,
                        "undone",
                        "0".repeat(64),
                        () -> {
                            giveUpHalfWay();
                            return new KeptAnswer(409, Map.of(), "{}");
                        });

        assertThat(undone).isInstanceOf(Once.Outcome.Undone.class);
        assertThat(kept("undone")).isZero();
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        newsroom.reporter.under("old").post(articles(), newsroom.manuscript("昨天"));
        jdbc.sql(
                        """
                        update api_answer set answered_at = answered_at - interval '25 hours'
                        where key = 'old'
                        """)
                .update();

        newsroom.reporter.under("new").post(articles(), newsroom.manuscript("今天"));

        assertThat(kept("old")).isZero();
        assertThat(kept("new")).isOne();
    }

    private Once.Outcome ask(PersonId by, String key, int status) {
        return once.answer(by, key, "0".repeat(64), () -> new KeptAnswer(status, Map.of(), ""));
    }

    /** As an act does whose route turns out to be elsewhere. */
    private void giveUpHalfWay() {
        try {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> {
                        throw new IllegalStateException("elsewhere");
                    });
        } catch (IllegalStateException caught) {
            assertThat(caught).hasMessage("elsewhere");
        }
    }

    private String articles() {
        return "/api/v1/desks/" + newsroom.desk + "/articles";
    }

    private int kept(String key) {
        return jdbc.sql("select count(*) from api_answer where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private int drafts(String headline) {
        return jdbc.sql("select count(*) from draft where headline = :headline")
                .param("headline", headline)
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
