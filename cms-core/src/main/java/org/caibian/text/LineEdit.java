package org.caibian.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts other words in the place of some characters of a line. They are marked as those were; notes
 * that stood among them stay.
 */
record LineEdit(int from, int to, String words) {

    /** Only what differs is touched: what the words begin or end with alike keeps its own marks. */
    static LineEdit of(int at, String quote, String words) {
        int head = Ends.first(quote, words);
        int tail = Ends.last(quote.substring(head), words.substring(head));
        return new LineEdit(
                at + head,
                at + quote.length() - tail,
                words.substring(head, words.length() - tail));
    }

    List<Inline> in(List<Inline> line) {
        var changed = new ArrayList<Inline>();
        int start = 0;
        boolean put = false;
        for (var inline : line) {
            if (inline instanceof Run(var text, var marks)) {
                int end = start + text.length();
                add(changed, part(text, start, start, from), marks);
                if (!put && takes(start, end)) {
                    add(changed, words, marks);
                    put = true;
                }
                add(changed, part(text, start, to, end), marks);
                start = end;
            } else {
                changed.add(inline);
            }
        }
        return changed;
    }

    /** Whether the words are marked as the run that is there is. */
    private boolean takes(int start, int end) {
        return from < to ? start <= from && from < end : from == 0 || (start < from && from <= end);
    }

    private static String part(String text, int start, int from, int to) {
        int begin = Math.max(0, from - start);
        int end = Math.min(text.length(), to - start);
        return begin < end ? text.substring(begin, end) : "";
    }

    /** Characters of one kind are one run, as the editor writes them. */
    private static void add(List<Inline> line, String text, List<Mark> marks) {
        if (text.isEmpty()) {
            return;
        }
        if (!line.isEmpty()
                && line.getLast() instanceof Run(var before, var same)
                && same.equals(marks)) {
            line.set(line.size() - 1, new Run(before + text, marks));
        } else {
            line.add(new Run(text, marks));
        }
    }
}
