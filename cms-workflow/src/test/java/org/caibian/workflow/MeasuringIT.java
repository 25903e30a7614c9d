package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;

/** That {@link ReviewsBench} can still measure: everything it does, once, in a small house. */
class MeasuringIT {

    private static final int STORIES = 100;

    @Test
    void cyclesAndPagesCanBeMeasured() throws Exception {
        try (var database = new DurableDatabase();
                var house = database.openHouse()) {
            var people = TestNewsroom.in(house);
            FullHouse.fill(house, people, STORIES);
            var reader = new Listed.Reader(house, people, STORIES);
            for (var list : Listed.values()) {
                assertThat(list.page(reader).items()).as(list.name()).isNotEmpty();
            }
            var cycles = new Cycles(ReviewRoom.in(house));
            try (var empty = new EmptyRoute(house, cycles.begun())) {
                var ready = cycles.ready();
                cycles.cycle(ready);
                empty.cycle("empty");
                cycles.requireReleased(List.of(ready));
            }
        }
    }
}
