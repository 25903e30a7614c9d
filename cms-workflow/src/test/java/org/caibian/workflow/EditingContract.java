package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.OpenResult;
import org.caibian.article.ReassignResult;
import org.caibian.article.Revision;
import org.caibian.article.SaveResult;
import org.caibian.article.Seal;
import org.caibian.article.Settled;
import org.caibian.article.StageResult;
import org.caibian.article.TaskId;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.publication.Standing;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.junit.jupiter.api.Test;

/** What a change of words under review does to seals and steps, whatever moves the route. */
interface EditingContract {

    ReviewRoom room();

    @Test
    default void anEditVoidsTheSealsOnTheOldWordsAndAsksTheirGiversAgain() {
        var second = room().atSecondReview();
        var article = room().article(second);

        var result = room().edit(article, "改后的标题", room().people.deskChief);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(room().drafts.seals(second.round())).noneMatch(Seal::stands).hasSize(1);
        var first = room().round(second.round()).step(Step.FIRST_REVIEW).orElseThrow();
        assertThat(first.isOpen() && first.askedAgain()).isTrue();
        assertThat(first.holder()).contains(room().people.editor);
        assertThat(room().lastTold(room().people.editor)).isEqualTo(Occasion.WORDS_CHANGED);
    }

    @Test
    default void untilTheOldSealsAreGivenAgainNothingIsReleased() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);
        room().approve(second, room().people.deskChief);
        room().approve(ReviewRoom.at(second, Step.FINAL_REVIEW), room().people.chiefEditor);
        var before = room().standing(article);
        var waiting = room().routes.position(second.round());

        var again = room().approve(firstOf(second), "改动属实。", room().people.editor);

        assertThat(before).isEqualTo(new Standing.Unpublished());
        assertThat(waiting).isEqualTo(new Routes.Position.Reconfirming());
        assertThat(again).isEqualTo(new DecisionResult.Reconfirmed(true));
        assertThat(room().standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room().acts(article)).contains(Act.EDITED, Act.RECONFIRMED);
    }

    @Test
    default void givenAgainBeforeTheLastStepTheRouteGoesStraightToTheRelease() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);
        room().approve(firstOf(second), room().people.editor);
        room().approve(second, room().people.deskChief);

        room().approve(ReviewRoom.at(second, Step.FINAL_REVIEW), room().people.chiefEditor);

        assertThat(room().standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room().routes.position(second.round())).isEqualTo(new Routes.Position.Ended());
    }

    @Test
    default void whoEditsInReviewIsNoAuthorAndMaySealTheResult() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);

        var sealed = room().approve(second, room().people.deskChief);

        assertThat(sealed).isEqualTo(new DecisionResult.Decided());
        assertThat(room().draft(article).authors()).containsExactly(room().people.reporter);
        var newest = room().drafts.revisions(article, 1).getFirst();
        assertThat(newest.occasion()).isEqualTo(Revision.Occasion.EDITED);
        assertThat(newest.namedBy()).isEqualTo(room().people.deskChief);
    }

    @Test
    default void onlyTheHolderOfAStepEditsInReview() {
        var second = room().atSecondReview();
        var article = room().article(second);

        var byAuthor = room().edit(article, "作者改", room().people.reporter);
        var byFirstEditor = room().edit(article, "初审再改", room().people.editor);
        var byAnotherChief = room().edit(article, "别的主任改", room().people.secondEditor);

        assertThat(List.of(byAuthor, byAnotherChief))
                .containsOnly(new SaveResult.Refused(Refusal.NOT_HOLDER));
        var sealedAt =
                room().round(second.round()).step(Step.FIRST_REVIEW).orElseThrow().decidedAt();
        assertThat(byFirstEditor)
                .isEqualTo(
                        new Settled.AlreadyDecided(
                                Optional.of(room().people.editor), sealedAt.orElseThrow()));
        assertThat(room().drafts.seals(second.round())).allMatch(Seal::stands);
    }

    @Test
    default void whoeverChangesWordsThatAreTakenBackHearsItAndBecomesNoAuthor() {
        var task = room().submitted("东屿港恢复通航");
        var draft = room().article(task).main();
        var people = room().people;
        room().reviews.claim(task, people.editor);
        room().writing.open(draft, people.editor);
        int seen = room().draft(draft.article()).saved().version();
        room().reviews.recall(draft, people.reporter);

        var late =
                room().writing
                        .saveInReview(
                                draft,
                                task.round(),
                                seen,
                                people.manuscript("审稿人改的标题"),
                                people.editor);
        var opened = room().writing.open(draft, people.reporter);

        var how = room().round(task.round()).ending().orElseThrow();
        assertThat(how.by()).isEqualTo(people.reporter);
        assertThat(late).isEqualTo(new Settled.RoundOver(how));
        assertThat(opened).isInstanceOf(OpenResult.Opened.class);
        assertThat(room().draft(draft.article()).authors()).containsExactly(people.reporter);
    }

    @Test
    default void savingTheSameWordsVoidsNothing() {
        var second = room().atSecondReview();
        var article = room().article(second);

        room().edit(article, "东屿港恢复通航", room().people.deskChief);

        assertThat(room().drafts.seals(second.round())).allMatch(Seal::stands);
        assertThat(room().acts(article)).doesNotContain(Act.EDITED);
    }

    @Test
    default void wordsSomebodyIsChangingAreNotSealedMeanwhile() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);
        room().writing.open(article.main(), room().people.deskChief);
        var words = room().words(article);

        var result = room().reviews.approve(firstOf(second), words, "同意。", room().people.editor);

        assertThat(result)
                .isInstanceOfSatisfying(
                        DecisionResult.BeingEdited.class,
                        editing -> assertThat(editing.by()).isEqualTo(room().people.deskChief));
    }

    @Test
    default void whoSealsOldWordsHearsWhoChangedThemAndWhen() {
        var second = room().atSecondReview();
        var article = room().article(second);
        var old = room().words(article);
        room().edit(article, "改后的标题", room().people.deskChief);

        var result = room().reviews.approve(second, old, "同意。", room().people.deskChief);

        assertThat(result)
                .isEqualTo(new DecisionResult.WordsChanged(room().draft(article).saved()));
    }

    @Test
    default void aStepAskedAgainStaysWithItsHolderUnlessTheChiefGivesItAway() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);
        var again = firstOf(second);

        var letGo = room().reviews.letGo(again, room().people.editor);
        var claimed = room().reviews.claim(again, room().people.secondEditor);
        var given =
                room().reassign(
                                again,
                                room().people.secondEditor,
                                "李清和出差。",
                                room().people.deskChief);

        assertThat(letGo).isEqualTo(new ClaimResult.Refused(Refusal.ASKED_AGAIN));
        assertThat(claimed).isInstanceOf(ClaimResult.HeldBy.class);
        assertThat(given).isEqualTo(new ReassignResult.Reassigned());
        assertThat(room().approve(again, room().people.secondEditor))
                .isEqualTo(new DecisionResult.Reconfirmed(true));
        assertThat(room().draft(article).responsible()).contains(room().people.secondEditor);
    }

    @Test
    default void whoIsAskedAgainMayReturnItInstead() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);

        var result = room().reviews.giveBack(firstOf(second), "改出了歧义。", room().people.editor);

        assertThat(result).isEqualTo(new DecisionResult.Decided());
        assertThat(room().stage(article)).isEqualTo(new Stage.Drafting());
        assertThat(room().draft(article).content().headline().text()).isEqualTo("改后的标题");
        assertThat(room().lastTold(room().people.reporter)).isEqualTo(Occasion.RETURNED);
    }

    @Test
    default void theKindOfAnArticleIsFixedWhileItIsReviewed() {
        var second = room().atSecondReview();
        var article = room().article(second);
        var typed = room().people.manuscript("东屿港恢复通航");

        var result =
                room().writing
                        .save(
                                article.main(),
                                1,
                                of(Kind.COMMENTARY, typed),
                                room().people.deskChief);

        assertThat(result)
                .isEqualTo(
                        new SaveResult.Faulty(
                                List.of(new Problem(Problem.Field.KIND, Problem.Fault.FIXED, 0))));
    }

    @Test
    default void aSpikeInReviewEndsTheRoundAndRevivingBringsTheWordsBack() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().edit(article, "改后的标题", room().people.deskChief);
        var words = room().draft(article).content();

        room().reviews.spike(article.main(), "事件已有定论。", room().people.reporter);
        var spiked = room().stage(article);
        var late = room().approve(second, room().people.deskChief);
        var revived = room().spiking.revive(article.main(), room().people.reporter);

        assertThat(spiked).isEqualTo(new Stage.Spiked("事件已有定论。"));
        assertThat(room().routes.position(second.round())).isEqualTo(new Routes.Position.Ended());
        var how = room().round(second.round()).ending().orElseThrow();
        assertThat(how.by()).isEqualTo(room().people.reporter);
        assertThat(late).isEqualTo(new Settled.RoundOver(how));
        assertThat(revived).isEqualTo(new StageResult.Moved(new Stage.Drafting()));
        assertThat(room().draft(article).content()).isEqualTo(words);
        assertThat(room().draft(article).authors()).containsExactly(room().people.reporter);
        var again = room().submitted(article);
        assertThat(room().round(again.round()).number()).isEqualTo(2);
        assertThat(room().drafts.seals(again.round())).isEmpty();
    }

    private static TaskId firstOf(TaskId task) {
        return ReviewRoom.at(task, Step.FIRST_REVIEW);
    }

    private static Manuscript of(Kind kind, Manuscript typed) {
        return new Manuscript(
                kind,
                typed.headline(),
                typed.originalTitle(),
                typed.originalAuthor(),
                typed.summary(),
                typed.dateline(),
                typed.authors(),
                typed.source(),
                typed.section(),
                typed.topicSlug(),
                typed.tags(),
                typed.picture(),
                typed.body());
    }
}
