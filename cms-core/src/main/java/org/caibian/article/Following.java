package org.caibian.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caibian.text.Anchor;
import org.caibian.text.Body;
import org.eclipse.jgit.diff.Edit;

/** Where words stand after a body was changed, and what became of them. */
final class Following {

    /** One line became another where a third of its characters are in that. */
    private static final int ALIKE_FOR = 3;

    /** Among more lines that were written anew nobody looks for one. */
    private static final int MOST = 40;

    private final List<String> before;
    private final List<String> now;
    private final List<Edit> edits;

    private Following(List<String> before, List<String> now) {
        this.before = before;
        this.now = now;
        edits = Differing.between(before, now);
    }

    static Following from(Body before, Body now) {
        return new Following(before.lines(), now.lines());
    }

    /** What some words of a line became: {@code left} says whether any of them is. */
    private record Stretch(int line, int from, int to, boolean left) {}

    /** Where these very words stand now, if they do. */
    Optional<Anchor> sameWords(Anchor anchor) {
        return stretch(anchor)
                .flatMap(this::anchor)
                .filter(there -> there.quote().equals(anchor.quote()))
                .or(() -> again(anchor));
    }

    /** The same; where some were changed, what became of them, as long as one is left. */
    Optional<Anchor> whatBecameOf(Anchor anchor) {
        return sameWords(anchor)
                .or(() -> stretch(anchor).filter(Stretch::left).flatMap(this::anchor));
    }

    /** Where words stand again that had been lost. */
    Optional<Anchor> again(Anchor anchor) {
        return anchor.surelyIn(now);
    }

    private Optional<Stretch> stretch(Anchor anchor) {
        int from = anchor.at();
        int to = from + anchor.quote().length();
        if (anchor.line() >= before.size()
                || !before.get(anchor.line()).startsWith(anchor.quote(), from)) {
            return Optional.empty();
        }
        return line(anchor.line()).map(line -> stretch(anchor.line(), line, from, to));
    }

    private Stretch stretch(int was, int is, int from, int to) {
        var inside = Differing.between(characters(before.get(was)), characters(now.get(is)));
        int begin = from;
        int end = to;
        int dropped = 0;
        for (var edit : inside) {
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
        return new Stretch(is, begin, end, dropped < to - from);
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c).toList();
    }

    private Optional<Anchor> anchor(Stretch stretch) {
        var text = now.get(stretch.line());
        int end = Math.min(stretch.to(), stretch.from() + Anchor.LONGEST);
        return stretch.from() < end && !text.substring(stretch.from(), end).isBlank()
                ? Optional.of(Anchor.of(stretch.line(), text, stretch.from(), end))
                : Optional.empty();
    }

    /** Which line it is now, or became: of those written in its place the one most like it. */
    private Optional<Integer> line(int was) {
        int moved = was;
        for (var edit : edits) {
            if (was < edit.getBeginA()) {
                break;
            }
            if (was < edit.getEndA()) {
                return likest(before.get(was), edit);
            }
            moved = was + edit.getEndB() - edit.getEndA();
        }
        return Optional.of(moved);
    }

    private Optional<Integer> likest(String line, Edit edit) {
        return IntStream.range(edit.getBeginB(), Math.min(edit.getEndB(), edit.getBeginB() + MOST))
                .boxed()
                .max(Comparator.comparingInt(each -> alike(line, now.get(each))))
                .filter(each -> alike(line, now.get(each)) * ALIKE_FOR >= line.length());
    }

    private static int alike(String line, String other) {
        return characters(line).size() - dropped(characters(line), characters(other));
    }

    private static int dropped(List<Character> line, List<Character> other) {
        return Differing.between(line, other).stream().mapToInt(Edit::getLengthA).sum();
    }
}
