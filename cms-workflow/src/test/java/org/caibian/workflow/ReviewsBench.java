package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caibian.testing.Figures;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/**
 * How fast articles go through their reviews, beside the engine alone; and what a page of a list
 * costs in a newsroom of ten thousand stories and in one of a million.
 */
class ReviewsBench {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int PAGES = 200;
    private static final int CYCLES = 160;
    private static final List<Integer> WORKERS = List.of(1, 8);

    private final Figures figures = promises();

    private static Figures promises() {
        var figures = new Figures("reviews");
        for (int workers : WORKERS) {
            figures.promise(cycles(workers), "1/s")
                    .promise(empty(workers), "1/s")
                    .promiseShare(cycles(workers), empty(workers), 0.5);
        }
        for (var list : Listed.values()) {
            figures.promise(page(list, FEW), "ms", 50)
                    .promise(page(list, MANY), "ms", 50)
                    .promiseRatio(page(list, MANY), page(list, FEW), 1.5);
        }
        return figures;
    }

    @Test
    void reviews() throws Exception {
        try (var database = new DurableDatabase()) {
            try (var house = database.openHouse()) {
                measureCycles(house);
            }
            try (var few = database.openHouse();
                    var many = database.openHouse()) {
                measurePages(reader(few, FEW), reader(many, MANY));
            }
        }
        figures.keep();
    }

    private void measureCycles(ApplicationContext house) throws Exception {
        var cycles = new Cycles(ReviewRoom.in(house));
        try (var empty = new EmptyRoute(house, cycles.begun())) {
            for (int run = -1; run < Figures.RUNS; run++) {
                for (int workers : WORKERS) {
                    var ready = Stream.generate(cycles::ready).limit(CYCLES).toList();
                    double ours = perSecond(workers, i -> cycles.cycle(ready.get(i)));
                    double theirs = perSecond(workers, i -> empty.cycle("empty-" + i));
                    cycles.requireReleased(ready);
                    if (run >= 0) { // the first goes to warm up
                        figures.measured(cycles(workers), ours);
                        figures.measured(empty(workers), theirs);
                    }
                }
            }
        }
    }

    private static double perSecond(int workers, IntConsumer cycle) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var all =
                    IntStream.range(0, CYCLES)
                            .<Callable<Void>>mapToObj(i ->
                                    () -> {
                                        cycle.accept(i);
                                        return null;
                                    })
                            .toList();
            long before = System.nanoTime();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
            return CYCLES * 1e9 / (System.nanoTime() - before);
        }
    }

    private static Listed.Reader reader(ApplicationContext house, int stories) throws Exception {
        var people = TestNewsroom.in(house);
        FullHouse.fill(house, people, stories);
        return new Listed.Reader(house, people, stories);
    }

    private void measurePages(Listed.Reader few, Listed.Reader many) {
        for (int run = -1; run < Figures.RUNS; run++) {
            for (var list : Listed.values()) {
                double ofFew = p95(list, few);
                double ofMany = p95(list, many);
                if (run >= 0) {
                    figures.measured(page(list, FEW), ofFew);
                    figures.measured(page(list, MANY), ofMany);
                }
            }
        }
    }

    /** What all but the slowest twentieth of the pages take at most, in milliseconds. */
    private static double p95(Listed list, Listed.Reader reader) {
        var nanos =
                LongStream.generate(
                                () -> {
                                    long before = System.nanoTime();
                                    assertThat(list.page(reader).items()).isNotEmpty();
                                    return System.nanoTime() - before;
                                })
                        .limit(PAGES)
                        .sorted()
                        .toArray();
        return nanos[PAGES * 95 / 100] / 1e6;
    }

    private static String cycles(int workers) {
        return "cycles." + workers;
    }

    private static String empty(int workers) {
        return cycles(workers) + ".empty";
    }

    private static String page(Listed list, int stories) {
        return list.name().toLowerCase(Locale.ROOT) + "." + stories;
    }
}
