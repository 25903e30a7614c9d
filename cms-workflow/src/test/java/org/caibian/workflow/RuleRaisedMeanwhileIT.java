package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caibian.article.DecisionResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RuleResult;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The rule of a kind is raised while a release under it is being written. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class RuleRaisedMeanwhileIT {

    private static final String WAITING =
            "select count(distinct pid) from pg_locks where not granted";
    private static final String LAST_OF =
            "select coalesce(max(number), 0) from ledger where act = :act";

    @Autowired private ApplicationContext context;

    private ReviewRoom room;
    private ArticleId flash;
    private TaskId task;

    @BeforeEach
    void bringAFlashToItsOnlyReview() {
        room = ReviewRoom.in(context);
        setLeastSeals(1);
        flash = FlashRouteIT.sent(room);
        task = room.submitted(flash);
        assertThat(task.step()).isEqualTo(Step.FIRST_REVIEW);
    }

    @AfterEach
    void askForThreeSealsAgain() {
        setLeastSeals(3);
    }

    @Test
    void beforeItsSealsAreCountedInTheDatabaseTheApprovalIsStillAnswered() throws Exception {
        var approval =
                approvedWhileRaised(
                        "select 1 from source where id = :id for update",
                        room.people.ownSource.value());

        assertThat(approval.get()).isInstanceOf(DecisionResult.Decided.class);
    }

    @Test
    void whenItsSealsWereCountedNothingIsReleasedAfterTheRuleWithFewer() throws Exception {
        var approval =
                approvedWhileRaised(
                        "select 1 from draft_author where article = :id for update", flash.value());

        assertThat(approval.get()).isInstanceOf(DecisionResult.Decided.class);
        assertThat(last("RELEASED")).isLessThan(last("ROUND_RULE_SET"));
    }

    /** The release comes to wait where {@code stop} is locked; meanwhile three seals are asked. */
    private Future<DecisionResult> approvedWhileRaised(String stop, long id) {
        var words = room.words(flash);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return room.transaction.execute(_ -> {
                room.jdbc.sql(stop).param("id", id).query(Long.class).list();
                var approving =
                        threads.submit(
                                () -> room.reviews.approve(task, words, "同意。", room.people.editor));
                while (waiting() < 1) {
                    Thread.onSpinWait();
                }
                var raising = threads.submit(() -> setLeastSeals(3));
                while (!raising.isDone() && waiting() < 2) {
                    Thread.onSpinWait();
                }
                return approving;
            });
        }
    }

    private RuleResult setLeastSeals(int seals) {
        return room.set(new RoundRule(Kind.FLASH, seals, 0), room.people.chiefEditor);
    }

    private long waiting() {
        return room.jdbc.sql(WAITING).query(Long.class).single();
    }

    private long last(String act) {
        return room.jdbc.sql(LAST_OF).param("act", act).query(Long.class).single();
    }
}
