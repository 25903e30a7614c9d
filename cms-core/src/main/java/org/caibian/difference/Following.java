package org.caibian.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.caibian.text.Anchor;
import org.caibian.text.Body;
import org.eclipse.jgit.diff.Edit;

/** Where words stand after a body was changed, and what became of them. */
public final class Following {

    /** One line became another where a third of its characters are in that. */
    private static final int ALIKE_FOR = 3;

    /** Among more lines that were written anew nobody looks for one. */
    private static final int MOST = 40;

    private final List<String> before;
    private final List<String> now;
    private final List<Edit> edits;

    /** What was found of lines: many annotations may stand in one. */
    private final Map<Integer, Optional<Line>> found = new HashMap<>();

    private Following(List<String> before, List<String> now) {
        this.before = before;
        this.now = now;
        edits = Differing.between(before, now);
    }

    public static Following from(Body before, Body now) {
        return new Following(before.lines(), now.lines());
    }

    /**
     * Which line one is now, and where the two differ, character by character; {@code alone} says
     * that as many lines were written in its place as stood there: it was not cut in two.
     */
    private record Line(int number, List<Edit> edits, boolean alone) {}

    /** What some words of a line became: {@code left} says whether any of them is. */
    private record Stretch(Line line, int from, int to, boolean left) {}

    /** Where these very words stand now, if they do. */
    public Optional<Anchor> sameWords(Anchor anchor) {
        return stretch(anchor)
                .flatMap(this::anchor)
                .filter(there -> there.quote().equals(anchor.quote()))
                .or(() -> again(anchor));
    }

    /** The same; where some were changed, what became of them, as long as one is left. */
    public Optional<Anchor> whatBecameOf(Anchor anchor) {
        return sameWords(anchor)
                .or(() -> stretch(anchor).filter(Stretch::left).flatMap(this::anchor));
    }

    /** Where words stand again that had been lost. */
    public Optional<Anchor> again(Anchor anchor) {
        return anchor.surelyIn(now);
    }

    /** {@code words} of which {@code left} was left, where they stand whole around it again. */
    public Anchor whole(String words, Anchor left) {
        return left.widened(words, now.get(left.line())).orElse(left);
    }

    /** The first character of the line they stand in, or of what became of that line. */
    public Optional<Anchor> beginningOfLine(Anchor anchor) {
        return lineOf(anchor).map(line -> part(line, 0, now.get(line).offsetByCodePoints(0, 1)));
    }

    /** The last character of the line they stand in, or of what became of that line. */
    public Optional<Anchor> endOfLine(Anchor anchor) {
        return lineOf(anchor)
                .map(line -> {
                    int end = now.get(line).length();
                    return part(line, now.get(line).offsetByCodePoints(end, -1), end);
                });
    }

    private Optional<Integer> lineOf(Anchor anchor) {
        return sameWords(anchor)
                .map(Anchor::line)
                .or(() -> stretch(anchor).map(Stretch::line).filter(Line::alone).map(Line::number))
                .filter(line -> !now.get(line).isBlank());
    }

    private Anchor part(int line, int from, int to) {
        return Anchor.of(line, now.get(line), from, to);
    }

    private Optional<Stretch> stretch(Anchor anchor) {
        int from = anchor.at();
        int to = from + anchor.quote().length();
        if (anchor.line() >= before.size()
                || !before.get(anchor.line()).startsWith(anchor.quote(), from)) {
            return Optional.empty();
        }
        return found.computeIfAbsent(anchor.line(), this::line)
                .map(line -> stretch(line, from, to));
    }

    private static Stretch stretch(Line line, int from, int to) {
        int begin = from;
        int end = to;
        int dropped = 0;
        for (var edit : line.edits()) {
            if (edit.getEndA() <= from) {
                begin = from + edit.getEndB() - edit.getEndA();
            } else if (edit.getBeginA() <= from) {
                begin = edit.getBeginB();
            }
            if (edit.getEndA() < to || (edit.getEndA() == to && edit.getBeginA() < to)) {
                end = to + edit.getEndB() - edit.getEndA();
            } else if (edit.getBeginA() < to) {
                end = edit.getEndB();
            }
            dropped += Math.max(0, Math.min(to, edit.getEndA()) - Math.max(from, edit.getBeginA()));
        }
        return new Stretch(line, begin, end, dropped < to - from);
    }

    private Optional<Anchor> anchor(Stretch stretch) {
        int line = stretch.line().number();
        var text = now.get(line);
        int end = Math.min(stretch.to(), stretch.from() + Anchor.LONGEST);
        return stretch.from() < end && !text.substring(stretch.from(), end).isBlank()
                ? Optional.of(part(line, stretch.from(), end))
                : Optional.empty();
    }

    /**
     * Which line it is now, or became: itself where it was moved as it is, else of those written in
     * its place the one most like it.
     */
    private Optional<Line> line(int was) {
        int moved = was;
        for (var edit : edits) {
            if (was < edit.getBeginA()) {
                break;
            }
            if (was < edit.getEndA()) {
                return moved(before.get(was)).or(() -> likest(before.get(was), edit));
            }
            moved = was + edit.getEndB() - edit.getEndA();
        }
        return Optional.of(new Line(moved, List.of(), true));
    }

    /** Of equal lines nobody knows which was moved where. */
    private Optional<Line> moved(String line) {
        if (line.isBlank() || places(line, before, Edit::getBeginA, Edit::getEndA).size() != 1) {
            return Optional.empty();
        }
        var come = places(line, now, Edit::getBeginB, Edit::getEndB);
        return come.size() == 1
                ? Optional.of(new Line(come.getFirst(), List.of(), true))
                : Optional.empty();
    }

    /** Where a line stands in what was taken out, or in what was put in. */
    private List<Integer> places(
            String line, List<String> lines, ToIntFunction<Edit> from, ToIntFunction<Edit> to) {
        return edits.stream()
                .flatMap(
                        edit -> IntStream.range(from.applyAsInt(edit), to.applyAsInt(edit)).boxed())
                .filter(place -> lines.get(place).equals(line))
                .toList();
    }

    private Optional<Line> likest(String line, Edit edit) {
        var characters = characters(line);
        Optional<Line> best = Optional.empty();
        int kept = 0;
        boolean alone = edit.getLengthA() == edit.getLengthB();
        int last = Math.min(edit.getEndB(), edit.getBeginB() + MOST);
        for (int each = edit.getBeginB(); each < last; each++) {
            var inside = Differing.between(characters, characters(now.get(each)));
            int same = characters.size() - inside.stream().mapToInt(Edit::getLengthA).sum();
            if (same * ALIKE_FOR >= characters.size() && (best.isEmpty() || same > kept)) {
                best = Optional.of(new Line(each, inside, alone));
                kept = same;
            }
        }
        return best;
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }
}
