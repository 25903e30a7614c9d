package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Action;
import org.caibian.article.Matter;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.Rights;
import org.caibian.article.TaskFilter;
import org.caibian.article.TaskId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;

/** What queues say of who may hold a step, in SQL, against what the table of rights says. */
final class Queues {

    /** More than a campaign ever leaves open on its desk. */
    private static final int ALL = 1_000;

    private final ReviewRoom room;
    private final Cast cast;
    private final TaskFilter desk;
    private final Map<PersonId, Person> people = new HashMap<>();

    Queues(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
        this.desk = new TaskFilter(Set.of(cast.desk()), Set.of(), Set.of(), Set.of());
    }

    void check(ArticleId article) {
        var places = new Places();
        for (var person : cast.people()) {
            room.queue
                    .of(article, person)
                    .ifPresent(task ->
                            assertThat(task.mayHold())
                                    .as("%s may hold %s, %s", person, task.step(), article)
                                    .isEqualTo(places.mayHold(task, person)));
        }
    }

    /** What somebody could claim now is what rights let them claim, no more and no less. */
    void checkClaimable() {
        var places = new Places();
        for (var person : cast.people()) {
            var byRights =
                    room.queue.ofDesks(desk, person, ReviewQueue.FROM_OLDEST, ALL).items().stream()
                            .filter(task -> task.holder().isEmpty())
                            .filter(task -> places.mayHold(task, person));
            var claimable = room.queue.claimable(desk, person, ReviewQueue.FROM_OLDEST, ALL);
            assertThat(claimable.items().stream().map(ReviewTask::id))
                    .as("what %s can claim", person)
                    .containsExactlyInAnyOrderElementsOf(byRights.map(ReviewTask::id).toList());
        }
    }

    /** What rights are asked about, each step read once: nobody acts meanwhile. */
    private final class Places {
        private final Map<TaskId, Matter> matters = new HashMap<>();

        /** Whoever holds it now: is the person of its role, and free of other duties? */
        boolean mayHold(ReviewTask task, PersonId person) {
            return Rights.allow(
                    Action.CLAIM,
                    people.computeIfAbsent(person, room.staff::person),
                    matters.computeIfAbsent(task.id(), _ -> free(task)));
        }

        private Matter free(ReviewTask task) {
            var round = room.round(task.id().round());
            var step = round.step(task.step()).orElseThrow();
            var seat =
                    new Matter.Seat(
                            task.step(),
                            Optional.empty(),
                            round.engagedBut(task.step()),
                            step.askedAgain(),
                            step.offer()
                                    .filter(first -> room.now().isBefore(first.until()))
                                    .map(first -> first.to()));
            return Matter.of(room.draft(task.article())).at(seat);
        }
    }
}
