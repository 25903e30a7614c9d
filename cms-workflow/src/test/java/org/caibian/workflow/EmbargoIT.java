package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.caibian.absence.NewAbsence;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Standing;
import org.caibian.right.Action;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.rule.RoundRule;
import org.caibian.rule.StepTerm;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.sharing.ShareResult;
import org.caibian.testing.RealDatabase;
import org.caibian.text.Anchor;
import org.caibian.workflow.Embargoed.Kept;
import org.caibian.workflow.Embargoed.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * An embargo is passed by no act of anybody: every act there is, tried by every role on every kind
 * of draft, wherever it is.
 */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class EmbargoIT {

    @Autowired private ApplicationContext context;

    private ReviewRoom room;

    @BeforeEach
    void enter() {
        room = ReviewRoom.in(context);
    }

    @ParameterizedTest
    @EnumSource
    void noActOfAnybodyPassesAnEmbargo(Action action) {
        for (var kept : Kept.values()) {
            for (var place : Place.values()) {
                Embargoed.hold(
                        room, kept, place, action.name(), (held, by) -> attempt(action, held, by));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitedForItsEndGoesOutThen(Kept kept) {
        var held = new Embargoed(room, kept, Place.APPROVED);
        assertThat(held.found()).isPresent();

        room.pass(Embargoed.EMBARGO);
        room.wake();

        assertThat(held.found()).isEmpty();
        assertThat(room.standing(held.article())).isInstanceOf(Standing.Live.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatTwoHaveLiftedGoesOutAtOnce(Kept kept) {
        var held = new Embargoed(room, kept, Place.APPROVED);

        room.embargoes.proposeLift(held.draft(), room.people.chiefEditor);
        room.wake();
        assertThat(held.found()).isPresent();
        room.embargoes.confirmLift(held.draft(), room.people.deskChief);
        room.wake();

        assertThat(held.found()).isEmpty();
        assertThat(room.standing(held.article())).isInstanceOf(Standing.Live.class);
    }

    private void attempt(Action action, Embargoed held, PersonId by) {
        var article = held.article();
        var draft = held.draft();
        switch (action) {
            case READ -> room.drafts.mayRead(article, by);
            case CREATE -> room.writing.create(room.people.desk, room.people.manuscript("另一篇"), by);
            case SAVE, EDIT ->
                    room.writing.saveOnce(
                            draft, version(held), room.people.manuscript("改后的标题"), by);
            case SUBMIT -> room.reviews.submit(draft, version(held), by);
            case RECALL -> room.reviews.recall(draft, by);
            case CLAIM -> held.task().ifPresent(task -> room.reviews.claim(task, by));
            case LET_GO -> held.task().ifPresent(task -> room.reviews.letGo(task, by));
            case REASSIGN ->
                    held.task()
                            .ifPresent(task ->
                                    room.reassign(task, room.people.chiefEditor, "外出。", by));
            case APPROVE -> held.task().ifPresent(task -> room.approve(task, by));
            case RETURN -> held.task().ifPresent(task -> room.reviews.giveBack(task, "请核。", by));
            case PROOFREAD -> held.task().ifPresent(task -> room.proofread(task, by));
            case SCHEDULE -> {
                room.scheduling.schedule(draft, Seen.nothing(), held.in(Duration.ofMinutes(1)), by);
                room.scheduling.atOnce(draft, Seen.nothing(), by);
                room.pass(Duration.ofMinutes(2));
            }
            case UNSCHEDULE -> room.scheduling.unschedule(draft, room.planned(draft), by);
            case SET_EMBARGO ->
                    room.embargoes.set(draft, Seen.nothing(), held.in(Duration.ofMinutes(1)), by);
            case PROPOSE_LIFT, CONFIRM_LIFT -> {
                room.embargoes.proposeLift(draft, by);
                room.embargoes.confirmLift(draft, by);
            }
            case TAKE_BACK_LIFT -> room.embargoes.takeBackLift(draft, by);
            case WITHDRAW -> room.withdrawals.withdraw(article, "撤稿。", by);
            case PROPOSE_WITHDRAWAL -> room.withdrawals.propose(article, "撤稿。", by);
            case TAKE_BACK_WITHDRAWAL -> room.withdrawals.takeBack(article, by);
            case CONFIRM_WITHDRAWAL -> room.withdrawals.confirm(article, by);
            case CONFIRM_FLASH ->
                    room.secondLooks.of(article).forEach(l -> room.secondLooks.confirm(l.id(), by));
            case PULL_BACK ->
                    room.secondLooks
                            .of(article)
                            .forEach(l -> room.secondLooks.pullBack(l.id(), "有误。", by));
            case REINSTATE -> room.reviews.reinstate(article, by);
            case DELEGATE ->
                    room.absences.enter(
                            new NewAbsence(
                                    by,
                                    room.people.secondEditor,
                                    Optional.of(room.people.desk),
                                    room.now(),
                                    room.now().plus(Duration.ofMinutes(1)),
                                    ZoneId.of("Asia/Shanghai"),
                                    "休假。"),
                            by);
            case TAKE_DOWN -> {
                room.takeDowns.set(article, Seen.nothing(), held.in(Duration.ofMinutes(1)), "", by);
                room.takeDowns.clear(article, Seen.nothing(), by);
            }
            case CORRECT -> room.corrections.correct(article, by);
            case REVISE -> room.corrections.revise(article, by);
            case SPIKE -> room.reviews.spike(draft, "毙稿。", by);
            case REVIVE -> room.spiking.revive(draft, by);
            case SHARE ->
                    assertThat(room.shares.share(draft, "外人", Duration.ofHours(1), by))
                            .isNotInstanceOf(ShareResult.Shared.class);
            case ANNOTATE -> room.annotations.comment(draft, Optional.empty(), "请放行。", by);
            case SUGGEST ->
                    room.annotations.suggest(
                            draft, Anchor.of("停航").orElseThrow(), "复航", "请放行。", by);
            case PRIORITISE ->
                    room.priorities.give(draft, Seen.of(Priority.NORMAL), Priority.URGENT, by);
            case LIMIT_PICTURE ->
                    room.illustrating.limitRights(
                            draft, "0".repeat(64), Seen.nothing(), Optional.empty(), by);
            case SET_TERM ->
                    room.set(new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 120, 30), by);
            case SEE_LOAD -> room.loads.of(room.people.desk, by);
            case SET_ROUND_RULE -> room.set(new RoundRule(Kind.ORIGINAL, 3, 0), by);
            case EXPLAIN -> room.explaining.of(draft, room.people.reporter, by);
            default -> throw new AssertionError("An act that nobody tried: " + action);
        }
    }

    private static int version(Embargoed held) {
        return held.found().map(draft -> draft.saved().version()).orElse(1);
    }
}
