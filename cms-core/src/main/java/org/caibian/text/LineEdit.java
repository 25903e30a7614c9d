package org.caibian.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts other words in the place of some characters of a line. They are marked as those were; notes
 * that stood among them stay. Each line end in them begins a new line, which is not marked.
 */
record LineEdit(int from, int to, String words) {

    private static final String LINE_END = "\n";

    /** Only what differs is touched: what the words begin or end with alike keeps its own marks. */
    static LineEdit of(int at, String quote, String words) {
        int head = Ends.first(quote, words);
        int tail = Ends.last(quote.substring(head), words.substring(head));
        return new LineEdit(
                at + head,
                at + quote.length() - tail,
                words.substring(head, words.length() - tail));
    }

    /** What becomes of a line; where nothing is left of it, it is gone. */
    LineWalk.Lines in(List<Inline> line) {
        var written = new Written(from == 0 && words.endsWith(LINE_END));
        int start = 0;
        boolean put = false;
        for (var inline : line) {
            if (inline instanceof Run(var text, var marks)) {
                int end = start + text.length();
                written.add(part(text, start, start, from), marks);
                if (!put && takes(start, end)) {
                    written.put(words, marks);
                    put = true;
                }
                written.add(part(text, start, to, end), marks);
                start = end;
            } else {
                written.add(inline);
            }
        }
        return written.lines();
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

    /**
     * The lines as they are written; {@code before} says that the new ones stand before the old.
     */
    private static final class Written {
        private final boolean before;
        private final List<List<Inline>> lines = new ArrayList<>();

        Written(boolean before) {
            this.before = before;
            lines.add(new ArrayList<>());
        }

        void add(Inline inline) {
            lines.getLast().add(inline);
        }

        /** Characters of one kind are one run, as the editor writes them. */
        void add(String text, List<Mark> marks) {
            if (text.isEmpty()) {
                return;
            }
            var line = lines.getLast();
            if (!line.isEmpty()
                    && line.getLast() instanceof Run(var written, var same)
                    && same.equals(marks)) {
                line.set(line.size() - 1, new Run(written + text, marks));
            } else {
                add(new Run(text, marks));
            }
        }

        void put(String words, List<Mark> marks) {
            var parts = words.split(LINE_END, -1);
            add(parts[0], before ? List.of() : marks);
            for (int i = 1; i < parts.length; i++) {
                lines.add(new ArrayList<>());
                add(parts[i], List.of());
            }
        }

        LineWalk.Lines lines() {
            var all = lines.stream().filter(line -> !line.isEmpty()).toList();
            return new LineWalk.Lines(all, before ? all.size() - 1 : 0);
        }
    }
}
