package org.caibian.ui.queue;

import java.util.List;
import java.util.Optional;

/**
 * Which line of the queue is chosen and where it stands; once it has left the list, where it stood.
 */
final class ChosenLine {
    private ShownLines shown = ShownLines.of(List.of());
    private Optional<QueueLine> line = Optional.empty();
    private int place = -1;

    /** Begins another list, of which nothing is chosen. */
    void forget() {
        line = Optional.empty();
        place = -1;
    }

    /** Goes on in the list as it was read again; gives the chosen line where it is still in it. */
    Optional<QueueLine> among(ShownLines lines) {
        shown = lines;
        return line.filter(_ -> isThere());
    }

    void choose(QueueLine chosen) {
        line = Optional.of(chosen);
        isThere();
    }

    /** Where it stands, or stood. */
    int place() {
        return place;
    }

    /** The task after it; what came in its place, where it is gone. */
    Optional<QueueLine> next() {
        return task(isThere() ? place + 1 : place, 1);
    }

    Optional<QueueLine> previous() {
        isThere();
        return task(place - 1, -1);
    }

    /** What to go on with where it is gone: what came in its place, else what is before it. */
    Optional<QueueLine> instead() {
        return task(place, 1).or(() -> task(place - 1, -1));
    }

    private boolean isThere() {
        if (line.isEmpty()) {
            return false;
        }
        var wanted = line.get().identity();
        var stays =
                shown.at().apply(place).filter(each -> each.identity().equals(wanted)).isPresent();
        int found =
                stays ? place : shown.place().applyAsInt(each -> each.identity().equals(wanted));
        place = found >= 0 ? found : place;
        return found >= 0;
    }

    private Optional<QueueLine> task(int from, int way) {
        int found = shown.task(Math.max(0, from), way);
        return found < 0 ? Optional.empty() : shown.at().apply(found);
    }
}
