package org.caibian.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How late releases were, as a histogram by powers of two, in milliseconds. */
final class Lateness {
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    /** One more; nothing is early. */
    void add(Duration late) {
        if (late.isNegative()) {
            throw new IllegalArgumentException("Early by " + late.negated());
        }
        millis.add(late.toMillis());
    }

    /** What all but one in a hundred stayed within; empty where there were none. */
    Optional<Duration> p99() {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1)));
    }

    /** These and those. */
    Lateness and(Lateness others) {
        var all = new Lateness();
        all.millis.addAll(millis);
        all.millis.addAll(others.millis);
        return all;
    }

    private String histogram() {
        return millis.stream()
                .collect(
                        Collectors.groupingBy(
                                Lateness::bucket, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(bucket -> "<" + bucket.getKey() + " ms: " + bucket.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long bucket(long late) {
        return Math.max(1, Long.highestOneBit(late) << 1);
    }

    @Override
    public String toString() {
        return p99().map(p99 -> "p99 %s (%s)".formatted(p99, histogram())).orElse("none");
    }
}
