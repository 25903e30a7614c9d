package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.LoadResult;
import org.caibian.article.ReassignResult;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.article.TaskFilter;
import org.caibian.article.TaskId;
import org.caibian.notice.Occasion;
import org.caibian.publication.Standing;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;

/** What whoever stands in for somebody may do in a round, and that the two of them count as one. */
interface StandInsContract {

    String TAKEN_PAST_THE_RULES =
            """
            update round_step set holder = :away, claimed_at = :at
            where round = :round and step = 'SECOND_REVIEW'
            """;

    ReviewRoom room();

    /** An editor of another desk. */
    private PersonId standIn() {
        return room().people.hire("秦晚", Post.on(room().people.otherDesk(), Role.EDITOR));
    }

    /** An editor of the desk who may be away without others missing them. */
    private PersonId editor() {
        return room().people.hire("王磊", Post.on(room().people.desk, Role.EDITOR));
    }

    private RoundStep step(TaskId task) {
        return room().round(task.round()).step(task.step()).orElseThrow();
    }

    @Test
    default void aStepIsClaimedAndSealedInTheSteadOfWhoIsAway() {
        var away = editor();
        var standIn = standIn();
        room().away(away, standIn);
        var task = room().submitted("东屿港恢复通航");

        assertThat(room().reviews.claim(task, standIn)).isEqualTo(new ClaimResult.Claimed());
        assertThat(step(task).holder()).contains(standIn);
        assertThat(step(task).inSteadOf()).contains(away);
        assertThat(room().approve(task, standIn)).isEqualTo(new DecisionResult.Decided());

        assertThat(room().drafts.seals(task.round()))
                .extracting(Seal::person, Seal::inSteadOf)
                .containsExactly(tuple(standIn, Optional.of(away)));
        assertThat(step(task).workedBy()).containsExactlyInAnyOrder(away, standIn);
        assertThat(room().ledger(room().article(task)))
                .filteredOn(entry -> entry.details().containsKey("inSteadOf"))
                .extracting(
                        entry -> entry.act().name(), entry -> entry.details().get("inSteadOfName"))
                .containsExactlyInAnyOrder(tuple("CLAIMED", "王磊"), tuple("APPROVED", "王磊"));
    }

    @Test
    default void aStorySealedInSteadIsReleasedUnderTheNameOfWhoSealedIt() {
        var standIn = standIn();
        room().away(editor(), standIn);
        var first = room().submitted("东屿港恢复通航");
        var article = room().article(first);
        room().approve(first, standIn);
        room().approve(ReviewRoom.at(first, Step.SECOND_REVIEW), room().people.deskChief);
        room().approve(ReviewRoom.at(first, Step.FINAL_REVIEW), room().people.chiefEditor);

        assertThat(room().standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room().printedEditor(article)).isEqualTo("秦晚");
        new Agreement(room()).check(article);
    }

    @Test
    default void neitherMayHaveWrittenIt() {
        var away =
                room().people
                        .hire(
                                "王磊",
                                Post.on(room().people.desk, Role.EDITOR),
                                Post.on(room().people.desk, Role.REPORTER));
        var standIn = standIn();
        room().away(away, standIn);
        var article = room().written("东屿港恢复通航");
        room().writing.close(article.main(), room().people.reporter);
        room().edit(article, "离岗的人改过", away);
        var task = room().submitted(article);

        assertThat(room().reviews.claim(task, standIn))
                .isEqualTo(new ClaimResult.Refused(Refusal.STANDS_IN_FOR_AUTHOR));
        assertThat(room().queue.of(article.main(), standIn).orElseThrow().mayHold()).isFalse();
    }

    @Test
    default void neitherReviewsWhatTheOtherWroteEvenWhereBothAreOfTheDesk() {
        var away =
                room().people
                        .hire(
                                "王磊",
                                Post.on(room().people.desk, Role.EDITOR),
                                Post.on(room().people.desk, Role.REPORTER));
        var standIn = editor();
        var task = room().submitted(writtenBy(away));
        var other = room().submitted(writtenBy(standIn));
        var absence = room().away(away, standIn);

        assertThat(room().reviews.claim(task, standIn))
                .isEqualTo(new ClaimResult.Refused(Refusal.STANDS_IN_FOR_AUTHOR));
        assertThat(room().reviews.claim(other, away))
                .isEqualTo(new ClaimResult.Refused(Refusal.STANDS_IN_FOR_AUTHOR));
        assertThat(claimable(standIn)).extracting(ReviewTask::id).doesNotContain(task);
        assertThat(claimable(away)).extracting(ReviewTask::id).doesNotContain(other);
        assertThat(room().reviews.fitFor(task)).extracting(Person::id).doesNotContain(standIn);
        room().absences.end(absence, away);
        assertThat(claimable(standIn)).extracting(ReviewTask::id).contains(task);
        assertThat(room().reviews.claim(task, standIn)).isEqualTo(new ClaimResult.Claimed());
    }

    private ArticleId writtenBy(PersonId writer) {
        var article = room().written("东屿港恢复通航");
        room().writing.close(article.main(), room().people.reporter);
        room().edit(article, "由同事改过", writer);
        return article;
    }

    @Test
    default void theTwoSealOneRoundOnceWhoeverOfThemDoesEvenWhereBothAreOfTheDesk() {
        var away = both();
        var standIn = both();
        room().away(away, standIn);
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, standIn);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);

        assertThat(step(first).inSteadOf()).isEmpty();
        assertThat(room().reviews.claim(second, away))
                .isEqualTo(new ClaimResult.Refused(Refusal.STANDS_IN_FOR_HOLDER));
        assertThatThrownBy(() ->
                        room().jdbc
                                .sql(TAKEN_PAST_THE_RULES)
                                .param("away", away.value())
                                .param("round", first.round().value())
                                .param("at", room().now().atOffset(ZoneOffset.UTC))
                                .update())
                .hasMessageContaining("count as one");
    }

    @Test
    default void whoHeldAStepBeforeTheOtherWentAwayFinishesIt() {
        var away = both();
        var standIn = both();
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, away);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        room().reviews.claim(second, standIn);
        room().away(away, standIn);

        assertThat(room().queue.of(room().article(first).main(), standIn).orElseThrow().mayHold())
                .isTrue();
        assertThat(room().approve(second, standIn)).isEqualTo(new DecisionResult.Decided());
    }

    @Test
    default void whoeverIsAwayMayActThemselvesAndThenTheOtherMayNot() {
        var away = both();
        var standIn = standIn();
        room().away(away, standIn);
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, away);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);

        assertThat(room().reviews.claim(second, standIn))
                .isEqualTo(new ClaimResult.Refused(Refusal.STANDS_IN_FOR_HOLDER));
        assertThat(room().reviews.claim(second, room().people.deskChief))
                .isEqualTo(new ClaimResult.Claimed());
    }

    @Test
    default void afterASealInTheirSteadWhoeverIsAwayHoldsNoOtherStepOfThatRound() {
        var away = both();
        var standIn = standIn();
        room().away(away, standIn);
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, standIn);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);

        for (var person : List.of(away, standIn)) {
            assertThat(room().reviews.claim(second, person))
                    .isEqualTo(new ClaimResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
            assertThat(
                            room().queue
                                    .of(room().article(first).main(), person)
                                    .orElseThrow()
                                    .mayHold())
                    .isFalse();
        }
        assertThat(room().reviews.fitFor(second))
                .extracting(Person::id)
                .doesNotContain(away, standIn);
    }

    /** An editor and chief of the desk. */
    private PersonId both() {
        return room().people
                .hire(
                        "许可",
                        Post.on(room().people.desk, Role.EDITOR),
                        Post.on(room().people.desk, Role.DESK_CHIEF));
    }

    @Test
    default void theDatabaseHoldsThatTheTwoAreOne() {
        var away = both();
        var standIn = standIn();
        room().away(away, standIn);
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, standIn);

        assertThatThrownBy(() ->
                        room().jdbc
                                .sql(TAKEN_PAST_THE_RULES)
                                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                                .param("away", away.value())
                                .param("round", first.round().value())
                                .update())
                .hasMessageContaining("themselves or by another");
        assertThatThrownBy(() ->
                        room().jdbc
                                .sql(
                                        """
                                        insert into seal (round, step, person, revision, hash, opinion, sealed_at)
                                        select round, 'SECOND_REVIEW', :away, revision, hash, opinion, now()
                                        from seal where round = :round
                                        """)
                                .param("away", away.value())
                                .param("round", first.round().value())
                                .update())
                .hasMessageContaining("themselves or by another");
    }

    @Test
    default void whatWasClaimedIsFinishedAfterTheAbsenceAndNothingElseIsClaimed() {
        var standIn = standIn();
        var absence = room().away(editor(), standIn);
        var held = room().submitted("东屿港恢复通航");
        var other = room().submitted("另一篇");
        room().reviews.claim(held, standIn);
        room().absences.end(absence, room().people.deskChief);

        assertThat(room().reviews.claim(other, standIn))
                .isEqualTo(new ClaimResult.Refused(Refusal.ROLE_MISSING));
        assertThat(room().approve(held, standIn)).isEqualTo(new DecisionResult.Decided());
    }

    @Test
    default void theQueueOffersWhatCouldBeClaimedInSteadAndSaysWhose() {
        var away = editor();
        var standIn = standIn();
        room().away(away, standIn);
        var task = room().submitted("东屿港恢复通航");

        var offered = claimable(standIn);

        assertThat(offered).extracting(ReviewTask::id).contains(task);
        assertThat(offered).allMatch(ReviewTask::mayHold);
        assertThat(offered).extracting(ReviewTask::inSteadOf).containsOnly(Optional.of(away));
        assertThat(claimable(room().people.editor))
                .filteredOn(each -> each.id().equals(task))
                .allMatch(each -> each.inSteadOf().isEmpty())
                .hasSize(1);
        assertThat(room().permits.of(room().article(task).main(), standIn).allows(Action.CLAIM))
                .isTrue();
        room().reviews.claim(task, standIn);
        assertThat(room().queue.of(room().article(task).main(), away).orElseThrow().inSteadOfName())
                .isEqualTo("王磊");
    }

    private List<ReviewTask> claimable(PersonId person) {
        return room().queue
                .claimable(
                        TaskFilter.of(Set.of(room().people.desk)),
                        person,
                        ReviewQueue.FROM_OLDEST,
                        500)
                .items();
    }

    @Test
    default void theSameStepIsOfferedOnceToWhoStandsInForTwo() {
        var standIn = standIn();
        room().away(editor(), standIn);
        room().away(editor(), standIn);
        var task = room().submitted("东屿港恢复通航");

        assertThat(claimable(standIn)).extracting(ReviewTask::id).containsOnlyOnce(task);
    }

    @Test
    default void aStepIsGivenToAStandInByTheChiefAndByWhoStandsInForTheChief() {
        var away = editor();
        var standIn = standIn();
        room().away(away, standIn);
        var chief = room().people.hire("季岚", Post.on(room().people.desk, Role.DESK_CHIEF));
        var forChief = standIn();
        room().away(chief, forChief);
        var task = room().submitted("东屿港恢复通航");
        room().reviews.claim(task, room().people.editor);

        assertThat(room().reviews.fitFor(task)).extracting(Person::id).contains(standIn, away);
        assertThat(room().reassign(task, standIn, "外出。", forChief))
                .isEqualTo(new ReassignResult.Reassigned());
        assertThat(step(task).inSteadOf()).contains(away);
        assertThat(room().loads.of(room().people.desk, forChief))
                .isInstanceOf(LoadResult.Shown.class);
        assertThat(room().loads.of(room().people.desk, standIn))
                .isInstanceOf(LoadResult.Refused.class);
    }

    @Test
    default void aRoundHeldInSteadIsOfferedToTheStandInWhileTheyStandInAndElseToTheOther() {
        var away = editor();
        var standIn = standIn();
        var absence = room().away(away, standIn);
        var first = room().submitted("东屿港恢复通航");
        var article = room().article(first);
        room().reviews.claim(first, standIn);
        room().reviews.giveBack(first, "请补信源。", standIn);
        var second = room().submitted(article);
        assertThat(step(second).offer()).map(RoundStep.Offer::to).contains(standIn);
        room().reviews.giveBack(second, "请再补信源。", standIn);
        room().absences.end(absence, away);

        var third = room().submitted(article);

        assertThat(step(third).offer()).map(RoundStep.Offer::to).contains(away);
    }

    @Test
    default void whoStandsInForAHolderHearsOfTheDeadlineToo() {
        var away = editor();
        var standIn = standIn();
        room().away(away, standIn);
        var task = room().submitted("东屿港恢复通航");
        room().reviews.claim(task, away);

        room().pass(Duration.ofMinutes(100));
        room().wake();
        assertThat(room().lastTold(standIn)).isEqualTo(Occasion.DUE_SOON);
        room().pass(Duration.ofMinutes(30));
        room().wake();
        assertThat(room().lastTold(standIn)).isEqualTo(Occasion.OVERDUE);
        assertThat(room().lastTold(away)).isEqualTo(Occasion.OVERDUE);
    }

    @Test
    default void theFinalReviewIsSealedForTheChiefEditor() {
        var first = room().submitted("东屿港恢复通航");
        var last = room().atFinalReview(first);
        var chief = room().people.hire("程度", Post.house(Role.CHIEF_EDITOR));
        var standIn = standIn();
        room().away(chief, standIn, Optional.empty());

        assertThat(room().approve(last, standIn)).isEqualTo(new DecisionResult.Decided());

        assertThat(room().standing(room().article(first))).isInstanceOf(Standing.Live.class);
    }

    @Test
    default void anEditUnderReviewInSteadAsksTheSameTwoAgain() {
        var away = editor();
        var standIn = standIn();
        room().away(away, standIn);
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, standIn);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        room().reviews.claim(second, room().people.deskChief);
        room().edit(room().article(first), "改后的标题", room().people.deskChief);

        assertThat(step(first).askedAgain()).isTrue();
        assertThat(step(first).inSteadOf()).contains(away);
        assertThat(room().approve(first, away))
                .isEqualTo(new DecisionResult.Refused(Refusal.NOT_HOLDER));
        assertThat(room().approve(first, standIn)).isInstanceOf(DecisionResult.Reconfirmed.class);
    }
}
