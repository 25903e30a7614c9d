package org.caibian.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some rows of a longer list, and where to go on; {@code next} is empty at the end. */
public record Slice<T>(List<T> items, Optional<Keyset> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a list that was read with one row more than {@code limit}, to learn whether it goes on.
     */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, Keyset> position) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, Optional.empty());
        }
        var items = oneMore.subList(0, limit);
        return new Slice<>(items, Optional.of(position.apply(items.getLast())));
    }
}
