package org.caibian.ui.admin;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.caibian.staff.Person;

/**
 * Serves a grid, which asks by offset, from the list of people, which is read by account: remembers
 * where each page begins and nothing else.
 */
final class PeoplePages {
    static final int PAGE = 50;

    private final BiFunction<String, Integer, List<Person>> read;
    private final List<String> starts = new ArrayList<>(List.of(""));

    PeoplePages(BiFunction<String, Integer, List<Person>> read) {
        this.read = read;
    }

    /** The rows a grid asks for. */
    Stream<Person> rows(Query<Person, ?> asked) {
        return rows(asked.getOffset(), asked.getLimit()).stream();
    }

    List<Person> rows(int offset, int limit) {
        var rows = new ArrayList<Person>();
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

    private List<Person> load(int page) {
        var people = read.apply(starts.get(page), PAGE);
        if (page == starts.size() - 1 && people.size() == PAGE) {
            starts.add(people.getLast().account());
        }
        return people;
    }
}
