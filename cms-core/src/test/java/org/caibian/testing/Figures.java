package org.caibian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a bench measures. Every figure is promised beforehand, so that one that was not measured is
 * missed; each is the median of at least {@link #RUNS} runs. Kept as one line a figure, separated
 * by tabs: name, value, unit, goal, {@code met} or {@code short}.
 */
public final class Figures {
    /** The fewest runs a median is taken of. */
    public static final int RUNS = 5;

    private static final Path KEPT = Path.of("target", "bench");

    private final String bench;
    private final Map<String, Figure> promised = new LinkedHashMap<>();
    private final Map<String, List<Double>> runs = new LinkedHashMap<>();

    public Figures(String bench) {
        this.bench = bench;
    }

    /** What a value should be; a figure that others are compared with has no goal of its own. */
    private sealed interface Goal {
        record None() implements Goal {}

        record AtMost(double bound) implements Goal {}

        record AtLeast(double bound) implements Goal {}

        static String told(Goal goal) {
            return switch (goal) {
                case None _ -> "-";
                case AtMost(var bound) -> "≤" + plain(bound);
                case AtLeast(var bound) -> "≥" + plain(bound);
            };
        }

        static boolean isMet(Goal goal, double value) {
            return switch (goal) {
                case None _ -> true;
                case AtMost(var bound) -> value <= bound;
                case AtLeast(var bound) -> value >= bound;
            };
        }
    }

    private record Figure(String unit, Goal goal, Supplier<Double> value) {}

    /** Promises a figure that others are compared with. */
    public Figures promise(String name, String unit) {
        return promise(name, unit, new Goal.None());
    }

    /** Promises a figure that is to be {@code most} or less. */
    public Figures promise(String name, String unit, double most) {
        return promise(name, unit, new Goal.AtMost(most));
    }

    /** Promises a figure that is to be {@code least} or more. */
    public Figures promiseLeast(String name, String unit, double least) {
        return promise(name, unit, new Goal.AtLeast(least));
    }

    private Figures promise(String name, String unit, Goal goal) {
        runs.put(name, new ArrayList<>());
        promised.put(name, new Figure(unit, goal, () -> median(name)));
        return this;
    }

    /** Promises that {@code name} takes at most {@code most} times as much as {@code other}. */
    public Figures promiseRatio(String name, String other, double most) {
        return promiseRatio(name, other, new Goal.AtMost(most));
    }

    /** Promises that {@code name} reaches at least {@code least} times as much as {@code other}. */
    public Figures promiseShare(String name, String other, double least) {
        return promiseRatio(name, other, new Goal.AtLeast(least));
    }

    private Figures promiseRatio(String name, String other, Goal goal) {
        promised.put(name + "/" + other, new Figure("×", goal, () -> median(name) / median(other)));
        return this;
    }

    /** What so many in a hundred of these stayed within. */
    public static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** One run's value of a promised figure. */
    public void measured(String name, double value) {
        var values = runs.get(name);
        if (values == null) {
            throw new IllegalArgumentException(name + " was not promised");
        }
        values.add(value);
    }

    /** Keeps all lines where the launcher finds them; fails where a figure is short or missing. */
    public void keep() {
        var lines = new ArrayList<String>();
        promised.forEach((name, figure) -> lines.add(line(name, figure)));
        runs.forEach((name, values) -> lines.add(spread(name, values)));
        try {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(bench + ".tsv"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var shortfalls = lines.stream().filter(line -> line.endsWith("\tshort")).toList();
        if (!shortfalls.isEmpty()) {
            throw new AssertionError("Short or missing: " + shortfalls);
        }
    }

    private static String line(String name, Figure figure) {
        double value = figure.value().get();
        boolean met = !Double.isNaN(value) && Goal.isMet(figure.goal(), value);
        return String.join(
                "\t",
                name,
                Double.isNaN(value) ? "missing" : plain(value),
                figure.unit(),
                Goal.told(figure.goal()),
                met ? "met" : "short");
    }

    /** The machine's noise, as a comment. */
    private static String spread(String name, List<Double> values) {
        return "# %s: %d runs, %s to %s"
                .formatted(
                        name,
                        values.size(),
                        values.stream().min(Double::compare).map(Figures::plain).orElse("-"),
                        values.stream().max(Double::compare).map(Figures::plain).orElse("-"));
    }

    /** Not a number where there were too few runs. */
    private double median(String name) {
        var values = runs.getOrDefault(name, List.of()).stream().sorted().toList();
        int half = values.size() / 2;
        if (values.size() < RUNS) {
            return Double.NaN;
        }
        return values.size() % 2 == 1
                ? values.get(half)
                : (values.get(half - 1) + values.get(half)) / 2;
    }

    /** Three significant digits, as far as they say something. */
    private static String plain(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value).replaceFirst("\\.?0+$", "");
    }
}
