package org.caibian.workflow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.caibian.article.ClaimResult;
import org.caibian.article.Draft;
import org.caibian.article.EmbargoResult;
import org.caibian.article.RecallResult;
import org.caibian.article.ReviewTask;
import org.caibian.article.Settled;
import org.caibian.article.TaskId;
import org.caibian.manuscript.ContentHash;
import org.caibian.publication.CorrectResult;
import org.caibian.publication.SecondLook;
import org.caibian.publication.TakeDownResult;
import org.caibian.publication.WithdrawResult;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.text.Anchor;

/** Each act on an article as it is really done, and whether rights kept somebody from it. */
final class Deeds {

    /**
     * What came of an act: whether there was anything to do it to that was not another's or
     * settled, and why it was not allowed.
     */
    record Outcome(boolean tried, Optional<Refusal> refusal) {
        static final Outcome NOTHING_THERE = new Outcome(false, Optional.empty());
    }

    private static final Outcome ALLOWED = new Outcome(true, Optional.empty());

    private final ReviewRoom room;

    Deeds(ReviewRoom room) {
        this.room = room;
    }

    /** Does it, and undoes it again. */
    Outcome attempt(Action action, DraftId draft, PersonId by) {
        return room.transaction.execute(transaction -> {
            transaction.setRollbackOnly();
            return done(action, draft, by)
                    .map(result -> outcome(action, result))
                    .orElse(Outcome.NOTHING_THERE);
        });
    }

    private Optional<Object> done(Action action, DraftId draft, PersonId by) {
        var people = room.people;
        return switch (action) {
            case READ -> Optional.of(room.drafts.mayRead(draft.article(), by));
            case CREATE ->
                    Optional.of(room.writing.create(people.desk, people.manuscript("另一篇"), by));
            case SAVE -> isReviewed(draft) ? Optional.empty() : Optional.of(saved(draft, by));
            case EDIT -> isReviewed(draft) ? Optional.of(saved(draft, by)) : Optional.empty();
            case SUBMIT -> Optional.of(room.reviews.submit(draft, version(draft), by));
            case RECALL -> Optional.of(room.reviews.recall(draft, by));
            case CLAIM -> task(draft, by).map(task -> room.reviews.claim(task, by));
            case LET_GO -> task(draft, by).map(task -> room.reviews.letGo(task, by));
            case REASSIGN ->
                    task(draft, by).map(task -> room.reassign(task, people.chiefEditor, "外出。", by));
            case APPROVE ->
                    task(draft, by)
                            .map(task -> room.reviews.approve(task, words(draft), "同意。", by));
            case RETURN -> task(draft, by).map(task -> room.reviews.giveBack(task, "请核。", by));
            case PROOFREAD ->
                    task(draft, by).map(task -> room.reviews.proofread(task, words(draft), "", by));
            case SCHEDULE ->
                    Optional.of(room.scheduling.schedule(draft, room.planned(draft), soon(), by));
            case UNSCHEDULE ->
                    Optional.of(room.scheduling.unschedule(draft, room.planned(draft), by));
            case SET_EMBARGO -> Optional.of(room.embargoes.set(draft, Seen.nothing(), soon(), by));
            case PROPOSE_LIFT -> Optional.of(room.embargoes.proposeLift(draft, by));
            case CONFIRM_LIFT -> Optional.of(room.embargoes.confirmLift(draft, by));
            case TAKE_BACK_LIFT -> Optional.of(room.embargoes.takeBackLift(draft, by));
            case WITHDRAW -> Optional.of(room.withdrawals.withdraw(draft.article(), "撤稿。", by));
            case PROPOSE_WITHDRAWAL ->
                    Optional.of(room.withdrawals.propose(draft.article(), "撤稿。", by));
            case TAKE_BACK_WITHDRAWAL ->
                    Optional.of(room.withdrawals.takeBack(draft.article(), by));
            case CONFIRM_WITHDRAWAL -> Optional.of(room.withdrawals.confirm(draft.article(), by));
            case CONFIRM_FLASH ->
                    look(draft, by).map(look -> room.secondLooks.confirm(look.id(), by));
            case PULL_BACK ->
                    look(draft, by).map(look -> room.secondLooks.pullBack(look.id(), "有误。", by));
            case REINSTATE -> Optional.of(room.reviews.reinstate(draft.article(), by));
            case TAKE_DOWN ->
                    Optional.of(
                            room.takeDowns.set(draft.article(), Seen.nothing(), soon(), "", by));
            case CORRECT -> Optional.of(room.corrections.correct(draft.article(), by));
            case REVISE -> Optional.of(room.corrections.revise(draft.article(), by));
            case SPIKE -> Optional.of(room.reviews.spike(draft, "毙稿。", by));
            case REVIVE -> Optional.of(room.spiking.revive(draft, by));
            case SHARE -> Optional.of(room.shares.share(draft, "外人", Duration.ofHours(1), by));
            case ANNOTATE ->
                    Optional.of(room.annotations.comment(draft, Optional.empty(), "请核。", by));
            case SUGGEST ->
                    Optional.of(
                            room.annotations.suggest(
                                    draft, Anchor.of("停航").orElseThrow(), "复航", "", by));
            case PRIORITISE ->
                    Optional.of(
                            room.priorities.give(
                                    draft, Seen.of(Priority.NORMAL), Priority.URGENT, by));
            case LIMIT_PICTURE ->
                    Optional.of(
                            room.illustrating.limitRights(
                                    draft, "0".repeat(64), Seen.nothing(), Optional.empty(), by));
            case SEE_LOAD -> Optional.of(room.loads.of(people.desk, by));
            case SET_ROUND_RULE, SET_TERM, DELEGATE, EXPLAIN ->
                    throw new AssertionError("Done to no article: " + action);
        };
    }

    /** A refusal is the one component of a result of that name; whatever else came was allowed. */
    private static Outcome outcome(Action action, Object result) {
        return switch (result) {
            case Boolean yes when yes -> ALLOWED;
            case Boolean _ -> new Outcome(true, Optional.of(Refusal.ROLE_MISSING));
            case Settled _,
                    ClaimResult.HeldBy _,
                    RecallResult.RoundOver _,
                    WithdrawResult.NotLive _,
                    WithdrawResult.NotWithdrawn _,
                    WithdrawResult.NotProposed _,
                    WithdrawResult.AlreadyReopened _,
                    CorrectResult.NotLive _,
                    TakeDownResult.Withdrawn _,
                    EmbargoResult.NotProposed _ ->
                    Outcome.NOTHING_THERE;
            // Of an embargo there is not, lifting it may still be proposed by whoever may.
            case EmbargoResult.None _ when action != Action.PROPOSE_LIFT -> Outcome.NOTHING_THERE;
            default ->
                    result.getClass().getSimpleName().equals("Refused")
                            ? kept(refusal(result))
                            : ALLOWED;
        };
    }

    /** Where there is no draft, that may be said before a role is looked for. */
    private static Outcome kept(Refusal why) {
        return why == Refusal.NO_DRAFT
                ? Outcome.NOTHING_THERE
                : new Outcome(true, Optional.of(why));
    }

    private static Refusal refusal(Object refused) {
        try {
            var only = Arrays.asList(refused.getClass().getRecordComponents()).getFirst();
            return (Refusal) only.getAccessor().invoke(refused);
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError(hidden.getMessage(), hidden);
        }
    }

    private Object saved(DraftId draft, PersonId by) {
        return room.writing.saveOnce(draft, version(draft), room.people.manuscript("改后的标题"), by);
    }

    private boolean isReviewed(DraftId draft) {
        return room.drafts
                .find(draft)
                .filter(each -> each.stage() instanceof Stage.InReview)
                .isPresent();
    }

    private int version(DraftId draft) {
        return room.drafts.find(draft).map(each -> each.saved().version()).orElse(1);
    }

    private ContentHash words(DraftId draft) {
        return room.drafts.find(draft).map(Draft::hash).orElseThrow();
    }

    /** Of several open steps, the one they hold or may claim. */
    private Optional<TaskId> task(DraftId draft, PersonId by) {
        return isReviewed(draft) ? room.queue.of(draft, by).map(ReviewTask::id) : Optional.empty();
    }

    /** One they may decide, else any that is open. */
    private Optional<SecondLook> look(DraftId draft, PersonId by) {
        var open =
                room.secondLooks.of(draft.article()).stream().filter(SecondLook::isOpen).toList();
        return open.stream()
                .filter(look -> room.secondLooks.refusal(look, by).isEmpty())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private ChosenInstant soon() {
        return new ChosenInstant(room.now().plus(Duration.ofHours(1)), ZoneId.of("Asia/Shanghai"));
    }
}
