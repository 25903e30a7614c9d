package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.article.ClaimResult;
import org.caibian.article.Settled;
import org.caibian.article.Steps;
import org.caibian.article.TaskId;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.junit.jupiter.api.Test;

/** Who may come to hold a step, from round to round and after others held it. */
interface HoldersContract {

    ReviewRoom room();

    @Test
    default void whoseSealedStepWasGivenAwayHoldsNoOtherOfThatRound() {
        var first = room().submitted("东屿港恢复通航");
        var both = room().people.secondEditor;
        room().approve(first, both);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        room().reviews.claim(second, room().people.deskChief);
        room().edit(room().article(first), "改后的标题", room().people.deskChief);
        room().reassign(first, room().people.editor, "许闻休假。", room().people.deskChief);
        room().reviews.letGo(second, room().people.deskChief);

        assertHoldsNoOther(second, both);
    }

    @Test
    default void whoChangedWordsAtAStepAndLetItGoHoldsNoOtherOfThatRound() {
        var first = room().submitted("东屿港恢复通航");
        var both = room().people.secondEditor;
        room().reviews.claim(first, both);
        room().edit(room().article(first), "改后的标题", both);
        room().reviews.letGo(first, both);
        room().approve(first, room().people.editor);

        assertHoldsNoOther(ReviewRoom.at(first, Step.SECOND_REVIEW), both);
    }

    @Test
    default void whoLetAStepGoUntouchedMayHoldAnother() {
        var first = room().submitted("东屿港恢复通航");
        var both = room().people.secondEditor;
        room().reviews.claim(first, both);
        room().reviews.letGo(first, both);
        room().approve(first, room().people.editor);

        var claimed = room().reviews.claim(ReviewRoom.at(first, Step.SECOND_REVIEW), both);

        assertThat(claimed).isEqualTo(new ClaimResult.Claimed());
    }

    @Test
    default void whoeverComesToAStepThatIsDecidedHearsWhoDecidedItAndWhen() {
        var second = room().atSecondReview();
        var first = ReviewRoom.at(second, Step.FIRST_REVIEW);
        var notReached = ReviewRoom.at(second, Step.FINAL_REVIEW);
        var decided = room().round(first.round()).step(Step.FIRST_REVIEW).orElseThrow();
        var settled = new Settled.AlreadyDecided(decided.holder(), decided.decidedAt().get());
        var chief = room().people.deskChief;

        assertThat(decided.holder()).contains(room().people.editor);
        assertThat(room().reviews.claim(first, room().people.secondEditor)).isEqualTo(settled);
        assertThat(room().reviews.letGo(first, room().people.editor)).isEqualTo(settled);
        assertThat(room().reassign(first, room().people.secondEditor, "休假。", chief))
                .isEqualTo(settled);
        assertThat(room().reviews.claim(notReached, room().people.chiefEditor))
                .isEqualTo(new ClaimResult.Refused(Refusal.NOT_REACHED));
    }

    private void assertHoldsNoOther(TaskId task, PersonId person) {
        assertThat(room().reviews.claim(task, person))
                .isEqualTo(new ClaimResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
        assertThat(room().reviews.fitFor(task)).extracting(Person::id).doesNotContain(person);
        assertThat(room().queue.of(room().article(task).main(), person).orElseThrow().mayHold())
                .isFalse();
    }

    @Test
    default void aNewSubmissionIsOfferedFirstToThoseWhoHeldItsStepsBefore() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().reviews.giveBack(second, "导语与正文不一致。", room().people.deskChief);
        var again = room().submitted(article);

        var early = room().reviews.claim(again, room().people.secondEditor);
        var offered = room().reviews.claim(again, room().people.editor);

        assertThat(early).isEqualTo(new ClaimResult.Refused(Refusal.OFFERED_TO_ANOTHER));
        assertThat(offered).isEqualTo(new ClaimResult.Claimed());
        assertThat(room().lastTold(room().people.editor)).isEqualTo(Occasion.OFFERED);
    }

    @Test
    default void anOfferNobodyTakesLapses() {
        var second = room().atSecondReview();
        var article = room().article(second);
        room().reviews.giveBack(second, "导语与正文不一致。", room().people.deskChief);
        var again = room().submitted(article);
        room().pass(Steps.FIRST_RIGHT);

        var late = room().reviews.claim(again, room().people.secondEditor);

        assertThat(late).isEqualTo(new ClaimResult.Claimed());
    }

    @Test
    default void theResponsibleEditorIsNamedFromTheClaimOfTheFirstReviewOn() {
        var first = room().submitted("东屿港恢复通航");
        var article = room().article(first);
        var before = room().draft(article).responsible();

        room().reviews.claim(first, room().people.editor);

        assertThat(before).isEmpty();
        assertThat(room().draft(article).responsible()).contains(room().people.editor);
    }
}
