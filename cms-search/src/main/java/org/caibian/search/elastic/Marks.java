package org.caibian.search.elastic;

import java.util.ArrayList;
import org.caibian.search.Highlight;
import org.caibian.search.Highlight.Piece;

/** Two characters that mean nothing, around what Elasticsearch found in a text. */
final class Marks {

    static final String BEGIN = "\uE000";
    static final String END = "\uE001";

    private Marks() {}

    /** Text without them, as all text in the index is. */
    static String free(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }

    /** Reads a text with marks in it. */
    static Highlight read(String marked) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < marked.length()) {
            int begin = marked.indexOf(BEGIN, at);
            int end = marked.indexOf(END, begin);
            if (begin < 0 || end < 0) {
                break;
            }
            pieces.add(new Piece(marked.substring(at, begin), false));
            pieces.add(new Piece(marked.substring(begin + 1, end), true));
            at = end + 1;
        }
        pieces.add(new Piece(free(marked.substring(at)), false));
        return new Highlight(pieces).stripped();
    }
}
