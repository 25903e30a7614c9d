package org.caibian.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long before each death what it cost was written; nothing where all was there again. */
final class Losses {
    private static final int WIDTH = 250;

    private final Map<Death, List<Duration>> all = new EnumMap<>(Death.class);
    private int composing;

    void add(Death death, boolean whileComposing, Duration lost) {
        all.computeIfAbsent(death, _ -> new ArrayList<>()).add(lost);
        composing += whileComposing ? 1 : 0;
    }

    int deaths() {
        return all.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public String toString() {
        return "%d deaths, %d of them while composing; of what was written last there was lost: %s"
                .formatted(
                        deaths(),
                        composing,
                        all.entrySet().stream()
                                .map(each ->
                                        "%s %d (%s)"
                                                .formatted(
                                                        each.getKey(),
                                                        each.getValue().size(),
                                                        distribution(each.getValue())))
                                .collect(Collectors.joining("; ")));
    }

    private static String distribution(List<Duration> lost) {
        return lost.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.isZero() ? 0 : each.toMillis() / WIDTH * WIDTH + WIDTH,
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(each ->
                        (each.getKey() == 0 ? "nothing" : "<" + each.getKey() + " ms")
                                + ": "
                                + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
