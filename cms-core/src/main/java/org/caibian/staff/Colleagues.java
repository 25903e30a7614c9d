package org.caibian.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caibian.shared.DeskId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom somebody means, of a few or of thousands: what is asked for is read and no more, and
 * nobody is left out.
 */
@Component
@Transactional(readOnly = true)
public class Colleagues {

    private static final int LEAST_AT_ONCE = 50;

    private final StaffRows rows;

    Colleagues(StaffRows rows) {
        this.rows = rows;
    }

    /** Those of the circle who are meant by what is typed, by name. */
    public List<Person> of(Circle circle, Typed typed) {
        return rows.of(circle, typed);
    }

    /** Those of them who are {@code fit}. */
    public List<Person> of(Circle circle, Typed typed, Predicate<Person> fit) {
        int end = typed.from() + typed.limit();
        var part = new Typed(typed.words(), 0, Math.max(end, LEAST_AT_ONCE));
        var found = new ArrayList<Person>();
        boolean goesOn = true;
        while (goesOn && found.size() < end) {
            var read = rows.of(circle, part);
            read.stream().filter(fit).forEach(found::add);
            goesOn = read.size() == part.limit();
            part = new Typed(part.words(), part.from() + part.limit(), 2 * part.limit());
        }
        return found.stream().skip(typed.from()).limit(typed.limit()).toList();
    }

    /** Active people who serve on {@code desk} and are called by name (@李清和) in {@code words}. */
    public List<Person> calledIn(String words, DeskId desk) {
        return rows.calledIn(words, desk);
    }
}
