package org.caibian.annotation;

import java.util.List;
import java.util.Optional;
import org.caibian.difference.Following;
import org.caibian.text.Anchor;

/**
 * New paragraphs that are proposed behind a line or before it, told of by its last character or its
 * first, and a line end. They go with the line, also where that character becomes another: what is
 * added there by itself, and they, are accepted in any order.
 */
record Beside(Side side, String paragraphs) {

    enum Side {
        BEFORE,
        BEHIND
    }

    private static final String LINE_END = "\n";

    /** None where other words than new paragraphs are proposed, or a line is parted by them. */
    static Optional<Beside> of(Anchor there, String words) {
        var quote = there.quote();
        if (there.endsLine() && words.startsWith(quote + LINE_END)) {
            return of(Side.BEHIND, words.substring(quote.length()));
        }
        if (there.beginsLine() && words.endsWith(LINE_END + quote)) {
            return of(Side.BEFORE, words.substring(0, words.length() - quote.length()));
        }
        return Optional.empty();
    }

    private static Optional<Beside> of(Side side, String paragraphs) {
        return paragraphs.isBlank() ? Optional.empty() : Optional.of(new Beside(side, paragraphs));
    }

    /** What is proposed for the words that are there now. */
    String words(Anchor there) {
        return side == Side.BEHIND ? there.quote() + paragraphs : paragraphs + there.quote();
    }

    /** Without the line end that parts them from the line. */
    String bare() {
        return side == Side.BEHIND
                ? paragraphs.substring(1)
                : paragraphs.substring(0, paragraphs.length() - 1);
    }

    /** Whether those words are at this side of their line. */
    boolean isAt(Anchor there) {
        return side == Side.BEHIND ? there.endsLine() : there.beginsLine();
    }

    /** Whether they stand at that side of the line of those words already. */
    boolean stands(Anchor there, List<String> lines) {
        var own = List.of(bare().split(LINE_END, -1));
        int from = side == Side.BEHIND ? there.line() + 1 : there.line() - own.size();
        return from >= 0
                && from + own.size() <= lines.size()
                && lines.subList(from, from + own.size()).equals(own);
    }

    /** Where the line they belong to ends or begins after a body was changed. */
    Optional<Anchor> now(Following since, Anchor was) {
        return since.sameWords(was)
                .filter(this::isAt)
                .or(() -> side == Side.BEHIND ? since.endOfLine(was) : since.beginningOfLine(was))
                .filter(there -> words(there).length() <= Annotation.LONGEST);
    }
}
