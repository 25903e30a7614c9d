package org.caibian.workflow;

import java.util.Optional;
import java.util.Random;
import org.caibian.article.Draft;
import org.caibian.article.RoundStep;
import org.caibian.article.TaskId;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.Stage;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;

/** How the people of a cast go about the steps of a round. */
final class RandomReviews {

    private final ReviewRoom room;
    private final Cast cast;

    RandomReviews(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
    }

    void claim(Draft draft, Random dice) {
        openTask(draft, dice).ifPresent(task -> room.reviews.claim(task, cast.anybody(dice)));
    }

    void letGo(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(task -> room.reviews.letGo(task, holderOrAnybody(task, dice)));
    }

    void reassign(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(
                        task -> room.reassign(task, cast.anybody(dice), "外出。", cast.anybody(dice)));
    }

    void giveBack(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(
                        task -> room.reviews.giveBack(task, "请补信源。", holderOrAnybody(task, dice)));
    }

    void decide(Draft draft, Random dice, PersonId by, ContentHash words, String opinion) {
        openTask(draft, dice).ifPresent(task -> decide(task, by, words, opinion));
    }

    void decideAsAsked(Draft draft, Random dice, ContentHash words, String opinion) {
        openTask(draft, dice)
                .ifPresent(task -> {
                    var fit = cast.askedFor(task.step());
                    var by = holder(task).orElseGet(() -> fit.get(dice.nextInt(fit.size())));
                    decide(task, by, words, opinion);
                });
    }

    /** By whoever stands in now for one of the step's role, if it is nobody's. */
    void decideInStead(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(task ->
                        room.staff.reviewing(task.step().role(), cast.desk()).stream()
                                .filter(person -> !person.standsIn().isEmpty())
                                .map(Person::id)
                                .filter(cast.people()::contains)
                                .findFirst()
                                .ifPresent(by ->
                                        decide(
                                                task,
                                                holder(task).orElse(by),
                                                draft.hash(),
                                                "同意。")));
    }

    private void decide(TaskId task, PersonId by, ContentHash words, String opinion) {
        if (task.step().isReview()) {
            room.reviews.approve(task, words, opinion, by);
        } else {
            room.reviews.proofread(task, words, opinion, by);
        }
    }

    private PersonId holderOrAnybody(TaskId task, Random dice) {
        return holder(task).filter(_ -> dice.nextBoolean()).orElseGet(() -> cast.anybody(dice));
    }

    Optional<PersonId> holder(TaskId task) {
        return room.round(task.round()).step(task.step()).flatMap(RoundStep::holder);
    }

    Optional<TaskId> openTask(Draft draft, Random dice) {
        return draft.stage() instanceof Stage.InReview(var round, var _)
                ? openStep(draft, dice).map(step -> new TaskId(round, step.step()))
                : Optional.empty();
    }

    /** Any of the open steps of a draft in review. */
    private Optional<RoundStep> openStep(Draft draft, Random dice) {
        if (!(draft.stage() instanceof Stage.InReview(var round, var _))) {
            return Optional.empty();
        }
        var open = room.round(round).steps().stream().filter(RoundStep::isOpen).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.nextInt(open.size())));
    }
}
