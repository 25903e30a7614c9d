package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.difference.Compared;
import org.caibian.difference.Comparison;
import org.caibian.difference.Credit;
import org.caibian.difference.Passage;
import org.caibian.difference.Piece;
import org.caibian.manuscript.Problem;
import org.caibian.shared.PersonId;

/** What became of one text of an article in another. */
@Schema(
        name = "Comparison",
        description =
                "What became of one text of an article in another, word by word as Chinese has words. Nothing is left out:"
                        + " both texts can be put together from it. Texts of different hash always differ here.")
record JsonComparison(
        @Schema(description = "How many fields and passages changed.") int changes,
        @Schema(description = "The fields that changed.") List<JsonField> fields,
        @Schema(description = "Every block of the body in its order, changed or not.")
                List<JsonPassage> passages) {

    private static final Credit NOBODY = new Credit(List.of(), false);

    /** What became of a word, or of a block. */
    enum Change {
        KEPT,
        /** There before and after, and another: its words, or its form alone. */
        CHANGED,
        ADDED,
        DROPPED;

        static Change of(Optional<?> before, Optional<?> after) {
            if (before.isEmpty()) {
                return ADDED;
            }
            if (after.isEmpty()) {
                return DROPPED;
            }
            return before.equals(after) ? KEPT : CHANGED;
        }
    }

    @Schema(
            name = "ChangedField",
            description = "A kind and the use of AI are told by their name in the API.")
    record JsonField(Problem.Field field, List<JsonPiece> pieces, JsonCredit by) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Passage", description = "A block of the body, and what became of its words.")
    record JsonPassage(
            Change change,
            @Schema(description = "Whether it is written otherwise and readers would see the same.")
                    boolean unseen,
            List<JsonPiece> pieces,
            @Schema(description = "None where it was kept.") Optional<JsonCredit> by) {}

    @Schema(
            name = "Credit",
            description =
                    "Who made a change, in the order they wrote; where not `exact`, it was one or more of them.")
    record JsonCredit(List<JsonPerson> people, boolean exact) {}

    /** {@code people} names people. */
    static JsonComparison of(
            Compared compared,
            Function<Collection<PersonId>, Function<PersonId, JsonPerson>> people) {
        var named = people.apply(everybody(compared));
        var comparison = compared.comparison();
        var passages = comparison.passages();
        return new JsonComparison(
                comparison.changes(),
                comparison.fields().stream()
                        .map(field ->
                                field(
                                        field,
                                        compared.byField().getOrDefault(field.field(), NOBODY),
                                        named))
                        .toList(),
                IntStream.range(0, passages.size())
                        .mapToObj(i -> passage(passages.get(i), compared.byPassage().get(i), named))
                        .toList());
    }

    private static List<PersonId> everybody(Compared compared) {
        return Stream.concat(compared.byField().values().stream(), compared.byPassage().stream())
                .flatMap(credit -> credit.people().stream())
                .distinct()
                .toList();
    }

    private static JsonField field(
            Comparison.OfField field, Credit by, Function<PersonId, JsonPerson> named) {
        return new JsonField(field.field(), pieces(field.pieces()), credit(by, named));
    }

    private static JsonPassage passage(
            Passage passage, Credit by, Function<PersonId, JsonPerson> named) {
        return new JsonPassage(
                Change.of(passage.before(), passage.after()),
                passage.isUnseen(),
                pieces(passage.pieces()),
                Optional.of(by)
                        .filter(_ -> passage.isChanged())
                        .map(credit -> credit(credit, named)));
    }

    private static List<JsonPiece> pieces(List<Piece> pieces) {
        return pieces.stream().map(JsonPiece::of).toList();
    }

    private static JsonCredit credit(Credit by, Function<PersonId, JsonPerson> named) {
        return new JsonCredit(by.people().stream().map(named).toList(), by.exact());
    }
}
