package org.caibian.ui.queue;

import org.caibian.article.ReviewTask;
import org.caibian.article.TaskId;

/** A line of the queue: a task, or the heading over some. */
sealed interface QueueLine {
    /** Opens a group of tasks. */
    record Heading(String key, int count) implements QueueLine {}

    /** A task somebody has or could have. */
    record Task(ReviewTask task) implements QueueLine {
        TaskId id() {
            return task.id();
        }
    }

    /** What tells one line from another when the list is read again. */
    default Object identity() {
        return switch (this) {
            case Heading heading -> heading.key();
            case Task task -> task.id();
        };
    }
}
