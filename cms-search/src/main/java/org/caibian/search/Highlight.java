package org.caibian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a story in pieces, each of which was looked for or was not. Plain text, never HTML. */
public record Highlight(List<Piece> pieces) {

    /** Some text in a row; {@code sought} where it matched. */
    public record Piece(String text, boolean sought) {}

    /** Neighbours of one sort become one piece; empty ones fall away. */
    public Highlight {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (piece.text().isEmpty()) {
                continue;
            }
            if (!joined.isEmpty() && joined.getLast().sought() == piece.sought()) {
                var before = joined.removeLast();
                joined.add(new Piece(before.text() + piece.text(), piece.sought()));
            } else {
                joined.add(piece);
            }
        }
        pieces = List.copyOf(joined);
    }

    /** Text in which nothing was looked for. */
    public static Highlight plain(String text) {
        return new Highlight(List.of(new Piece(text, false)));
    }

    /** Line ends as spaces, and none at either end. */
    public Highlight stripped() {
        var flat = new ArrayList<Piece>();
        for (var piece : pieces) {
            flat.add(new Piece(piece.text().replaceAll("\\s+", " "), piece.sought()));
        }
        if (!flat.isEmpty()) {
            flat.addFirst(
                    new Piece(flat.getFirst().text().stripLeading(), flat.removeFirst().sought()));
            flat.addLast(
                    new Piece(flat.getLast().text().stripTrailing(), flat.removeLast().sought()));
        }
        return new Highlight(flat);
    }

    /** The words around the first match, where all would be more than {@code most} characters. */
    public Highlight shortened(int most) {
        var text = text();
        if (text.length() <= most) {
            return this;
        }
        int first = pieces.getFirst().sought() ? 0 : pieces.getFirst().text().length();
        int start = first >= text.length() ? 0 : Math.max(0, first - most / 3);
        int end = Math.min(text.length(), start + most);
        return cut(whole(text, start), whole(text, end), text.length());
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        boolean inside =
                at > 0
                        && at < text.length()
                        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at - 1 : at;
    }

    private Highlight cut(int start, int end, int length) {
        var kept = new ArrayList<Piece>();
        kept.add(new Piece(start > 0 ? "…" : "", false));
        int at = 0;
        for (var piece : pieces) {
            int from = Math.clamp(start - at, 0, piece.text().length());
            int to = Math.clamp(end - at, 0, piece.text().length());
            kept.add(new Piece(piece.text().substring(from, to), piece.sought()));
            at += piece.text().length();
        }
        kept.add(new Piece(end < length ? "…" : "", false));
        return new Highlight(kept);
    }

    /** The words alone. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The pieces that matched. */
    public List<String> sought() {
        return pieces.stream().filter(Piece::sought).map(Piece::text).toList();
    }
}
