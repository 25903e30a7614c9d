package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A round asks different people, each for an opinion on the words as they stand. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundsIT {

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Submissions submissions;
    @Autowired private Decisions decisions;
    @Autowired private Drafts drafts;
    @Autowired private SettableClock clock;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void anExpiredSourceKeepsADraftFromReview() {
        var typed = newsroom.manuscript("过期稿源");
        var article = newsroom.articleReadyToSubmit("过期稿源");
        var expired =
                new Manuscript(
                        typed.kind(),
                        typed.headline(),
                        typed.originalTitle(),
                        typed.originalAuthor(),
                        typed.summary(),
                        typed.dateline(),
                        typed.authors(),
                        Optional.of(newsroom.expiredSource),
                        typed.section(),
                        typed.topicSlug(),
                        typed.tags(),
                        typed.picture(),
                        typed.body());
        writing.save(article.main(), 1, expired, newsroom.reporter);

        var result =
                transaction.execute(t ->
                        submissions.submit(article.main(), 2, _ -> "original", newsroom.reporter));

        assertThat(result)
                .isEqualTo(
                        new SubmitResult.Blocked(
                                List.of(
                                        new Problem(
                                                Problem.Field.SOURCE,
                                                Problem.Fault.NOT_LISTED,
                                                0))));
    }

    @Test
    void theAuthorReviewsNothingAndNobodyReviewsTwice() {
        var author = newsroom.secondEditor;
        var article = newsroom.articleReadyToSubmit("作者不能审");
        clock.pass(Duration.ofMinutes(10));
        writing.save(article.main(), 1, newsroom.manuscript("编辑也动了笔"), author);
        writing.close(article.main(), author);
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);

        assertThat(rounds.claim(round, Step.FIRST_REVIEW, author))
                .isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.open(round, Step.SECOND_REVIEW);
        assertThat(rounds.claim(round, Step.SECOND_REVIEW, newsroom.editor))
                .isEqualTo(new ClaimResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    void oneWithTwoRolesHoldsOnlyOneStepOfARound() {
        var article = newsroom.articleReadyToSubmit("一人两职");
        var round = rounds.submit(article, newsroom.reporter);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.secondEditor);
        rounds.open(round, Step.SECOND_REVIEW);

        var result = rounds.claim(round, Step.SECOND_REVIEW, newsroom.secondEditor);

        assertThat(result).isEqualTo(new ClaimResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
    }

    @Test
    void anApprovalWithoutAnOpinionOrOnOtherWordsChangesNothing() {
        var article = newsroom.articleReadyToSubmit("无意见");
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        var task = new TaskId(round, Step.FIRST_REVIEW);
        var hash = drafts.find(article.main()).orElseThrow().hash();
        var other = newsroom.articleReadyToSubmit("别的稿件");
        var otherHash = drafts.find(other.main()).orElseThrow().hash();

        var silent = transaction.execute(t -> decisions.approve(task, hash, " ", newsroom.editor));
        var blind =
                transaction.execute(t -> decisions.approve(task, otherHash, "可发", newsroom.editor));

        assertThat(silent).isInstanceOf(DecisionResult.RemarkNeeded.class);
        assertThat(blind).isInstanceOf(DecisionResult.WordsChanged.class);
        var step =
                drafts.latestRound(article.main())
                        .orElseThrow()
                        .step(Step.FIRST_REVIEW)
                        .orElseThrow();
        assertThat(step.holder()).isEmpty();
        assertThat(step.isOpen()).isTrue();
    }
}
