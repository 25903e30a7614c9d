package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.absence.NewAbsence;
import org.caibian.article.Action;
import org.caibian.article.Kind;
import org.caibian.article.Priority;
import org.caibian.article.RoundRule;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.article.StepTerm;
import org.caibian.article.TaskId;
import org.caibian.publication.Standing;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.sharing.ShareResult;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** An embargo is passed by no act of anybody: every act there is, tried by every role. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class EmbargoIT {

    private static final Duration EMBARGO = Duration.ofHours(9);

    @Autowired private ApplicationContext context;

    private ReviewRoom room;
    private List<PersonId> everybody;

    @BeforeEach
    void enter() {
        room = ReviewRoom.in(context);
        var people = room.people;
        everybody =
                List.of(
                        people.reporter,
                        people.editor,
                        people.secondEditor,
                        room.proofreader("秦棠"),
                        people.deskChief,
                        people.chiefEditor,
                        people.administrator,
                        people.stranger);
    }

    @ParameterizedTest
    @EnumSource
    void noActOfAnybodyPassesAnEmbargo(Action action) {
        for (var place : places()) {
            var article = room.written("统计公报");
            room.embargoes.set(article.main(), in(EMBARGO), room.people.reporter);
            var _ = place.apply(article);
            for (var person : everybody) {
                attempt(action, article, person);
                room.wake();

                assertThat(room.standing(article))
                        .as("%s by %s", action, person)
                        .isInstanceOf(Standing.Unpublished.class);
            }
        }
    }

    /** Nor one on what is to replace what readers have, given up and begun again as one may. */
    @ParameterizedTest
    @EnumSource
    void noActOfAnybodyPassesTheEmbargoOfANewVersion(Action action) {
        var article = approved(room.written("统计公报"));
        room.corrections.revise(article, room.people.editor);
        room.edit(article, "统计公报（新数据）", room.people.reporter);
        room.embargoes.set(article.main(), in(EMBARGO), room.people.reporter);
        approved(article);
        for (var person : everybody) {
            attempt(action, article, person);
            room.corrections.revise(article, room.people.editor);
            sealAgain(article);
            room.wake();

            assertThat(room.standing(article))
                    .as("%s by %s", action, person)
                    .matches(EmbargoIT::hasNoNewVersion);
        }
    }

    @Test
    void whatWaitedForItsEndGoesOutThen() {
        var article = room.written("统计公报");
        var until = in(EMBARGO);
        room.embargoes.set(article.main(), until, room.people.reporter);
        approved(article);

        room.pass(Duration.between(room.now(), until.at()));
        room.wake();

        assertThat(room.standing(article)).isInstanceOf(Standing.Live.class);
    }

    /** Where an article can be that has been sent nowhere, waits for its last seal, or has it. */
    private List<Function<ArticleId, ArticleId>> places() {
        return List.of(article -> article, this::atItsLastReview, this::approved);
    }

    private ArticleId atItsLastReview(ArticleId article) {
        room.atFinalReview(room.submitted(article));
        return article;
    }

    private ArticleId approved(ArticleId article) {
        room.approve(room.atFinalReview(room.submitted(article)), room.people.chiefEditor);
        return article;
    }

    private static boolean hasNoNewVersion(Standing standing) {
        return switch (standing) {
            case Standing.Unpublished _ -> false;
            case Standing.Live(var revision, var _) -> revision == 1;
            case Standing.Withdrawn _ -> true;
        };
    }

    /** Hands in what was begun again and has it sealed, as an embargo that is gone would show. */
    private void sealAgain(ArticleId article) {
        var draft = room.drafts.find(article.main());
        if (draft.filter(d -> d.stage() instanceof Stage.Drafting).isPresent()) {
            room.edit(article, "统计公报（再改）", room.people.reporter);
            approved(article);
        }
    }

    private ChosenInstant in(Duration time) {
        return new ChosenInstant(room.now().plus(time), ZoneId.of("Asia/Shanghai"));
    }

    private void attempt(Action action, ArticleId article, PersonId by) {
        switch (action) {
            case READ -> room.drafts.mayRead(article, by);
            case CREATE -> room.writing.create(room.people.desk, room.people.manuscript("另一篇"), by);
            case SAVE, EDIT -> room.edit(article, "改后的标题", by);
            case SUBMIT -> room.reviews.submit(article.main(), version(article), by);
            case RECALL -> room.reviews.recall(article.main(), by);
            case CLAIM -> onItsTask(article, task -> room.reviews.claim(task, by));
            case LET_GO -> onItsTask(article, task -> room.reviews.letGo(task, by));
            case REASSIGN ->
                    onItsTask(
                            article,
                            task ->
                                    room.reviews.reassign(
                                            task, room.people.chiefEditor, "外出。", by));
            case APPROVE -> onItsTask(article, task -> room.approve(task, by));
            case RETURN -> onItsTask(article, task -> room.reviews.giveBack(task, "请核。", by));
            case PROOFREAD -> onItsTask(article, task -> room.proofread(task, by));
            case SCHEDULE -> {
                room.scheduling.schedule(article.main(), in(Duration.ofMinutes(1)), by);
                room.scheduling.atOnce(article.main(), by);
                room.pass(Duration.ofMinutes(2));
            }
            case UNSCHEDULE -> room.scheduling.unschedule(article.main(), by);
            case SET_EMBARGO -> room.embargoes.set(article.main(), in(Duration.ofMinutes(1)), by);
            case PROPOSE_LIFT, CONFIRM_LIFT -> {
                room.embargoes.proposeLift(article.main(), by);
                room.embargoes.confirmLift(article.main(), by);
            }
            case WITHDRAW -> room.withdrawals.withdraw(article, "撤稿。", by);
            case PROPOSE_WITHDRAWAL -> room.withdrawals.propose(article, "撤稿。", by);
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
                room.takeDowns.set(article, in(Duration.ofMinutes(1)), "", by);
                room.takeDowns.clear(article, by);
            }
            case CORRECT -> room.corrections.correct(article, by);
            case REVISE -> room.corrections.revise(article, by);
            case SPIKE -> room.reviews.spike(article.main(), "毙稿。", by);
            case REVIVE -> room.spiking.revive(article.main(), by);
            case SHARE ->
                    assertThat(room.shares.share(article.main(), "外人", Duration.ofHours(1), by))
                            .isNotInstanceOf(ShareResult.Shared.class);
            case PRIORITISE -> room.priorities.give(article.main(), Priority.URGENT, by);
            case LIMIT_PICTURE ->
                    room.illustrating.limitRights(
                            article.main(), "0".repeat(64), Optional.empty(), by);
            case SET_TERM ->
                    room.terms.set(new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 120, 30), by);
            case SEE_LOAD -> room.loads.of(room.people.desk, by);
            case SET_ROUND_RULE -> room.rules.set(new RoundRule(Kind.ORIGINAL, 3, 0), by);
            default -> throw new AssertionError("An act that nobody tried: " + action);
        }
    }

    private void onItsTask(ArticleId article, Function<TaskId, ?> act) {
        if (room.stage(article) instanceof Stage.InReview(var round, var _)) {
            var _ = act.apply(new TaskId(round, room.openStep(round).orElse(Step.FINAL_REVIEW)));
        }
    }

    private int version(ArticleId article) {
        return room.draft(article).saved().version();
    }
}
