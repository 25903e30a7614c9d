package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.caibian.article.DecisionResult;
import org.caibian.article.RecallResult;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Settled;
import org.caibian.article.SubmitResult;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.source.SourceId;
import org.junit.jupiter.api.Test;

/** What handing in, taking back and giving back do to rounds, whatever moves the route. */
interface SubmissionsContract {

    ReviewRoom room();

    @Test
    default void aReturnEndsTheRoundAndTheNextSubmissionBeginsAnother() {
        var first = room().submitted("东屿港恢复通航");
        var article = room().article(first);
        room().approve(first, room().people.editor);

        var returned =
                room().reviews
                        .giveBack(
                                ReviewRoom.at(first, Step.SECOND_REVIEW),
                                "导语与正文不一致。",
                                room().people.deskChief);
        var stage = room().stage(article);
        var again = room().submitted(article);

        assertThat(returned).isEqualTo(new DecisionResult.Decided());
        assertThat(stage).isEqualTo(new Stage.Drafting());
        assertThat(room().routes.position(first.round())).isEqualTo(new Routes.Position.Ended());
        assertThat(room().round(again.round()).number()).isEqualTo(2);
        assertThat(room().routes.position(again.round()))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
        assertThat(room().drafts.seals(again.round())).isEmpty();
    }

    @Test
    default void aRecallEndsTheRoundAndItsStepsAreDecidedNoMore() {
        var task = room().submitted("东屿港恢复通航");
        var article = room().article(task);

        var recalled = room().reviews.recall(article.main(), room().people.reporter);
        var late = room().approve(task, room().people.editor);

        assertThat(recalled).isEqualTo(new RecallResult.Recalled(task.round()));
        assertThat(room().stage(article)).isEqualTo(new Stage.Drafting());
        assertThat(room().routes.position(task.round())).isEqualTo(new Routes.Position.Ended());
        var how = room().round(task.round()).ending().orElseThrow();
        assertThat(how.by()).isEqualTo(room().people.reporter);
        assertThat(how.outcome()).isEqualTo(Round.Outcome.RECALLED);
        assertThat(late).isEqualTo(new Settled.RoundOver(how));
        assertThat(room().reviews.claim(task, room().people.editor))
                .isEqualTo(new Settled.RoundOver(how));
    }

    @Test
    default void whoeverComesTooLateForAReturnHearsWhoGaveItBackAndWhen() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, room().people.editor);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        room().reviews.giveBack(second, "导语与正文不一致。", room().people.deskChief);

        var recalled = room().reviews.recall(room().article(first).main(), room().people.reporter);
        var sealedAgain = room().approve(first, room().people.editor);
        var notReached =
                room().approve(ReviewRoom.at(first, Step.FINAL_REVIEW), room().people.chiefEditor);

        var round = room().round(first.round());
        var how = round.ending().orElseThrow();
        assertThat(how.by()).isEqualTo(room().people.deskChief);
        assertThat(recalled).isEqualTo(new RecallResult.RoundOver(Refusal.NOT_IN_REVIEW, how));
        assertThat(sealedAgain)
                .isEqualTo(
                        new Settled.AlreadyDecided(
                                Optional.of(room().people.editor),
                                round.step(Step.FIRST_REVIEW)
                                        .flatMap(RoundStep::decidedAt)
                                        .orElseThrow()));
        assertThat(notReached).isEqualTo(new Settled.RoundOver(how));
    }

    @Test
    default void onlyAnAuthorRecalls() {
        var task = room().submitted("东屿港恢复通航");

        var result =
                room().reviews.recall(room().article(task).main(), room().people.secondReporter);

        assertThat(result).isEqualTo(new RecallResult.Refused(Refusal.NOT_AUTHOR));
        assertThat(room().routes.position(task.round()))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
    }

    @Test
    default void whatIsLiveIsNotRecalled() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(room().atFinalReview(first), room().people.chiefEditor);

        var result = room().reviews.recall(room().article(first).main(), room().people.reporter);

        var how = room().round(first.round()).ending().orElseThrow();
        assertThat(how.by()).isEqualTo(room().people.chiefEditor);
        assertThat(result).isEqualTo(new RecallResult.RoundOver(Refusal.NO_DRAFT, how));
    }

    @Test
    default void aDraftSavedSinceItWasOpenedIsNotSubmitted() {
        var article = room().written("东屿港恢复通航");
        room().writing
                .save(article.main(), 1, room().people.manuscript("新标题"), room().people.reporter);

        var result = room().reviews.submit(article.main(), 1, room().people.reporter);

        assertThat(result).isInstanceOf(SubmitResult.Outdated.class);
        assertThat(room().stage(article)).isEqualTo(new Stage.Drafting());
        assertThat(room().drafts.latestRound(article.main())).isEmpty();
    }

    @Test
    default void whatAnotherIsWritingOnIsNotHandedIn() {
        var article = room().written("东屿港恢复通航");
        room().writing.open(article.main(), room().people.editor);

        var meanwhile = room().reviews.submit(article.main(), 1, room().people.reporter);
        room().writing.close(article.main(), room().people.editor);
        var then = room().reviews.submit(article.main(), 1, room().people.reporter);

        assertThat(meanwhile)
                .isInstanceOfSatisfying(
                        SubmitResult.BeingWritten.class,
                        writing -> assertThat(writing.by()).isEqualTo(room().people.editor));
        assertThat(then).isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    default void aDraftFromASourceOffTheListIsNotSubmitted() {
        var typed = room().people.manuscript("旧港晚报旧闻");
        var article = room().written("旧港晚报旧闻");
        room().writing
                .save(
                        article.main(),
                        1,
                        from(typed, room().people.expiredSource),
                        room().people.reporter);

        var result = room().reviews.submit(article.main(), 2, room().people.reporter);

        assertThat(result).isInstanceOf(SubmitResult.Blocked.class);
        assertThat(room().drafts.latestRound(article.main())).isEmpty();
    }

    private static Manuscript from(Manuscript typed, SourceId source) {
        return new Manuscript(
                typed.kind(),
                typed.headline(),
                typed.originalTitle(),
                typed.originalAuthor(),
                typed.summary(),
                typed.dateline(),
                typed.authors(),
                Optional.of(source),
                typed.section(),
                typed.topicSlug(),
                typed.tags(),
                typed.picture(),
                typed.body());
    }
}
