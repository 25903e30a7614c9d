package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.caibian.notice.Notices;
import org.caibian.shared.Keyset;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.caibian.testing.Figures;

/** How soon the lists of a big house answer, at the service. */
final class ListSpeed {
    private static final int LOOKS = 100;

    /** So many a list that one types in asks for. */
    private static final int SHOWN = 50;

    private final MeasuredHouse house;
    private final Figures figures;

    ListSpeed(MeasuredHouse house, Figures figures) {
        this.house = house;
        this.figures =
                figures.promise("people.page.p95", "ms", 200)
                        .promise("people.found.p95", "ms", 200)
                        .promise("people.picked.p95", "ms", 200)
                        .promise("people.picked.fit.p95", "ms", 200)
                        .promise("desks.p95", "ms", 200)
                        .promise("notices.p95", "ms", 200);
    }

    void measure() {
        var staff = house.part(Staff.class);
        measure("people.page.p95", n -> staff.people(PeopleFilter.ALL, "p" + n * 90, SHOWN).size());
        measure("people.found.p95", n -> staff.people(called("员工" + (n + 1)), "", SHOWN).size());
        measurePicking();
        measure("desks.p95", _ -> staff.desks().size());
        measureNotices();
    }

    private static PeopleFilter called(String name) {
        return new PeopleFilter(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * As one types whom one means, from nothing to the whole name, and looks as far as a list shows
     * at once: among everybody, and among those of whom one in a hundred is fit.
     */
    private void measurePicking() {
        var colleagues = house.part(Colleagues.class);
        measure("people.picked.p95", n -> colleagues.of(Circle.WHOEVER, typed(n)).size());
        measure(
                "people.picked.fit.p95",
                n ->
                        colleagues
                                .of(
                                        Circle.holding(Role.REPORTER),
                                        typed(n),
                                        person -> person.name().endsWith("77"))
                                .size());
    }

    private static Typed typed(int n) {
        var name = "员工" + (100 * n + 77);
        return new Typed(name.substring(0, n % (name.length() + 1)), 0, SHOWN);
    }

    /** As the list of one's notices is opened, of whom some are told thousands. */
    private void measureNotices() {
        var notices = house.part(Notices.class);
        var people = house.people();
        measure(
                "notices.p95",
                n -> notices.newest(people.get(n).id(), Keyset.START, SHOWN).items().size());
    }

    private void measure(String name, IntUnaryOperator look) {
        for (int run = -1; run < Figures.RUNS; run++) {
            var millis = new ArrayList<Double>();
            for (int n = 0; n < LOOKS; n++) {
                long before = System.nanoTime();
                assertThat(look.applyAsInt(n)).isPositive();
                millis.add((System.nanoTime() - before) / 1e6);
            }
            if (run >= 0) { // the first goes to warm up
                figures.measured(name, Figures.percentile(millis, 95));
            }
        }
    }
}
