package org.caibian.ui.article.difference;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.caibian.difference.Piece;
import org.caibian.text.Mark;
import org.caibian.text.Part;
import org.caibian.text.Token;
import org.caibian.text.Token.Closing;
import org.caibian.text.Token.Opening;
import org.caibian.text.Token.Word;

/**
 * Names the form that compared words have: their marks, or what they stand in. {@code said} gives
 * names by their keys; {@code one} says that only the later text is told of.
 */
record FormWords(UnaryOperator<String> said, boolean one) {

    private static final int HASH_SHOWN = 8;

    /** Which form it had, and which it has. */
    String of(Piece piece) {
        var after = of(piece.after().orElseThrow());
        return one ? after : of(piece.before().orElseThrow()) + " → " + after;
    }

    private String of(Token token) {
        return switch (token) {
            case Word(var _, var marks) when marks.isEmpty() -> said.apply("mark.none");
            case Word(var _, var marks) ->
                    marks.stream().map(this::name).collect(Collectors.joining(" "));
            case Opening opening -> of(opening);
            case Closing(var family) -> said.apply("part.end." + family);
        };
    }

    /** Another picture is another hash, of which the head is enough to tell them apart. */
    String of(Opening opening) {
        var form =
                opening.part() == Part.PICTURE
                        ? "#" + opening.form().substring(0, HASH_SHOWN)
                        : opening.form();
        return (said.apply("part." + opening.part()) + ' ' + form).strip();
    }

    private String name(Mark mark) {
        var name = said.apply("mark." + look(mark));
        return mark instanceof Mark.Link(var href) ? name + ' ' + href : name;
    }

    /** The class that draws a mark, and the key of its name. */
    static String look(Mark mark) {
        return switch (mark) {
            case Mark.Bold() -> "bold";
            case Mark.Italic() -> "italic";
            case Mark.Underline() -> "underline";
            case Mark.Strike() -> "strike";
            case Mark.Superscript() -> "superscript";
            case Mark.Subscript() -> "subscript";
            case Mark.Link(var _) -> "link";
        };
    }
}
