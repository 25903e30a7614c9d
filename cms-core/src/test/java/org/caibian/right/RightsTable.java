package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of rights as text: a head, then a row of answers each, {@code yes} or the refusal. */
record RightsTable(String text) {

    interface Asked {
        Optional<Refusal> of(String row, String column);
    }

    /** A test for each cell of the table. */
    Stream<DynamicTest> cells(Asked asked) {
        var lines = text.lines().map(line -> line.split(" +")).toList();
        var head = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line ->
                        Stream.iterate(1, i -> i < line.length, i -> i + 1)
                                .map(i ->
                                        DynamicTest.dynamicTest(
                                                line[0] + " × " + head[i],
                                                () ->
                                                        assertThat(said(asked.of(line[0], head[i])))
                                                                .isEqualTo(line[i]))));
    }

    private static String said(Optional<Refusal> refusal) {
        return refusal.map(Enum::name).orElse("yes");
    }
}
