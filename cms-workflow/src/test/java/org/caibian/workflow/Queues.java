package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskFilter;
import org.caibian.article.TaskId;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;

/** What queues say of who may hold a step, in SQL, against what the table of rights says. */
final class Queues {

    /** More than a campaign ever leaves open on its desk. */
    private static final int ALL = 1_000;

    private static final Comparator<ReviewTask> SOONEST_DUE_FIRST =
            Comparator.comparing(task -> task.deadline().dueAt());

    private final ReviewRoom room;
    private final Cast cast;
    private final TaskFilter desk;

    Queues(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
        this.desk = TaskFilter.of(Set.of(cast.desk()));
    }

    void check(List<ArticleId> articles) {
        var places = new Places();
        var inReview =
                articles.stream()
                        .flatMap(article -> Stream.of(article.main(), article.correction()))
                        .filter(this::isInReview)
                        .toList();
        for (var person : places.people) {
            inReview.stream()
                    .flatMap(draft -> room.queue.of(draft, person.id()).stream())
                    .forEach(task ->
                            assertThat(task.mayHold())
                                    .as("%s may hold %s of %s", person, task.step(), task.draft())
                                    .isEqualTo(places.mayHold(task, person)));
        }
    }

    /** No other has a step anybody could hold, as {@link Contradictions} asks. */
    private boolean isInReview(DraftId id) {
        return room.drafts.find(id).filter(d -> d.stage() instanceof Stage.InReview).isPresent();
    }

    /** What somebody could claim now is what rights let them claim, in the order of the desk. */
    void checkClaimable() {
        var places = new Places();
        for (var person : places.people) {
            var all = room.queue.ofDesks(desk, person.id(), ReviewQueue.FROM_OLDEST, ALL).items();
            assertThat(all).as("the queue").isSortedAccordingTo(SOONEST_DUE_FIRST);
            var byRights =
                    all.stream()
                            .filter(task -> task.holder().isEmpty())
                            .filter(task -> places.mayHold(task, person));
            var claimable = room.queue.claimable(desk, person.id(), ReviewQueue.FROM_OLDEST, ALL);
            assertThat(claimable.items().stream().map(ReviewTask::id))
                    .as("what %s can claim", person)
                    .containsExactlyElementsOf(byRights.map(ReviewTask::id).toList());
        }
    }

    /** What rights are asked about, each step read once: nobody acts meanwhile. */
    private final class Places {
        private final Map<TaskId, Matter> matters = new HashMap<>();

        /** As they are now; who is suspended comes to no queue. */
        private final List<Person> people =
                cast.people().stream().map(room.staff::person).filter(Person::active).toList();

        /**
         * Whoever else holds it now: is the person of its role, and free of other duties? Who holds
         * it in their own name may have others count as one with them since.
         */
        boolean mayHold(ReviewTask task, Person person) {
            var holds =
                    task.inSteadOf().isEmpty()
                            && task.holder().filter(person.id()::equals).isPresent();
            return Rights.allow(
                    Action.CLAIM,
                    person,
                    holds
                            ? matter(task, task.holder())
                            : matters.computeIfAbsent(
                                    task.id(), _ -> matter(task, Optional.empty())));
        }

        private Matter matter(ReviewTask task, Optional<PersonId> holder) {
            var round = room.round(task.id().round());
            var step = round.step(task.step()).orElseThrow();
            var seat =
                    new Matter.Seat(
                            task.step(),
                            holder,
                            Optional.empty(),
                            round.engagedBut(task.step()),
                            step.askedAgain(),
                            step.offer()
                                    .filter(first -> room.now().isBefore(first.until()))
                                    .map(first -> first.to()));
            return room.drafts.find(task.draft()).orElseThrow().matter().at(seat);
        }
    }
}
