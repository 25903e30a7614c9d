package org.caibian.ui.admin;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Serves a grid, which asks by offset, from a list that is read by name, as people are by account:
 * remembers where each page begins and nothing else.
 */
final class PagesByName<T> {
    static final int PAGE = 50;

    private final Function<T, String> name;
    private final BiFunction<String, Integer, List<T>> read;
    private final List<String> starts = new ArrayList<>(List.of(""));

    /** Reads what comes after a name; {@code name} is that of a row. */
    PagesByName(Function<T, String> name, BiFunction<String, Integer, List<T>> read) {
        this.name = name;
        this.read = read;
    }

    /** The rows a grid asks for. */
    Stream<T> rows(Query<T, ?> asked) {
        return rows(asked.getOffset(), asked.getLimit()).stream();
    }

    List<T> rows(int offset, int limit) {
        var rows = new ArrayList<T>();
        for (int page = offset / PAGE; page * PAGE < offset + limit && reach(page); page++) {
            rows.addAll(load(page));
        }
        int skip = Math.min(offset % PAGE, rows.size());
        return List.copyOf(rows.subList(skip, Math.min(rows.size(), skip + limit)));
    }

    private boolean reach(int page) {
        int known = 0;
        while (starts.size() <= page && known < starts.size()) {
            known = starts.size();
            load(known - 1);
        }
        return page < starts.size();
    }

    private List<T> load(int page) {
        var rows = read.apply(starts.get(page), PAGE);
        if (page == starts.size() - 1 && rows.size() == PAGE) {
            starts.add(name.apply(rows.getLast()));
        }
        return rows;
    }
}
