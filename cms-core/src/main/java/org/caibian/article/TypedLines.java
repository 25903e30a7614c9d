package org.caibian.article;

import java.util.ArrayList;
import java.util.List;
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

    private static final int NONE = -1;

    private final List<String> before;
    private final List<Integer> stretches;
    private final List<List<String>> now;
    private final List<Integer> gone = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private int last = NONE;

    private TypedLines(Body base) {
        before = base.lines();
        stretches = base.stretches();
        now = Stream.<List<String>>generate(ArrayList::new).limit(before.size()).toList();
    }

    static TypedLines of(Body base, Body typed) {
        var lines = new TypedLines(base);
        lines.walk(typed.lines(), typed.stretches());
        return lines;
    }

    /** Those that are not what they were. */
    List<Proposal.Line> changed() {
        return IntStream.range(0, before.size())
                .mapToObj(i -> new Proposal.Line(i, before.get(i), String.join("\n", now.get(i))))
                .filter(line -> !line.before().equals(line.after()))
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
        now.get(line).add(words);
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
            now.get(behind).addAll(waiting);
            waiting.clear();
        }
    }

    private void put(Added line, int next) {
        if (last == NONE || !waiting.isEmpty() || belongsTo(next, line)) {
            waiting.add(line.text());
        } else {
            now.get(last).add(line.text());
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
}
