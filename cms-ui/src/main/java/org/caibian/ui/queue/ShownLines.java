package org.caibian.ui.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.caibian.ui.parts.KeysetPages;

/** The lines of the queue by their places, for who goes through them with keys. */
record ShownLines(IntFunction<Optional<QueueLine>> at, ToIntFunction<Predicate<QueueLine>> place) {

    static ShownLines of(List<QueueLine> lines) {
        return new ShownLines(
                i -> 0 <= i && i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty(),
                which -> {
                    var found = lines.stream().filter(which).findFirst();
                    return found.map(lines::indexOf).orElse(-1);
                });
    }

    static ShownLines of(KeysetPages<QueueLine> pages) {
        return new ShownLines(i -> i < 0 ? Optional.empty() : pages.row(i), pages::place);
    }

    /** The place of the first task from {@code from} on, in steps of {@code way}; -1 if none. */
    int task(int from, int way) {
        for (int i = from; i >= 0; i += way) {
            var line = at.apply(i);
            if (line.isEmpty()) {
                return -1;
            }
            if (line.get() instanceof QueueLine.Task) {
                return i;
            }
        }
        return -1;
    }
}
