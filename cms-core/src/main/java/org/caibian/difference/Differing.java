package org.caibian.difference;

import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Where two lists differ, found in a time that does not run away with their length. */
final class Differing extends Sequence {

    /** So many pairs of elements at most are weighed; what is longer counts as replaced whole. */
    static final long MOST = 16_000_000;

    private final List<?> items;

    private Differing(List<?> items) {
        this.items = items;
    }

    /** The stretches that differ, in their order. */
    static EditList between(List<?> before, List<?> after) {
        int head = head(before, after);
        int tail = tail(before, after, head);
        int left = before.size() - head - tail;
        int right = after.size() - head - tail;
        var edits = new EditList();
        if (left == 0 && right == 0) {
            return edits;
        }
        if ((long) left * right > MOST) {
            edits.add(new Edit(head, head + left, head, head + right));
            return edits;
        }
        return new HistogramDiff().diff(new Same(), new Differing(before), new Differing(after));
    }

    private static int head(List<?> before, List<?> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        return head;
    }

    private static int tail(List<?> before, List<?> after, int head) {
        int most = Math.min(before.size(), after.size()) - head;
        int tail = 0;
        while (tail < most
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    @Override
    public int size() {
        return items.size();
    }

    private static final class Same extends SequenceComparator<Differing> {
        @Override
        public boolean equals(Differing a, int ai, Differing b, int bi) {
            return a.items.get(ai).equals(b.items.get(bi));
        }

        @Override
        public int hash(Differing differing, int i) {
            return differing.items.get(i).hashCode();
        }
    }
}
