package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.RecallResult;
import org.caibian.article.Round;
import org.caibian.article.SaveResult;
import org.caibian.article.Seal;
import org.caibian.article.Settled;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.ledger.Act;
import org.caibian.publication.Standing;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
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
                Both.<DecisionResult>atOnce(
                        () -> reviews.approve(task, words, "同意。", room().people.editor),
                        () -> reviews.approve(task, words, "可以。", room().people.secondEditor));

        assertOneDecided(results, task);
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
                Both.<DecisionResult>atOnce(
                        () -> reviews.approve(last, words, "签发。", room().people.chiefEditor),
                        () -> reviews.approve(last, words, "签发。", other));

        assertOneDecided(results, last);
        assertThat(room().acts(article)).filteredOn(Act.RELEASED::equals).hasSize(1);
    }

    @Test
    default void anApprovalAndARecallAtOnceLeaveStageAndRouteInAgreement() throws Exception {
        var task = room().submitted("东屿港恢复通航");
        var article = room().article(task);
        var words = room().words(article);

        Both.<Object>atOnce(
                () -> room().reviews.approve(task, words, "同意。", room().people.editor),
                () -> room().reviews.recall(article.main(), room().people.reporter));

        assertThat(room().stage(article)).isEqualTo(new Stage.Drafting());
        assertThat(room().routes.position(task.round())).isEqualTo(new Routes.Position.Ended());
        assertThat(room().openStep(task.round())).isEmpty();
    }

    @Test
    default void twoSubmissionsAtOnceBeginOneRound() throws Exception {
        var article = room().written("东屿港恢复通航");
        var reviews = room().reviews;

        var results =
                Both.<SubmitResult>atOnce(
                        () -> reviews.submit(article.main(), 1, room().people.reporter),
                        () -> reviews.submit(article.main(), 1, room().people.editor));

        assertThat(results).filteredOn(SubmitResult.Submitted.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(new SubmitResult.Refused(Refusal.NOT_DRAFTING)::equals)
                .hasSize(1);
    }

    @Test
    default void ofTwoWhoClaimAtOnceOneHoldsTheStepAndTheOtherHearsWho() throws Exception {
        var task = room().submitted("东屿港恢复通航");
        var people = room().people;

        var results =
                Both.<ClaimResult>atOnce(
                        () -> room().reviews.claim(task, people.editor),
                        () -> room().reviews.claim(task, people.secondEditor));

        var step = room().round(task.round()).step(task.step()).orElseThrow();
        assertThat(results)
                .containsExactlyInAnyOrder(
                        new ClaimResult.Claimed(),
                        new ClaimResult.HeldBy(
                                step.holder().orElseThrow(), step.claimedAt().orElseThrow()));
        assertThat(room().acts(room().article(task))).filteredOn(Act.CLAIMED::equals).hasSize(1);
    }

    @Test
    default void ofTheLastSealAndARecallAtOnceExactlyOneCounts() throws Exception {
        var last = room().atFinalReview(room().submitted("东屿港恢复通航"));
        var article = room().article(last);
        var words = room().words(article);
        var people = room().people;

        var results =
                Both.<Object>atOnce(
                        () -> room().reviews.approve(last, words, "签发。", people.chiefEditor),
                        () -> room().reviews.recall(article.main(), people.reporter));

        var how = room().round(last.round()).ending().orElseThrow();
        boolean live = room().standing(article) instanceof Standing.Live;
        assertThat(results)
                .isEqualTo(
                        live
                                ? List.of(
                                        new DecisionResult.Decided(),
                                        new RecallResult.RoundOver(Refusal.NO_DRAFT, how))
                                : List.of(
                                        new Settled.RoundOver(how),
                                        new RecallResult.Recalled(last.round())));
        assertThat(how.outcome()).isEqualTo(live ? Round.Outcome.APPROVED : Round.Outcome.RECALLED);
        assertThat(how.by()).isEqualTo(live ? people.chiefEditor : people.reporter);
        assertThat(room().routes.position(last.round())).isEqualTo(new Routes.Position.Ended());
    }

    @Test
    default void ofTwoHoldersWhoEditAtOnceOneIsSavedAndTheOtherHearsWhoAndWhen() throws Exception {
        var second = askedAgainAfterAnEdit();
        var article = room().article(second);
        var people = room().people;
        int seen = room().draft(article).saved().version();

        var results =
                Both.<SaveResult>atOnce(
                        () -> save(article, seen, "主任再改的标题", people.deskChief),
                        () -> save(article, seen, "编辑再改的标题", people.editor));

        var stands = room().draft(article);
        assertThat(results)
                .containsExactlyInAnyOrder(
                        new SaveResult.Saved(stands.saved(), stands.hash()),
                        new SaveResult.Outdated(stands.saved(), stands.content()));
    }

    /** In two windows: what is sealed is not changed any more, and what was changed not sealed. */
    @Test
    default void ofAnEditAndAnApprovalByOneHolderExactlyOneCounts() throws Exception {
        var task = room().submitted("东屿港恢复通航");
        var article = room().article(task);
        var words = room().words(article);
        var editor = room().people.editor;
        room().reviews.claim(task, editor);

        var results =
                Both.<Object>atOnce(
                        () -> room().reviews.approve(task, words, "同意。", editor),
                        () -> save(article, 1, "编辑改的标题", editor));

        var stands = room().draft(article);
        var step = room().round(task.round()).step(task.step()).orElseThrow();
        assertThat(results)
                .isEqualTo(
                        step.isOpen()
                                ? List.of(
                                        new DecisionResult.WordsChanged(stands.saved()),
                                        new SaveResult.Saved(stands.saved(), stands.hash()))
                                : List.of(
                                        new DecisionResult.Decided(),
                                        new Settled.AlreadyDecided(
                                                Optional.of(editor),
                                                step.decidedAt().orElseThrow())));
    }

    @Test
    default void noSealOnOldWordsOutlivesAnEditAtTheSameInstant() throws Exception {
        var second = askedAgainAfterAnEdit();
        var article = room().article(second);
        var people = room().people;
        var first = ReviewRoom.at(second, Step.FIRST_REVIEW);
        var words = room().words(article);
        int seen = room().draft(article).saved().version();

        var results =
                Both.<Object>atOnce(
                        () -> room().reviews.approve(first, words, "改动属实。", people.editor),
                        () -> save(article, seen, "主任再改的标题", people.deskChief));

        var lock = room().draft(article).lock().orElseThrow();
        assertThat(results.getFirst())
                .isIn(
                        new DecisionResult.Reconfirmed(true),
                        new DecisionResult.BeingEdited(lock.holder(), lock.until()));
        assertThat(results.getLast()).isInstanceOf(SaveResult.Saved.class);
        assertThat(room().drafts.seals(second.round())).noneMatch(Seal::stands);
        assertThat(room().round(second.round()).isReconfirming()).isTrue();
    }

    /** The one who was second hears who decided it, and when. */
    private void assertOneDecided(List<DecisionResult> results, TaskId task) {
        var step = room().round(task.round()).step(task.step()).orElseThrow();
        assertThat(results)
                .containsExactlyInAnyOrder(
                        new DecisionResult.Decided(),
                        new Settled.AlreadyDecided(step.holder(), step.decidedAt().orElseThrow()));
    }

    /** A second review held by the chief, who changed what the first editor had sealed. */
    private TaskId askedAgainAfterAnEdit() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, room().people.editor);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        room().reviews.claim(second, room().people.deskChief);
        room().edit(room().article(first), "改后的标题", room().people.deskChief);
        return second;
    }

    private SaveResult save(ArticleId article, int seen, String headline, PersonId by) {
        return room().writing.save(article.main(), seen, room().people.manuscript(headline), by);
    }
}
