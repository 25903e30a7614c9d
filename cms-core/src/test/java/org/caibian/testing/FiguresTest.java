package org.caibian.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aFigureIsTheMedianOfItsRuns() throws IOException {
        var figures = new Figures("test-median").promise("start", "s", 15);
        measure(figures, "start", 9, 30, 4, 5, 6);

        figures.keep();

        assertThat(kept("test-median"))
                .containsExactly("start\t6\ts\t≤15\tmet", "# start: 5 runs, 4 to 30");
    }

    @Test
    void aRatioComparesTwoMedians() throws IOException {
        var figures =
                new Figures("test-ratio")
                        .promise("fast", "s")
                        .promise("slow", "s")
                        .promiseRatio("fast", "slow", 0.5);
        measure(figures, "fast", 1, 1, 1, 1, 1);
        measure(figures, "slow", 4, 4, 4, 4, 4);

        figures.keep();

        assertThat(kept("test-ratio")).contains("fast/slow\t0.25\t×\t≤0.5\tmet");
    }

    @Test
    void aShareHasToReachItsGoal() {
        var figures =
                new Figures("test-share")
                        .promise("ours", "1/s")
                        .promise("theirs", "1/s")
                        .promiseShare("ours", "theirs", 0.5);
        measure(figures, "ours", 4, 4, 4, 4, 4);
        measure(figures, "theirs", 10, 10, 10, 10, 10);

        assertThatThrownBy(figures::keep).hasMessageContaining("ours/theirs\t0.4\t×\t≥0.5\tshort");
    }

    @Test
    void aFigureBeyondItsGoalIsShort() {
        var figures = new Figures("test-short").promise("start", "s", 15);
        measure(figures, "start", 16, 16, 16, 16, 16);

        assertThatThrownBy(figures::keep).hasMessageContaining("start\t16\ts\t≤15\tshort");
    }

    @Test
    void aFigureOfTooFewRunsIsMissing() {
        var figures = new Figures("test-missing").promise("start", "s", 15);
        measure(figures, "start", 1, 1, 1, 1);

        assertThatThrownBy(figures::keep).hasMessageContaining("start\tmissing\ts\t≤15\tshort");
    }

    @Test
    void whatWasNotPromisedIsNotMeasured() {
        assertThatThrownBy(() -> new Figures("test").measured("start", 1))
                .hasMessageContaining("start was not promised");
    }

    private static void measure(Figures figures, String name, double... values) {
        DoubleStream.of(values).forEach(value -> figures.measured(name, value));
    }

    private static List<String> kept(String bench) throws IOException {
        return Files.readAllLines(Path.of("target", "bench", bench + ".tsv"));
    }
}
