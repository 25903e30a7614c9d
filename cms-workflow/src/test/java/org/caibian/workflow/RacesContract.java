package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.article.DecisionResult;
import org.caibian.article.Refusal;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.article.SubmitResult;
import org.caibian.ledger.Act;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;

/** What comes of people who act at the same instant, whatever moves the route. */
interface RacesContract {

    ReviewRoom room();

    @Test
    default void ofTwoWhoApproveAtOnceExactlyOneCounts() throws Exception {
        var task = room().submitted("东屿港恢复通航");
        var words = room().words(room().article(task));
        var reviews = room().reviews;

        var results =
                ReviewRoom.<DecisionResult>atOnce(
                        () -> reviews.approve(task, words, "同意。", room().people.editor),
                        () -> reviews.approve(task, words, "可以。", room().people.secondEditor));

        assertThat(results).filteredOn(DecisionResult.Decided.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(DecisionResult.AlreadyDecided.class::isInstance).hasSize(1);
        assertThat(room().drafts.seals(task.round())).hasSize(1);
        assertThat(room().routes.position(task.round()))
                .isEqualTo(new Routes.Position.At(Step.SECOND_REVIEW));
    }

    @Test
    default void ofTwoWhoReleaseAtOnceExactlyOneCounts() throws Exception {
        var other = room().people.hire("陆望", Post.house(Role.CHIEF_EDITOR));
        var last = room().atFinalReview(room().submitted("东屿港恢复通航"));
        var article = room().article(last);
        var words = room().words(article);
        var reviews = room().reviews;

        var results =
                ReviewRoom.<DecisionResult>atOnce(
                        () -> reviews.approve(last, words, "签发。", room().people.chiefEditor),
                        () -> reviews.approve(last, words, "签发。", other));

        assertThat(results).filteredOn(DecisionResult.Decided.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(DecisionResult.AlreadyDecided.class::isInstance).hasSize(1);
        assertThat(room().acts(article)).filteredOn(Act.RELEASED::equals).hasSize(1);
    }

    @Test
    default void anApprovalAndARecallAtOnceLeaveStageAndRouteInAgreement() throws Exception {
        var task = room().submitted("东屿港恢复通航");
        var article = room().article(task);
        var words = room().words(article);

        ReviewRoom.<Object>atOnce(
                () -> room().reviews.approve(task, words, "同意。", room().people.editor),
                () -> room().reviews.recall(article, room().people.reporter));

        assertThat(room().stage(article)).isEqualTo(new Stage.Drafting());
        assertThat(room().routes.position(task.round())).isEqualTo(new Routes.Position.Ended());
        assertThat(room().openStep(task.round())).isEmpty();
    }

    @Test
    default void twoSubmissionsAtOnceBeginOneRound() throws Exception {
        var article = room().written("东屿港恢复通航");
        var reviews = room().reviews;

        var results =
                ReviewRoom.<SubmitResult>atOnce(
                        () -> reviews.submit(article, 1, room().people.reporter),
                        () -> reviews.submit(article, 1, room().people.editor));

        assertThat(results).filteredOn(SubmitResult.Submitted.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(new SubmitResult.Refused(Refusal.NOT_DRAFTING)::equals)
                .hasSize(1);
    }
}
