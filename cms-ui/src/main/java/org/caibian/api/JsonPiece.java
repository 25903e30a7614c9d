package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.caibian.api.JsonComparison.Change;
import org.caibian.difference.Piece;
import org.caibian.text.Mark;
import org.caibian.text.Part;
import org.caibian.text.Token;

/** What became of a word, or of where a part begins or ends. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Piece",
        description =
                "What became of a word, or of where a part of the body begins or ends. CHANGED is one that stayed in another form,"
                        + " such as a link to another address, or a heading that became a paragraph: `was` is the form it had.")
record JsonPiece(Change change, JsonToken token, Optional<JsonToken> was) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Token", description = "Words with their marks, or a part that begins or ends.")
    record JsonToken(
            Optional<String> text,
            List<JsonMark> marks,
            Optional<Part> opens,
            @Schema(
                            description =
                                    "How many columns and rows a cell has, as in 2×1, or which picture it is.")
                    Optional<String> form,
            Optional<Part.Family> closes) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Mark", description = "What words are marked with.")
    record JsonMark(MarkName name, @Schema(description = "Of a link.") Optional<String> href) {}

    /** The marks by name. */
    enum MarkName {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKE,
        SUPERSCRIPT,
        SUBSCRIPT,
        LINK
    }

    static JsonPiece of(Piece piece) {
        var was = piece.before().map(JsonPiece::told);
        var is = piece.after().map(JsonPiece::told);
        var change = Change.of(piece.before(), piece.after());
        return new JsonPiece(
                change, is.or(() -> was).orElseThrow(), was.filter(_ -> change == Change.CHANGED));
    }

    private static JsonToken told(Token token) {
        return switch (token) {
            case Token.Word(var text, var marks) ->
                    new JsonToken(
                            Optional.of(text),
                            marks.stream().map(JsonPiece::mark).toList(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            case Token.Opening(var part, var form) ->
                    new JsonToken(
                            Optional.empty(),
                            List.of(),
                            Optional.of(part),
                            Optional.of(form).filter(said -> !said.isEmpty()),
                            Optional.empty());
            case Token.Closing(var family) ->
                    new JsonToken(
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(family));
        };
    }

    private static JsonMark mark(Mark mark) {
        return switch (mark) {
            case Mark.Bold _ -> plain(MarkName.BOLD);
            case Mark.Italic _ -> plain(MarkName.ITALIC);
            case Mark.Underline _ -> plain(MarkName.UNDERLINE);
            case Mark.Strike _ -> plain(MarkName.STRIKE);
            case Mark.Superscript _ -> plain(MarkName.SUPERSCRIPT);
            case Mark.Subscript _ -> plain(MarkName.SUBSCRIPT);
            case Mark.Link(var href) -> new JsonMark(MarkName.LINK, Optional.of(href));
        };
    }

    private static JsonMark plain(MarkName name) {
        return new JsonMark(name, Optional.empty());
    }
}
