package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caibian.article.CreateResult;
import org.caibian.article.DecisionResult;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Kind;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLookResult;
import org.caibian.publication.Standing;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A flash is released by one seal, and looked at again by two who meet each other. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class FlashRouteIT {

    private static final String WHY = "核心数字有误。";

    @Autowired private ApplicationContext context;

    private ReviewRoom room;

    @BeforeEach
    void switchFlashesOn() {
        room = ReviewRoom.in(context);
        setLeastSeals(1);
    }

    @AfterEach
    void switchFlashesOff() {
        setLeastSeals(3);
    }

    @Test
    void theResponsibleEditorsSealReleasesItAndOpensBothLooksInTheSameAct() {
        var article = sent();
        var task = room.submitted(article);
        assertThat(room.round(task.round()).route()).isEqualTo(Route.FLASH);

        assertThat(room.approve(task, room.people.editor)).isEqualTo(new DecisionResult.Decided());

        assertThat(room.standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(room.secondLooks.of(article))
                .hasSize(2)
                .allSatisfy(look -> {
                    assertThat(look.openedAt()).isEqualTo(room.now());
                    assertThat(look.dueAt()).isEqualTo(room.now().plus(SecondLook.TERM));
                });
        new Agreement(room).check(article);
    }

    @Test
    void aFlashThatWasBegunBeforeTheyWereSwitchedOffIsReviewedLikeAnyStory() {
        var article = sent();
        setLeastSeals(3);
        var task = room.submitted(article);
        room.approve(task, room.people.editor);

        assertThat(room.round(task.round()).route()).isEqualTo(Route.ORIGINAL);
        assertThat(room.standing(article)).isInstanceOf(Standing.Unpublished.class);
        assertThat(room.openStep(task.round())).contains(Step.SECOND_REVIEW);
    }

    @Test
    void aLookIsTakenInTheSteadOfWhoIsAwayAndThenNeitherTakesTheOther() {
        var away =
                room.people.hire(
                        "许可",
                        Post.on(room.people.desk, Role.DESK_CHIEF),
                        Post.house(Role.CHIEF_EDITOR));
        var standIn = room.people.hire("秦晚", Post.on(room.people.otherDesk(), Role.EDITOR));
        room.away(away, standIn);
        room.away(away, standIn, Optional.empty());
        var article = released();
        var second = look(article, Step.SECOND_REVIEW);
        var last = look(article, Step.FINAL_REVIEW);
        assertThat(room.secondLooks.openTo(standIn)).contains(second, last);

        assertThat(room.secondLooks.confirm(second.id(), standIn))
                .isEqualTo(new SecondLookResult.Confirmed());

        assertThat(look(article, Step.SECOND_REVIEW).inSteadOf()).contains(away);
        for (var person : List.of(away, standIn)) {
            assertThat(room.secondLooks.confirm(last.id(), person))
                    .isEqualTo(new SecondLookResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
        }
        assertThat(room.ledger(article))
                .filteredOn(entry -> entry.act() == Act.FLASH_CONFIRMED)
                .extracting(entry -> entry.details().get("inSteadOfName"))
                .containsExactly("许可");
    }

    @Test
    void ofOneWhoConfirmsAndOneWhoPullsBackAtOnceReadersLoseIt() throws Exception {
        var article = released();
        var second = look(article, Step.SECOND_REVIEW);
        var last = look(article, Step.FINAL_REVIEW);

        var results =
                Both.<SecondLookResult>atOnce(
                        () -> room.secondLooks.confirm(second.id(), room.people.deskChief),
                        () -> room.secondLooks.pullBack(last.id(), WHY, room.people.chiefEditor));

        assertThat(results.getLast()).isEqualTo(new SecondLookResult.PulledBack());
        assertThat(results.getFirst())
                .isInstanceOfAny(
                        SecondLookResult.Confirmed.class, SecondLookResult.AlreadyDecided.class);
        assertThat(room.standing(article)).isInstanceOf(Standing.Withdrawn.class);
        assertThat(room.secondLooks.of(article)).noneMatch(SecondLook::isOpen);
    }

    @Test
    void ofTwoWhoPullItBackAtOnceOneDoes() throws Exception {
        var article = released();
        var second = look(article, Step.SECOND_REVIEW);
        var last = look(article, Step.FINAL_REVIEW);

        var results =
                Both.<SecondLookResult>atOnce(
                        () -> room.secondLooks.pullBack(second.id(), WHY, room.people.deskChief),
                        () -> room.secondLooks.pullBack(last.id(), WHY, room.people.chiefEditor));

        assertThat(results).filteredOn(new SecondLookResult.PulledBack()::equals).hasSize(1);
        assertThat(results)
                .filteredOn(SecondLookResult.AlreadyDecided.class::isInstance)
                .hasSize(1);
        assertThat(room.acts(article)).filteredOn(Act.WITHDRAWN::equals).hasSize(1);
    }

    @Test
    void ofOneLookTwoTakeAtOnceOneCounts() throws Exception {
        var article = released();
        var look = look(article, Step.SECOND_REVIEW);
        var other = room.people.secondEditor;

        var results =
                Both.<SecondLookResult>atOnce(
                        () -> room.secondLooks.confirm(look.id(), room.people.deskChief),
                        () -> room.secondLooks.pullBack(look.id(), WHY, other));

        assertThat(results)
                .filteredOn(SecondLookResult.AlreadyDecided.class::isInstance)
                .hasSize(1);
        boolean live = room.standing(article) instanceof Standing.Live;
        assertThat(results.getFirst() instanceof SecondLookResult.Confirmed).isEqualTo(live);
    }

    private ArticleId released() {
        var article = sent();
        room.approve(room.submitted(article), room.people.editor);
        return article;
    }

    private SecondLook look(ArticleId article, Step step) {
        return room.secondLooks.of(article).stream()
                .filter(look -> look.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** A flash of the reporter's, ready to be handed in. */
    private ArticleId sent() {
        return sent(room);
    }

    static ArticleId sent(ReviewRoom room) {
        var typed = room.people.manuscript(Kind.FLASH, "近海发生地震");
        var created = room.writing.create(room.people.desk, typed, room.people.reporter);
        return ((CreateResult.Created) created).article();
    }

    private void setLeastSeals(int seals) {
        room.set(new RoundRule(Kind.FLASH, seals, 0), room.people.chiefEditor);
    }
}
