package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Standing;
import org.caibian.publication.WithdrawResult;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A correction takes a route of two reviews beside whatever its article's main draft is on. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class CorrectionRouteIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired private ApplicationContext context;

    private ReviewRoom room;

    @BeforeEach
    void openTheRoom() {
        room = ReviewRoom.in(context);
    }

    @AfterEach
    void setTheRuleBack() {
        rule(2);
    }

    @Test
    void theResponsibleEditorAndOneOtherReleaseIt() {
        var article = released();
        var first = sent(article);
        assertThat(room.round(first.round()).route()).isEqualTo(Route.CORRECTION);
        assertThat(room.approve(first, room.people.editor)).isEqualTo(new DecisionResult.Decided());
        assertThat(room.standing(article)).isEqualTo(live(article, 1));

        assertThat(room.approve(ReviewRoom.at(first, Step.SECOND_REVIEW), room.people.deskChief))
                .isEqualTo(new DecisionResult.Decided());

        assertThat(room.standing(article)).isEqualTo(live(article, 2));
        assertThat(room.corrections.of(article)).hasSize(1);
        assertThat(room.drafts.find(article.correction())).isEmpty();
        new Agreement(room).check(article);
    }

    @Test
    void itsAuthorReviewsNothingOfItAndNobodyTwice() {
        var article = released();
        var first = sent(article, room.people.secondEditor);

        assertThat(room.reviews.claim(first, room.people.secondEditor))
                .isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
        room.approve(first, room.people.editor);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        assertThat(room.reviews.claim(second, room.people.secondEditor))
                .isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
        assertThat(room.reviews.claim(second, room.people.editor))
                .isEqualTo(new ClaimResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    void aRoundOverTheMainDraftGoesOnBesideIt() {
        var article = released();
        room.corrections.revise(article, room.people.reporter);
        room.edit(article, "东屿港恢复通航，客轮加班", room.people.reporter);
        var main = room.submitted(article);
        room.approve(main, room.people.editor);

        var first = sent(article);
        room.approve(first, room.people.editor);
        room.approve(ReviewRoom.at(first, Step.SECOND_REVIEW), room.people.deskChief);

        assertThat(room.openStep(main.round())).contains(Step.SECOND_REVIEW);
        assertThat(room.approve(ReviewRoom.at(main, Step.SECOND_REVIEW), room.people.deskChief))
                .isInstanceOf(DecisionResult.Blocked.class);
        new Agreement(room).check(article);
    }

    @Test
    void noSealGivenBeforeTheWithdrawalBringsAReinstatedStoryBack() {
        var inReview = released();
        var first = revised(inReview);
        room.withdrawals.withdraw(inReview, "数据有误。", room.people.chiefEditor);
        var approved = released();
        var until = new ChosenInstant(room.now().plus(HOUR), ZoneId.of("Asia/Shanghai"));
        var last = room.atFinalReview(revised(approved));
        room.scheduling.schedule(approved.main(), Seen.nothing(), until, room.people.editor);
        room.approve(last, room.people.chiefEditor);
        room.withdrawals.withdraw(approved, "数据有误。", room.people.chiefEditor);

        for (var article : List.of(inReview, approved)) {
            assertThat(room.reviews.reinstate(article, room.people.chiefEditor))
                    .isInstanceOf(WithdrawResult.Reinstated.class);
            assertThat(room.stage(article)).isInstanceOf(Stage.Drafting.class);
            new Agreement(room).check(article);
        }
        room.pass(HOUR);
        room.wake();

        assertThat(room.standing(approved)).isInstanceOf(Standing.Withdrawn.class);
        assertThat(room.approve(first, room.people.editor))
                .isNotInstanceOf(DecisionResult.Decided.class);
    }

    private TaskId revised(ArticleId article) {
        room.corrections.revise(article, room.people.reporter);
        room.edit(article, "东屿港恢复通航，客轮加班", room.people.reporter);
        return room.submitted(article);
    }

    @Test
    void whereTheChiefEditorAsksForThreeSealsItTakesThreeReviews() {
        rule(3);
        var article = released();
        var first = sent(article);
        assertThat(room.round(first.round()).route()).isEqualTo(Route.ORIGINAL);
        room.approve(first, room.people.editor);
        room.approve(ReviewRoom.at(first, Step.SECOND_REVIEW), room.people.deskChief);
        assertThat(room.standing(article)).isEqualTo(live(article, 1));

        room.approve(ReviewRoom.at(first, Step.FINAL_REVIEW), room.people.chiefEditor);

        assertThat(room.standing(article)).isEqualTo(live(article, 2));
    }

    private Standing live(ArticleId article, int revision) {
        return room.standing(article) instanceof Standing.Live(var _, var since)
                ? new Standing.Live(revision, since)
                : new Standing.Unpublished();
    }

    private ArticleId released() {
        var article = room.written("东屿港恢复通航");
        room.approve(room.atFinalReview(room.submitted(article)), room.people.chiefEditor);
        return article;
    }

    private TaskId sent(ArticleId article) {
        return sent(article, room.people.secondEditor);
    }

    private TaskId sent(ArticleId article, PersonId writer) {
        room.corrections.correct(article, room.people.editor);
        var draft = article.correction();
        var now = room.drafts.find(draft).orElseThrow();
        var words =
                TestNewsroom.saying(
                        Manuscript.of(now.content()).noting("通航时间原写作9时，应为10时。"),
                        "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");
        room.writing.saveOnce(draft, now.saved().version(), words, writer);
        return submitted(draft, writer);
    }

    private TaskId submitted(DraftId draft, PersonId by) {
        int version = room.drafts.find(draft).orElseThrow().saved().version();
        var result = room.reviews.submit(draft, version, by);
        return new TaskId(((SubmitResult.Submitted) result).round(), Step.FIRST_REVIEW);
    }

    private void rule(int seals) {
        room.set(new RoundRule(Kind.CORRECTION, seals, 0), room.people.chiefEditor);
    }
}
