package org.caibian.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caibian.article.DueSignal;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskFilter;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.DueMarks;
import org.springframework.stereotype.Component;

/** Orders what concerns one reviewer: what I hold, what I could claim, what I still follow. */
@Component
class QueueLines {
    private static final int MOST = 200;

    private final ReviewQueue queue;
    private final DueMarks due;

    QueueLines(ReviewQueue queue, DueMarks due) {
        this.queue = queue;
        this.due = due;
    }

    List<QueueLine> ofMine(TaskFilter filter, PersonId me) {
        var lines = new ArrayList<QueueLine>();
        group("queue.held", queue.heldBy(filter, me, ReviewQueue.FROM_OLDEST, MOST).items(), lines);
        group(
                "queue.claimable",
                queue.claimable(filter, me, ReviewQueue.FROM_OLDEST, MOST).items(),
                lines);
        group(
                "queue.followed",
                queue.followedBy(filter, me, ReviewQueue.FROM_OLDEST, MOST).items(),
                lines);
        return lines;
    }

    Slice<QueueLine> ofDesks(TaskFilter filter, PersonId me, Keyset from, int limit) {
        var tasks = queue.ofDesks(filter, me, from, limit);
        return new Slice<>(
                tasks.items().stream().<QueueLine>map(QueueLine.Task::new).toList(), tasks.next());
    }

    /** How many of these lines are late. */
    int late(List<QueueLine> lines) {
        return (int)
                lines.stream()
                        .filter(line ->
                                line instanceof QueueLine.Task(var task)
                                        && due.signal(task.deadline()) == DueSignal.LATE)
                        .count();
    }

    /** How many tasks of these desks are, counted no further than a hundred. */
    int late(Set<DeskId> desks) {
        return queue.late(desks);
    }

    private static void group(String key, List<ReviewTask> tasks, List<QueueLine> lines) {
        if (!tasks.isEmpty()) {
            lines.add(new QueueLine.Heading(key, tasks.size()));
            tasks.forEach(task -> lines.add(new QueueLine.Task(task)));
        }
    }
}
