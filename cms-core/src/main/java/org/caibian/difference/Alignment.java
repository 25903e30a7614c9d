package org.caibian.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.text.Block;
import org.eclipse.jgit.diff.Edit;

/**
 * Which block of one body became which of another: what is equal stays, and of what is not, the
 * blocks that are alike are paired in their order.
 */
public final class Alignment {

    /** A block on both sides, or on one where it was added or dropped. */
    public record Pair(Optional<Block> before, Optional<Block> after) {
        public boolean isSame() {
            return before.equals(after);
        }
    }

    /** So many pairs of blocks at most are weighed; of more, only those in the same place. */
    private static final int MOST = 40_000;

    private static final double ALIKE = 0.3;

    private final List<Block> before;
    private final List<Block> after;
    private final List<Pair> pairs = new ArrayList<>();

    private Alignment(List<Block> before, List<Block> after) {
        this.before = before;
        this.after = after;
    }

    public static List<Pair> of(List<Block> before, List<Block> after) {
        var alignment = new Alignment(before, after);
        alignment.walk();
        return List.copyOf(alignment.pairs);
    }

    private void walk() {
        int at = 0;
        for (var edit : Differing.between(before, after)) {
            same(at, edit.getBeginA());
            replaced(edit);
            at = edit.getEndA();
        }
        same(at, before.size());
    }

    private void same(int from, int to) {
        before.subList(from, to)
                .forEach(block -> pairs.add(new Pair(Optional.of(block), Optional.of(block))));
    }

    private void replaced(Edit edit) {
        var left = before.subList(edit.getBeginA(), edit.getEndA());
        var right = after.subList(edit.getBeginB(), edit.getEndB());
        var was = left.stream().map(Likeness::of).toList();
        var is = right.stream().map(Likeness::of).toList();
        int i = 0;
        int j = 0;
        for (var match : (long) was.size() * is.size() > MOST ? inPlace(was, is) : best(was, is)) {
            left.subList(i, match.left()).forEach(this::dropped);
            right.subList(j, match.right()).forEach(this::added);
            pairs.add(
                    new Pair(
                            Optional.of(left.get(match.left())),
                            Optional.of(right.get(match.right()))));
            i = match.left() + 1;
            j = match.right() + 1;
        }
        left.subList(i, left.size()).forEach(this::dropped);
        right.subList(j, right.size()).forEach(this::added);
    }

    private void dropped(Block block) {
        pairs.add(new Pair(Optional.of(block), Optional.empty()));
    }

    private void added(Block block) {
        pairs.add(new Pair(Optional.empty(), Optional.of(block)));
    }

    private record Match(int left, int right) {}

    private static List<Match> inPlace(List<Likeness> was, List<Likeness> is) {
        var matches = new ArrayList<Match>();
        for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
            if (was.get(i).to(is.get(i)) >= ALIKE) {
                matches.add(new Match(i, i));
            }
        }
        return matches;
    }

    /** The pairs, none crossing another, that are most alike together. */
    private static List<Match> best(List<Likeness> was, List<Likeness> is) {
        var alike = new double[was.size()][is.size()];
        var sum = new double[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                alike[i][j] = was.get(i).to(is.get(j));
                double paired = alike[i][j] < ALIKE ? 0 : alike[i][j] + sum[i + 1][j + 1];
                sum[i][j] = Math.max(paired, Math.max(sum[i + 1][j], sum[i][j + 1]));
            }
        }
        return trace(alike, sum);
    }

    private static List<Match> trace(double[][] alike, double[][] sum) {
        var matches = new ArrayList<Match>();
        int i = 0;
        int j = 0;
        while (i < alike.length && j < sum[i].length - 1) {
            if (sum[i][j] == sum[i + 1][j]) {
                i++;
            } else if (sum[i][j] == sum[i][j + 1]) {
                j++;
            } else {
                matches.add(new Match(i++, j++));
            }
        }
        return matches;
    }
}
