package org.caibian.ui.article.difference;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.caibian.difference.Comparison;
import org.caibian.difference.Passage;
import org.caibian.difference.Piece;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.text.Body;
import org.caibian.text.Token;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/** What changed between two texts of an article, in one column; the unchanged is left out. */
public final class Difference extends Div {

    public Difference(Content before, Content after) {
        this(Comparison.of(before, after));
    }

    public Difference(Body before, Body after) {
        this(Comparison.of(before, after));
    }

    private Difference(Comparison comparison) {
        addClassName("dd");
        if (comparison.isEmpty()) {
            add(Bits.words(getTranslation("difference.none"), "lbl"));
        }
        comparison
                .fields()
                .forEach(field -> add(line("<b>" + title(field) + "</b> " + words(field))));
        comparison.passages().stream()
                .filter(Passage::isChanged)
                .forEach(passage -> add(line(words(passage))));
    }

    private static Html line(String words) {
        return new Html("<p class=\"diffline\">" + words + "</p>");
    }

    public static String title(Comparison.OfField field) {
        return Saying.words("field." + field.field());
    }

    static String words(Comparison.OfField field) {
        return marked(said(field));
    }

    /** What is written otherwise and reads the same says so. */
    static String words(Passage passage) {
        return marked(passage.pieces())
                + (passage.isUnseen()
                        ? "<small class=\"form\">" + Saying.words("difference.unseen") + "</small>"
                        : "");
    }

    private static String marked(List<Piece> pieces) {
        return MarkedWords.html(pieces, Saying::words);
    }

    /** What a field holds, as it is said: what is chosen has a name in the code. */
    static String said(Problem.Field field, String value) {
        return switch (field) {
            case KIND -> Saying.words("kind." + value);
            case AI -> Saying.words("ai." + value);
            default -> value;
        };
    }

    /** The same pieces, as they are said. */
    static List<Piece> said(Comparison.OfField field) {
        return field.pieces().stream().map(each -> said(field.field(), each)).toList();
    }

    private static Piece said(Problem.Field field, Piece piece) {
        return new Piece(
                piece.before().map(token -> said(field, token)),
                piece.after().map(token -> said(field, token)));
    }

    private static Token said(Problem.Field field, Token token) {
        return token instanceof Token.Word(var value, var marks)
                ? new Token.Word(said(field, value), marks)
                : token;
    }
}
