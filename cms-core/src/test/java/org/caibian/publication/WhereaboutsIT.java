package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.article.Approvals;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Spiking;
import org.caibian.article.Submissions;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of those who answer for articles says where each is now, and since when. */
@SpringBootTest
@RealDatabase
class WhereaboutsIT {

    @Autowired private ApplicationContext context;
    @Autowired private FollowedArticles followed;
    @Autowired private Submissions submissions;
    @Autowired private Decisions decisions;
    @Autowired private Spiking spiking;
    @Autowired private Approvals approvals;
    @Autowired private Releases releases;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private Absences absences;
    @Autowired private SettableClock clock;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeEach
    void openADesk() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void whoClaimsTheFirstReviewFollowsTheArticleFromThenOn() {
        var article = newsroom.articleReadyToSubmit("刚认领");
        var round = submit(article);
        var opened = clock.instant();

        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);

        assertThat(followed())
                .singleElement()
                .satisfies(row -> assertThat(row.headline()).isEqualTo("刚认领"))
                .extracting(FollowedArticle::at)
                .isEqualTo(inReview(Step.FIRST_REVIEW, "李清和", opened, false));
    }

    @Test
    void theLaterStepsAreFollowedWithTheirHolders() {
        var article = newsroom.articleReadyToSubmit("跟到复审");
        var round = submit(article);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        clock.pass(Duration.ofMinutes(5));
        rounds.open(round, Step.SECOND_REVIEW);
        var opened = clock.instant();

        assertThat(whereIs(article)).isEqualTo(inReview(Step.SECOND_REVIEW, "", opened, false));

        rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);

        assertThat(whereIs(article)).isEqualTo(inReview(Step.SECOND_REVIEW, "顾明舟", opened, false));
    }

    @Test
    void whoeverStandsInForTheHolderIsNamedWithThem() {
        var article = newsroom.articleReadyToSubmit("代人复审");
        var round = submit(article);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.open(round, Step.SECOND_REVIEW);
        var standIn = newsroom.hire("秦棠", Post.on(newsroom.otherDesk(), Role.EDITOR));
        absences.enter(
                new NewAbsence(
                        newsroom.deskChief,
                        standIn,
                        Optional.of(newsroom.desk),
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(2)),
                        ZoneOffset.UTC,
                        "出差。"),
                newsroom.deskChief);

        rounds.claim(round, Step.SECOND_REVIEW, standIn);

        assertThat(((Whereabouts.InReview) whereIs(article)).steps())
                .singleElement()
                .extracting(Whereabouts.OpenStep::holder, Whereabouts.OpenStep::inSteadOf)
                .containsExactly("秦棠", Optional.of("顾明舟"));
    }

    @Test
    void whatIsAskedAgainStandsBesideWhatIsOpenInTheOrderOfTheWay() {
        var article = newsroom.articleReadyToSubmit("复审改了字");
        var round = submit(article);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.open(round, Step.SECOND_REVIEW);
        rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);

        edit(article, "复审改过的标题", newsroom.deskChief);

        var steps = ((Whereabouts.InReview) whereIs(article)).steps();
        assertThat(steps)
                .extracting(Whereabouts.OpenStep::step)
                .containsExactly(Step.FIRST_REVIEW, Step.SECOND_REVIEW);
        assertThat(steps).extracting(Whereabouts.OpenStep::askedAgain).containsExactly(true, false);
    }

    @Test
    void whatWasReturnedIsWithItsWritersForThatReason() {
        var article = newsroom.articleReadyToSubmit("退回的");
        var round = submit(article);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.open(round, Step.SECOND_REVIEW);
        clock.pass(Duration.ofMinutes(5));

        done(() ->
                decisions.giveBack(
                        new TaskId(round, Step.SECOND_REVIEW), "缺少信源", newsroom.deskChief));

        assertThat(whereIs(article)).isEqualTo(new Whereabouts.WithWriters("缺少信源"));
        assertThat(followed()).extracting(FollowedArticle::since).containsExactly(clock.instant());
    }

    @Test
    void whatItsWriterTookBackIsWithItsWritersForNoReason() {
        var article = newsroom.articleReadyToSubmit("撤回的");
        rounds.claim(submit(article), Step.FIRST_REVIEW, newsroom.editor);

        done(() -> submissions.recall(article.main(), newsroom.reporter));

        assertThat(whereIs(article)).isEqualTo(new Whereabouts.WithWriters(""));
    }

    @Test
    void whatWasSpikedStaysInTheList() {
        var article = newsroom.articleReadyToSubmit("毙掉的");
        rounds.claim(submit(article), Step.FIRST_REVIEW, newsroom.editor);

        done(() -> spiking.spike(article.main(), "与事实不符", newsroom.editor));

        assertThat(whereIs(article)).isEqualTo(new Whereabouts.Spiked("与事实不符"));
    }

    @Test
    void itIsFollowedThroughApprovalToItsReaders() {
        var article = newsroom.articleReadyToSubmit("发出去的");
        var round = submit(article);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);
        rounds.seal(round, article, Step.FINAL_REVIEW, newsroom.chiefEditor);
        done(() -> approvals.complete(round));
        assertThat(whereIs(article)).isEqualTo(new Whereabouts.Approved());
        clock.pass(Duration.ofMinutes(5));

        done(() -> releases.release(article.main()));

        assertThat(followed())
                .singleElement()
                .satisfies(row -> assertThat(row.at()).isEqualTo(new Whereabouts.Live()))
                .satisfies(row -> assertThat(row.headline()).isEqualTo("发出去的"))
                .satisfies(row -> assertThat(row.since()).isEqualTo(clock.instant()));
    }

    private List<FollowedArticle> followed() {
        return followed.of(newsroom.editor, Keyset.START, 50).items();
    }

    private Whereabouts whereIs(ArticleId article) {
        return followed().stream()
                .filter(row -> row.article().equals(article))
                .findFirst()
                .map(FollowedArticle::at)
                .orElseThrow();
    }

    private static Whereabouts inReview(
            Step step, String holder, Instant since, boolean askedAgain) {
        return new Whereabouts.InReview(
                List.of(
                        new Whereabouts.OpenStep(
                                step, holder, Optional.empty(), since, askedAgain)));
    }

    private RoundId submit(ArticleId article) {
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        return round;
    }

    private void edit(ArticleId article, String headline, PersonId by) {
        done(() -> writing.open(article.main(), by));
        int seen = drafts.find(article.main()).orElseThrow().saved().version();
        var saved =
                done(() -> writing.save(article.main(), seen, newsroom.manuscript(headline), by));
        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    }

    private <R> R done(Supplier<R> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }
}
