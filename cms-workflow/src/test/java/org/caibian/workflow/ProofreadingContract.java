package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.SaveResult;
import org.caibian.article.Seal;
import org.caibian.article.TaskId;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Standing;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RuleResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proofreadings between the reviews, and the rules that ask for them. */
interface ProofreadingContract {

    ReviewRoom room();

    @AfterEach
    default void askForNoProofreading() {
        proofreadings(0);
        room().set(new RoundRule(Kind.FLASH, 3, 0), room().people.chiefEditor);
    }

    @Test
    default void aKindThatAsksForThreeIsProofreadAfterEachReview() {
        proofreadings(3);
        var first = room().submitted("东屿港恢复通航");
        var proofreaders =
                List.of(
                        room().proofreader("秦棠"),
                        room().proofreader("陆思齐"),
                        room().proofreader("施樾"));

        room().approve(first, room().people.editor);
        room().proofread(at(first, Step.FIRST_PROOFREADING), proofreaders.get(0));
        room().approve(at(first, Step.SECOND_REVIEW), room().people.deskChief);
        room().proofread(at(first, Step.SECOND_PROOFREADING), proofreaders.get(1));
        room().approve(at(first, Step.FINAL_REVIEW), room().people.chiefEditor);
        var before = room().standing(room().article(first));
        room().proofread(at(first, Step.THIRD_PROOFREADING), proofreaders.get(2));

        assertThat(before).isEqualTo(new Standing.Unpublished());
        assertThat(room().standing(room().article(first))).isInstanceOf(Standing.Live.class);
        assertThat(room().acts(room().article(first))).filteredOn(Act.PROOFREAD::equals).hasSize(3);
    }

    @Test
    default void aCorrectionInTheLastProofreadingGoesBackToAllWhoSealed() {
        proofreadings(3);
        var last = atThirdProofreading();
        var article = room().article(last);
        room().reviews.claim(last, room().proofreader("施樾"));
        var proofreader = room().round(last.round()).step(last.step()).orElseThrow().holder();

        var edited = room().edit(article, "改了一个错字", proofreader.orElseThrow());
        room().proofread(last, proofreader.orElseThrow());
        var waiting = room().routes.position(last.round());
        room().approve(at(last, Step.SECOND_REVIEW), room().people.deskChief);
        room().approve(at(last, Step.FINAL_REVIEW), room().people.chiefEditor);
        var almost = room().standing(article);
        room().approve(at(last, Step.FIRST_REVIEW), room().people.editor);

        assertThat(edited).isInstanceOf(SaveResult.Saved.class);
        assertThat(waiting).isEqualTo(new Routes.Position.Reconfirming());
        assertThat(almost).isEqualTo(new Standing.Unpublished());
        assertThat(room().standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room().drafts.seals(last.round())).filteredOn(Seal::stands).hasSize(3);
    }

    @Test
    default void aProofreaderApprovesAndReturnsNothing() {
        proofreadings(1);
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, room().people.editor);
        var proofreading = at(first, Step.FIRST_PROOFREADING);
        var proofreader = room().proofreader("秦棠");

        var approved = room().approve(proofreading, proofreader);
        var returned = room().reviews.giveBack(proofreading, "请补信源。", proofreader);

        assertThat(List.of(approved, returned))
                .containsOnly(new DecisionResult.Refused(Refusal.IS_PROOFREADING));
    }

    @Test
    default void whoProofreadsHoldsNoOtherStepOfTheRound() {
        proofreadings(2);
        var first = room().submitted("东屿港恢复通航");
        var proofreader = room().proofreader("秦棠");
        room().approve(first, room().people.editor);
        room().proofread(at(first, Step.FIRST_PROOFREADING), proofreader);
        room().approve(at(first, Step.SECOND_REVIEW), room().people.deskChief);

        var twice = room().reviews.claim(at(first, Step.SECOND_PROOFREADING), proofreader);

        assertThat(twice).isEqualTo(new ClaimResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
    }

    @Test
    default void theRuleOfARoundIsThatOfItsBeginning() {
        var first = room().submitted("东屿港恢复通航");
        proofreadings(1);

        room().approve(first, room().people.editor);

        assertThat(room().routes.position(first.round()))
                .isEqualTo(new Routes.Position.At(Step.SECOND_REVIEW));
    }

    @Test
    default void onlyTheChiefEditorSetsWhatRoundsMustBring() {
        var rule = new RoundRule(Kind.FLASH, 1, 0);
        var people = room().people;

        var byAdministrator = room().set(rule, people.administrator);
        var byChief = room().set(rule, people.deskChief);
        var byChiefEditor = room().set(rule, people.chiefEditor);

        assertThat(List.of(byAdministrator, byChief))
                .containsOnly(new RuleResult.Refused(Refusal.ROLE_MISSING));
        assertThat(byChiefEditor).isEqualTo(new RuleResult.Set(rule));
    }

    @ParameterizedTest
    @EnumSource
    default void noRuleGoesOutOfItsBounds(Kind kind) {
        var none = room().set(new RoundRule(kind, 0, 0), room().people.chiefEditor);
        var many = room().set(new RoundRule(kind, 3, 4), room().people.chiefEditor);

        assertThat(List.of(none, many)).allMatch(RuleResult.OutOfBounds.class::isInstance);
    }

    @Test
    default void theSingleReviewIsTakenOnlyWhereTheChiefEditorAsksForOneSeal() {
        assertThat(Route.under(new RoundRule(Kind.FLASH, 3, 0))).isEqualTo(Route.ORIGINAL);
        assertThat(Route.under(new RoundRule(Kind.FLASH, 1, 0))).isEqualTo(Route.FLASH);
        assertThat(Route.under(new RoundRule(Kind.ORIGINAL, 1, 0))).isEqualTo(Route.SINGLE_REVIEW);
        assertThat(room().rules.all()).noneMatch(rule -> rule.leastSeals() < 2);
    }

    private void proofreadings(int number) {
        room().set(new RoundRule(Kind.ORIGINAL, 3, number), room().people.chiefEditor);
    }

    private TaskId atThirdProofreading() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, room().people.editor);
        room().proofread(at(first, Step.FIRST_PROOFREADING), room().proofreader("秦棠"));
        room().approve(at(first, Step.SECOND_REVIEW), room().people.deskChief);
        room().proofread(at(first, Step.SECOND_PROOFREADING), room().proofreader("陆思齐"));
        room().approve(at(first, Step.FINAL_REVIEW), room().people.chiefEditor);
        return at(first, Step.THIRD_PROOFREADING);
    }

    private static TaskId at(TaskId task, Step step) {
        return ReviewRoom.at(task, step);
    }
}
