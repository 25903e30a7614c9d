package org.caibian.ui.article.difference;

import java.util.List;
import java.util.function.UnaryOperator;
import org.caibian.difference.Piece;
import org.caibian.text.Part;
import org.caibian.text.Token;
import org.caibian.text.Token.Closing;
import org.caibian.text.Token.Opening;
import org.caibian.text.Token.Word;
import org.jsoup.nodes.Entities;

/**
 * Sets compared words as HTML: what was dropped in {@code del}, what was added in {@code ins}, what
 * only changed its form with the form named beside it. Every character of the words is escaped.
 */
final class MarkedWords {
    /** What became of some words; neighbours of one fate are set together. */
    private enum Fate {
        KEPT(""),
        DROPPED("del"),
        ADDED("ins"),
        RECAST("");

        private final String element;

        Fate(String element) {
            this.element = element;
        }

        static Fate of(Piece piece) {
            if (piece.isKept()) {
                return KEPT;
            }
            return piece.before().isEmpty() ? ADDED : piece.after().isEmpty() ? DROPPED : RECAST;
        }
    }

    private final UnaryOperator<String> said;
    private final FormWords forms;
    private final StringBuilder html = new StringBuilder();
    private Fate open = Fate.KEPT;
    private String form = "";
    private boolean fresh = true;

    private MarkedWords(UnaryOperator<String> said, boolean one) {
        this.said = said;
        forms = new FormWords(said, one);
    }

    /** {@code said} gives the names of parts and marks by their keys. */
    static String html(List<Piece> pieces, UnaryOperator<String> said) {
        return html(pieces, new MarkedWords(said, false));
    }

    /** The same of the later text alone: what it dropped is left out, and so are forms it had. */
    static String after(List<Piece> pieces, UnaryOperator<String> said) {
        var after = pieces.stream().filter(piece -> piece.after().isPresent()).toList();
        return html(after, new MarkedWords(said, true));
    }

    private static String html(List<Piece> pieces, MarkedWords words) {
        var bare = pieces.stream().noneMatch(MarkedWords::isWord);
        for (int i = 0; i < pieces.size(); i++) {
            words.piece(pieces.get(i), i == 0 && !bare);
        }
        words.close();
        return words.html.toString();
    }

    private static boolean isWord(Piece piece) {
        return token(piece) instanceof Word;
    }

    private static Token token(Piece piece) {
        return piece.after().or(piece::before).orElseThrow();
    }

    /** That a paragraph begins goes without saying where the passage does, and has words. */
    private void piece(Piece piece, boolean first) {
        var fate = Fate.of(piece);
        switch (token(piece)) {
            case Word word -> word(word, piece, fate);
            case Opening opening -> {
                close();
                opening(opening, piece, fate, first);
            }
            case Closing(var family) -> {
                close();
                closing(family, fate);
            }
        }
    }

    private void word(Word word, Piece piece, Fate fate) {
        var named = fate == Fate.RECAST ? forms.of(piece) : "";
        if (fate != open || !named.equals(form)) {
            close();
            open = fate;
            form = named;
            html.append(
                    switch (fate) {
                        case KEPT -> "";
                        case DROPPED, ADDED -> "<" + fate.element + ">";
                        case RECAST -> "<span class=\"recast\">";
                    });
        }
        word.marks()
                .forEach(mark ->
                        html.append("<span class=\"").append(FormWords.look(mark)).append("\">"));
        html.append(escaped(word.text()).replace("\n", "<br>"));
        html.append("</span>".repeat(word.marks().size()));
        fresh = false;
    }

    private void close() {
        switch (open) {
            case KEPT -> {}
            case DROPPED, ADDED -> html.append("</").append(open.element).append('>');
            case RECAST -> {
                html.append("</span>");
                name("small", form);
            }
        }
        open = Fate.KEPT;
        form = "";
    }

    private void opening(Opening opening, Piece piece, Fate fate, boolean first) {
        var part = opening.part();
        if (part.family() != Part.Family.FOOTNOTE && part.family() != Part.Family.CELL) {
            line();
        }
        switch (fate) {
            case KEPT -> kept(part);
            case RECAST -> name("small", forms.of(piece));
            case DROPPED, ADDED -> {
                if (!first || part != Part.PARAGRAPH) {
                    name(fate.element, forms.of(opening));
                }
            }
        }
        fresh = true;
    }

    /** Of what stayed only what a reader would see is said. */
    private void kept(Part part) {
        switch (part) {
            case PARAGRAPH, BULLETS, NUMBERS, TABLE, ROW -> {}
            case ITEM -> html.append("• ");
            case CELL, HEADING_CELL -> html.append(" │ ");
            default -> name("small", said.apply("part." + part));
        }
    }

    private void closing(Part.Family family, Fate fate) {
        if (fate != Fate.KEPT || family == Part.Family.FOOTNOTE) {
            name(fate == Fate.KEPT ? "small" : fate.element, said.apply("part.end." + family));
        }
    }

    private void line() {
        if (!fresh) {
            html.append("<br>");
        }
        fresh = true;
    }

    private void name(String element, String words) {
        html.append('<')
                .append(element)
                .append(" class=\"form\">")
                .append(escaped(words))
                .append("</")
                .append(element)
                .append("> ");
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }
}
