package org.caibian.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.difference.Alignment;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Ends;
import org.caibian.text.Run;

/**
 * What the lines of a body became where it was typed on. New lines belong to one that stood there:
 * the one before them, or the one behind them where they are its beginning, or where they stand
 * with that and not with the other, as behind a table or a picture.
 */
final class TypedLines {

    /** A line that none became. */
    private record Added(String text, int stretch) {}

    /** What a line became, nothing where it is gone, and what was added before and behind it. */
    private record Became(List<String> ahead, List<String> own, List<String> behind) {
        Became() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Of what was added, what was cut off the line is part of it, and all that is between. */
        Proposal.Line of(int number, String stood) {
            int first = firstCutOff(stood);
            int last = lastCutOff(stood);
            var words =
                    Stream.of(ahead.subList(first, ahead.size()), own, behind.subList(0, last))
                            .flatMap(List::stream)
                            .collect(Collectors.joining("\n"));
            return new Proposal.Line(
                    number,
                    stood,
                    words,
                    ahead.subList(0, first),
                    behind.subList(last, behind.size()));
        }

        private int firstCutOff(String stood) {
            return IntStream.range(0, ahead.size())
                    .filter(i -> isBeginning(ahead.get(i), stood))
                    .findFirst()
                    .orElse(ahead.size());
        }

        private int lastCutOff(String stood) {
            return IntStream.rangeClosed(1, behind.size())
                    .filter(i -> isEnd(behind.get(i - 1), stood))
                    .max()
                    .orElse(0);
        }
    }

    private static final int NONE = -1;

    private final List<String> before;
    private final List<Integer> stretches;
    private final List<Became> now;
    private final List<Integer> gone = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private int last = NONE;

    private TypedLines(Body base) {
        before = base.lines();
        stretches = base.stretches();
        now = Stream.generate(() -> new Became()).limit(before.size()).toList();
    }

    static TypedLines of(Body base, Body typed) {
        var lines = new TypedLines(base);
        lines.walk(typed.lines(), typed.stretches());
        return lines;
    }

    /** Those that are not what they were. */
    List<Proposal.Line> changed() {
        return IntStream.range(0, before.size())
                .mapToObj(i -> now.get(i).of(i, before.get(i)))
                .filter(Proposal.Line::isChanged)
                .toList();
    }

    /** How many were added where there is no line with words. */
    int leftOver() {
        return waiting.size();
    }

    private void walk(List<String> after, List<Integer> where) {
        int i = 0;
        int j = 0;
        for (var pair : Alignment.of(blocks(before), blocks(after))) {
            if (pair.before().isEmpty()) {
                add(new Added(after.get(j), where.get(j)));
                j++;
            } else if (pair.after().isEmpty()) {
                drop(i++);
            } else {
                settle(i);
                write(i++, after.get(j++));
            }
        }
        settle(NONE);
    }

    /** That an empty line comes or goes is nothing to decide on. */
    private void add(Added line) {
        if (!line.text().isBlank()) {
            added.add(line);
        }
    }

    private void drop(int line) {
        if (!before.get(line).isBlank()) {
            gone.add(line);
        }
    }

    private static List<Block> blocks(List<String> lines) {
        return lines.stream()
                .<Block>map(line -> new Block.Paragraph(List.of(new Run(line, List.of()))))
                .toList();
    }

    private void write(int line, String words) {
        now.get(line).own().add(words);
        if (!before.get(line).isBlank()) {
            last = line;
        }
    }

    /** What is gone and what was added before line {@code next}: as much as can be is rewritten. */
    private void settle(int next) {
        while (!gone.isEmpty() && !added.isEmpty()) {
            write(gone.removeFirst(), added.removeFirst().text());
        }
        gone.clear();
        var behind = next == NONE || before.get(next).isBlank() ? NONE : next;
        added.forEach(line -> put(line, behind));
        added.clear();
        if (behind != NONE) {
            now.get(behind).ahead().addAll(waiting);
            waiting.clear();
        }
    }

    private void put(Added line, int next) {
        if (last == NONE || !waiting.isEmpty() || belongsTo(next, line)) {
            waiting.add(line.text());
        } else {
            now.get(last).behind().add(line.text());
        }
    }

    private boolean belongsTo(int next, Added line) {
        return next != NONE
                && (isBeginning(line.text(), before.get(next))
                        || (stretches.get(last) != line.stretch()
                                && stretches.get(next) == line.stretch()));
    }

    /** Whether a line was cut in two there. */
    private static boolean isBeginning(String words, String line) {
        return Ends.first(words, line) * 2 >= words.length();
    }

    /** The same of what stood behind the cut; that both end in a full stop is not enough. */
    private static boolean isEnd(String words, String line) {
        return Ends.last(words, line) * 2 > words.length();
    }
}
