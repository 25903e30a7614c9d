package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.ReassignResult;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.article.Settled;
import org.caibian.ledger.Act;
import org.caibian.manuscript.ContentHash;
import org.caibian.publication.Standing;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.Sha256;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reviewers may count on, whatever moves the route. */
interface ReviewsContract {

    ReviewRoom room();

    @Test
    default void aDraftSealedByThreePeopleIsLive() {
        var first = room().submitted("东屿港恢复通航");
        var article = room().article(first);

        var last = room().atFinalReview(first);
        var result = room().approve(last, room().people.chiefEditor);

        assertThat(result).isEqualTo(new DecisionResult.Decided());
        assertThat(room().standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room().printedEditor(article)).isEqualTo("李清和");
        assertThat(room().drafts.find(article.main())).isEmpty();
        assertThat(room().routes.position(first.round())).isEqualTo(new Routes.Position.Ended());
    }

    @Test
    default void everyActOfARoundIsInTheLedger() {
        var first = room().submitted("东屿港恢复通航");
        room().reviews.claim(first, room().people.editor);
        room().approve(room().atFinalReview(first), room().people.chiefEditor);

        var acts = room().acts(room().article(first));

        assertThat(acts)
                .containsExactly(
                        Act.CREATED,
                        Act.SUBMITTED,
                        Act.CLAIMED,
                        Act.APPROVED,
                        Act.CLAIMED,
                        Act.APPROVED,
                        Act.CLAIMED,
                        Act.APPROVED,
                        Act.RELEASED);
    }

    @Test
    default void anEditorDoesNotReviewWhatTheyWrote() {
        var article = room().written("东屿港恢复通航");
        room().writing.close(article.main(), room().people.reporter);
        room().writing
                .save(article.main(), 1, room().people.manuscript("编辑改过的标题"), room().people.editor);
        room().writing.close(article.main(), room().people.editor);
        var task = room().submitted(article);

        var claimed = room().reviews.claim(task, room().people.editor);
        var approved = room().approve(task, room().people.editor);

        assertThat(claimed).isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
        assertThat(approved).isEqualTo(new DecisionResult.Refused(Refusal.IS_AUTHOR));
        assertThat(room().routes.position(task.round()))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
    }

    @Test
    default void aHolderWhoseRoleWasTakenAwayDecidesNothingMore() {
        var task = room().submitted("东屿港恢复通航");
        var people = room().people;
        var dismissed = people.hire("许一舟", Post.on(people.desk, Role.EDITOR));
        room().reviews.claim(task, dismissed);
        people.employ(dismissed, Post.on(people.desk, Role.REPORTER));

        var approved = room().approve(task, dismissed);
        var returned = room().reviews.giveBack(task, "请补信源。", dismissed);

        assertThat(approved).isEqualTo(new DecisionResult.Refused(Refusal.ROLE_MISSING));
        assertThat(returned).isEqualTo(new DecisionResult.Refused(Refusal.ROLE_MISSING));
        assertThat(room().reassign(task, people.editor, "已调岗。", people.deskChief))
                .isEqualTo(new ReassignResult.Reassigned());
    }

    @Test
    default void theDeskChiefGivesAStepToAnotherWhoThenDecidesIt() {
        var task = room().submitted("东屿港恢复通航");
        room().reviews.claim(task, room().people.editor);

        var result =
                room().reassign(
                                task,
                                room().people.secondEditor,
                                "李清和外出采访。",
                                room().people.deskChief);

        assertThat(result).isEqualTo(new ReassignResult.Reassigned());
        assertThat(room().approve(task, room().people.editor))
                .isEqualTo(new DecisionResult.Refused(Refusal.NOT_HOLDER));
        assertThat(room().approve(task, room().people.secondEditor))
                .isEqualTo(new DecisionResult.Decided());
        assertThat(room().acts(room().article(task))).contains(Act.REASSIGNED);
    }

    @Test
    default void aStepIsNotGivenAwayWithoutAReasonNorByOneWhoIsNoChief() {
        var task = room().submitted("东屿港恢复通航");
        var people = room().people;

        var silent = room().reassign(task, people.secondEditor, " ", people.deskChief);
        var noChief = room().reassign(task, people.secondEditor, "外出。", people.editor);

        assertThat(silent).isInstanceOf(ReassignResult.ReasonNeeded.class);
        assertThat(noChief).isEqualTo(new ReassignResult.Refused(Refusal.ROLE_MISSING));
        assertThat(room().acts(room().article(task))).doesNotContain(Act.REASSIGNED);
    }

    @Test
    default void aStepIsGivenOnlyToWhomItFits() {
        var task = room().submitted("东屿港恢复通航");
        var people = room().people;

        var toItsAuthor = room().reassign(task, people.reporter, "外出。", people.deskChief);

        assertThat(toItsAuthor).isEqualTo(new ReassignResult.Unfit(Refusal.ROLE_MISSING));
        assertThat(room().reviews.fitFor(task))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(people.editor, people.secondEditor);
    }

    @Test
    default void nobodyHoldsTwoStepsOfOneRound() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, room().people.secondEditor);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);

        var claimed = room().reviews.claim(second, room().people.secondEditor);
        var approved = room().approve(second, room().people.secondEditor);

        assertThat(claimed).isEqualTo(new ClaimResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
        assertThat(approved).isEqualTo(new DecisionResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
        assertThat(room().drafts.seals(first.round())).hasSize(1);
    }

    @Test
    default void aStepAsksForItsRoleOnTheDesk() {
        var task = room().submitted("东屿港恢复通航");

        var byReporter = room().approve(task, room().people.secondReporter);
        var byChief = room().approve(task, room().people.chiefEditor);
        var byStranger = room().reviews.claim(task, room().people.stranger());

        assertThat(List.of(byReporter, byChief))
                .containsOnly(new DecisionResult.Refused(Refusal.ROLE_MISSING));
        assertThat(byStranger).isEqualTo(new ClaimResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    default void onlyTheHolderDecidesAStepThatIsHeld() {
        var task = room().submitted("东屿港恢复通航");
        room().reviews.claim(task, room().people.editor);

        var approved = room().approve(task, room().people.secondEditor);
        var returned = room().reviews.giveBack(task, "请补信源。", room().people.secondEditor);

        assertThat(List.of(approved, returned))
                .containsOnly(new DecisionResult.Refused(Refusal.NOT_HOLDER));
        assertThat(room().routes.position(task.round()))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
    }

    @Test
    default void aStepLetGoIsAnothersToClaim() {
        var task = room().submitted("东屿港恢复通航");
        room().reviews.claim(task, room().people.editor);

        var tooEarly = room().reviews.claim(task, room().people.secondEditor);
        var letGo = room().reviews.letGo(task, room().people.editor);
        var claimed = room().reviews.claim(task, room().people.secondEditor);

        assertThat(tooEarly)
                .isInstanceOfSatisfying(
                        ClaimResult.HeldBy.class,
                        held -> assertThat(held.holder()).isEqualTo(room().people.editor));
        assertThat(letGo).isEqualTo(new ClaimResult.LetGo());
        assertThat(claimed).isEqualTo(new ClaimResult.Claimed());
    }

    @Test
    default void whoComesLateHearsWhoDecidedAndWhen() {
        var task = room().submitted("东屿港恢复通航");
        room().approve(task, room().people.editor);

        var late = room().approve(task, room().people.secondEditor);

        var decidedAt = room().round(task.round()).step(task.step()).orElseThrow().decidedAt();
        assertThat(late)
                .isEqualTo(
                        new Settled.AlreadyDecided(
                                Optional.of(room().people.editor), decidedAt.orElseThrow()));
    }

    @Test
    default void wordsOtherThanThoseReadAreNotSealed() {
        var task = room().submitted("东屿港恢复通航");
        var others = new ContentHash(Sha256.hex(new byte[] {1}));

        var result = room().reviews.approve(task, others, "同意。", room().people.editor);

        assertThat(result)
                .isEqualTo(
                        new DecisionResult.WordsChanged(
                                room().draft(room().article(task)).saved()));
        assertThat(room().drafts.seals(task.round())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    default void anApprovalNeedsAnOpinionAndAReturnAReason(String nothing) {
        var task = room().submitted("东屿港恢复通航");

        var approved = room().approve(task, nothing, room().people.editor);
        var returned = room().reviews.giveBack(task, nothing, room().people.editor);

        assertThat(List.of(approved, returned))
                .allMatch(DecisionResult.RemarkNeeded.class::isInstance);
        assertThat(room().openStep(task.round())).contains(Step.FIRST_REVIEW);
    }

    @Test
    default void threeSealsOfARoundAreOfThreePeopleOnTheSameWords() {
        var first = room().submitted("东屿港恢复通航");
        var words = room().words(room().article(first));
        room().approve(room().atFinalReview(first), room().people.chiefEditor);

        var seals = room().drafts.seals(first.round());

        assertThat(seals).extracting(Seal::person).doesNotHaveDuplicates().hasSize(3);
        assertThat(seals).extracting(Seal::hash).containsOnly(words);
        assertThat(room().round(first.round()).steps())
                .extracting(RoundStep::step)
                .containsExactly(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW);
    }
}
