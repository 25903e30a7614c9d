package org.caibian.ui.parts;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;

/**
 * Serves a grid, which asks by offset, from a list that is read by keyset: remembers where each
 * page begins and nothing else.
 */
public final class KeysetPages<T> {
    private static final int PAGE = 50;

    private final BiFunction<Keyset, Integer, Slice<T>> read;
    private final List<Keyset> starts = new ArrayList<>();
    private boolean ended;

    /** Reads with {@code read}, beginning at {@code first}. */
    public KeysetPages(Keyset first, BiFunction<Keyset, Integer, Slice<T>> read) {
        this.read = read;
        starts.add(first);
    }

    /** The rows a grid asks for. */
    public Stream<T> rows(Query<T, ?> asked) {
        return rows(asked.getOffset(), asked.getLimit()).stream();
    }

    /** The row at that place of the list; empty beyond its end. */
    public Optional<T> row(int place) {
        return rows(place, 1).stream().findFirst();
    }

    /**
     * The place of the first such row, looked for as far as the list was read; -1 where none is.
     */
    public int place(Predicate<T> which) {
        for (int page = 0; page < starts.size(); page++) {
            var rows = load(page);
            for (int i = 0; i < rows.size(); i++) {
                if (which.test(rows.get(i))) {
                    return page * PAGE + i;
                }
            }
        }
        return -1;
    }

    List<T> rows(int offset, int limit) {
        var rows = new ArrayList<T>();
        for (int page = offset / PAGE; page * PAGE < offset + limit; page++) {
            if (!reach(page)) {
                break;
            }
            rows.addAll(load(page));
        }
        int skip = offset % PAGE;
        return skip >= rows.size()
                ? List.of()
                : List.copyOf(rows.subList(skip, Math.min(rows.size(), skip + limit)));
    }

    private boolean reach(int page) {
        while (starts.size() <= page && !ended) {
            load(starts.size() - 1);
        }
        return page < starts.size();
    }

    private List<T> load(int page) {
        var slice = read.apply(starts.get(page), PAGE);
        if (page == starts.size() - 1) {
            slice.next().ifPresentOrElse(starts::add, () -> ended = true);
        }
        return slice.items();
    }
}
