package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Occasion;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A normal first review takes 120 minutes and reminds 30 before; an urgent one 20 and 5. */
@SpringBootTest
@RealDatabase
class DeadlinesIT {

    @Autowired private ApplicationContext context;
    @Autowired private Priorities priorities;
    @Autowired private Submissions submissions;
    @Autowired private Steps steps;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private SettableClock clock;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private DeadlineRoom room;
    private TestNewsroom newsroom;
    private ArticleId article;
    private RoundId round;

    @BeforeEach
    void handIn() {
        room = new DeadlineRoom(context);
        newsroom = room.newsroom;
        article = newsroom.articleReadyToSubmit("有期限");
        round = room.desk.submit(article);
    }

    @Test
    void anOpenStepIsDueByTheHousesTerm() {
        var task = room.task(article);

        assertThat(task.deadline())
                .isEqualTo(
                        new Deadline(
                                task.openedAt().plus(Duration.ofMinutes(90)),
                                task.openedAt().plus(Duration.ofHours(2))));
    }

    @Test
    void theHolderIsRemindedOnceAndNobodyElse() {
        room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);

        room.pass(89);
        assertThat(reminded(newsroom.editor)).isZero();
        room.pass(1);
        room.pass(1);

        assertThat(reminded(newsroom.editor)).isOne();
        assertThat(reminded(newsroom.secondEditor)).isZero();
    }

    @Test
    void whatNobodyHoldsRemindsWhoeverMayClaimIt() {
        room.pass(90);

        assertThat(reminded(newsroom.editor)).isOne();
        assertThat(reminded(newsroom.secondEditor)).isOne();
        assertThat(reminded(newsroom.reporter)).isZero();
        assertThat(reminded(newsroom.deskChief)).isZero();
    }

    @Test
    void aLateStepCallsTheDesksChiefsAndItsHolderOnceAndTheLedgerSaysSo() {
        room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);

        room.pass(120);
        room.pass(60);

        assertThat(called(newsroom.deskChief)).isOne();
        assertThat(called(newsroom.editor)).isOne();
        assertThat(called(newsroom.chiefEditor)).isZero();
        assertThat(missed())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.by()).isEmpty();
                    assertThat(line.details())
                            .containsEntry("step", "FIRST_REVIEW")
                            .containsEntry("holder", "李清和");
                });
    }

    @Test
    void aChiefWhoIsLateThemselvesIsTheChiefEditorsMatter() {
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.open(round, Step.SECOND_REVIEW);
        room.rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);
        jdbc.sql("update person set active = false where id = :id")
                .param("id", newsroom.secondEditor.value())
                .update();

        room.pass(120);

        assertThat(called(newsroom.secondEditor)).isZero();
        assertThat(called(newsroom.chiefEditor)).isOne();
        assertThat(called(newsroom.deskChief)).isOne();
    }

    @Test
    void aProgramThatWasStoppedAcrossTheDeadlineCallsOnceAndRemindsNobodyAnyMore() {
        room.passStopped(500);

        room.look();
        room.look();

        assertThat(called(newsroom.deskChief)).isOne();
        assertThat(reminded(newsroom.editor)).isZero();
    }

    @Test
    void aStepDoneJustBeforeIsNobodysConcern() {
        room.passStopped(119);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);

        room.pass(1);

        assertThat(missed()).isEmpty();
        assertThat(called(newsroom.deskChief)).isZero();
        assertThat(timers()).isZero();
    }

    @Test
    void aRoundThatWasRecalledIsNobodysConcern() {
        transaction.executeWithoutResult(
                _ -> submissions.recall(article.main(), newsroom.reporter));

        room.pass(120);

        assertThat(missed()).isEmpty();
        assertThat(timers()).isZero();
    }

    @Test
    void aSealAskedForAgainIsDueByAWholeTermFromThatMomentAndTheHolderIsRemindedAnew() {
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        room.rounds.open(round, Step.SECOND_REVIEW);
        room.rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);
        room.pass(100);

        changeTheWords(newsroom.deskChief);

        var task = room.task(article);
        assertThat(task.askedAgain()).isTrue();
        assertThat(task.deadline().dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        room.pass(89);
        assertThat(reminded(newsroom.editor)).isZero();
        room.pass(1);
        assertThat(reminded(newsroom.editor)).isOne();
    }

    @Test
    void howLongAStepTookStaysWithItsSealWhenItIsAskedAgain() {
        var opened = room.task(article).openedAt();
        room.pass(10);
        room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);
        room.pass(20);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        room.rounds.open(round, Step.SECOND_REVIEW);
        room.rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);
        changeTheWords(newsroom.deskChief);
        var again = clock.instant();
        room.pass(5);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);

        assertThat(drafts.seals(round))
                .extracting(Seal::openedAt, Seal::claimedAt, Seal::stands)
                .containsExactly(
                        tuple(
                                Optional.of(opened),
                                Optional.of(opened.plus(Duration.ofMinutes(10))),
                                false),
                        tuple(
                                Optional.of(again),
                                Optional.of(opened.plus(Duration.ofMinutes(10))),
                                true));
    }

    @Test
    void aStepLetGoKeepsItsDeadline() {
        room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);
        var before = room.task(article).deadline();
        transaction.executeWithoutResult(
                _ -> steps.letGo(new TaskId(round, Step.FIRST_REVIEW), newsroom.editor));

        assertThat(room.task(article).deadline()).isEqualTo(before);
        room.pass(120);
        assertThat(called(newsroom.deskChief)).isOne();
        assertThat(called(newsroom.editor)).isZero();
    }

    @Test
    void whatBecomesUrgentHasTheShorterTermFromThenOn() {
        room.pass(30);
        priorities.give(article.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);

        var task = room.task(article);
        assertThat(task.deadline().dueAt()).isEqualTo(task.openedAt().plus(Duration.ofMinutes(50)));
        room.pass(19);
        assertThat(missed()).isEmpty();
        room.pass(1);
        assertThat(missed()).hasSize(1);
    }

    @Test
    void whatBecomesUrgentIsNeverDueLaterThanBefore() {
        room.pass(115);
        priorities.give(article.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);

        var task = room.task(article);
        assertThat(task.deadline().dueAt()).isEqualTo(task.openedAt().plus(Duration.ofHours(2)));
    }

    @Test
    void whatPressesLessAfterItWasLateIsLateAgainAtItsNewDeadlineOnly() {
        priorities.give(article.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);
        room.pass(20);
        assertThat(missed()).hasSize(1);

        priorities.give(article.main(), Seen.of(Priority.URGENT), Priority.NORMAL, newsroom.editor);
        room.pass(60);
        assertThat(missed()).hasSize(1);
        room.pass(40);

        assertThat(missed()).hasSize(2);
    }

    @Test
    void whatIsLateStaysSaidOnceWhenItBecomesMorePressing() {
        room.pass(120);
        priorities.give(article.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);

        assertThat(timers()).isZero();
        room.pass(60);

        assertThat(missed()).hasSize(1);
    }

    private void changeTheWords(PersonId holder) {
        var seen = drafts.find(article.main()).orElseThrow().saved().version();
        var typed = newsroom.manuscript("改过的标题");
        assertThat(writing.saveOnce(article.main(), seen, typed, holder))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private int reminded(PersonId person) {
        return room.told(person, Occasion.DUE_SOON, article).size();
    }

    private int called(PersonId person) {
        return room.told(person, Occasion.OVERDUE, article).size();
    }

    private List<Entry> missed() {
        return ledger.about(article, 50).stream()
                .filter(entry -> entry.act() == Act.DEADLINE_PASSED)
                .toList();
    }

    private int timers() {
        return jdbc.sql(
                        """
                        select count(*) from timer t join round_step s on s.id = t.subject
                        where t.kind = 'DEADLINE' and s.round = :round
                        """)
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }
}
