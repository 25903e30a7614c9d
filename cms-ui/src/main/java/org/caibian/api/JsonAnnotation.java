package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.annotation.Annotation;
import org.caibian.manuscript.FormLine;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Annotation",
        description =
                "What somebody says of a draft or of some words of its body (批注). With a `replacement`, empty to strike them out, and the whole line where they are all of it, it is a suggestion (建议); each line end in it begins a paragraph. Open ones keep the draft from being handed in and sealed.")
record JsonAnnotation(
        @Schema(example = "12") long id,
        @Schema(description = "None where it is about the draft as a whole.")
                Optional<JsonQuote> about,
        @Schema(description = "The line of the form a suggestion is for.") Optional<FormLine> field,
        @Schema(description = "What stood in that line when it was suggested.")
                Optional<String> stood,
        @Schema(
                        description =
                                "Whether those words stand there no more; of a settled one, whether they did not then.")
                boolean lost,
        Optional<String> replacement,
        @Schema(description = "What a suggestion comes to, and how far it goes.")
                Optional<Annotation.Reach> reach,
        JsonPerson by,
        Instant at,
        @Schema(description = "Whether the draft was given back for it.") boolean returned,
        @Schema(description = "None while it is open.") Optional<Annotation.Outcome> outcome,
        Optional<JsonPerson> settledBy,
        Optional<Instant> settledAt,
        List<JsonSaid> said) {

    @Schema(
            name = "Quote",
            description =
                    "Words of the body, and up to 32 characters of the same line before and after them.")
    record JsonQuote(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "五十七艘船舶")
                    Optional<String> quote,
            Optional<String> before,
            Optional<String> after) {

        static JsonQuote of(Anchor anchor) {
            return new JsonQuote(
                    Optional.of(anchor.quote()),
                    Optional.of(anchor.before()),
                    Optional.of(anchor.after()));
        }

        /** Empty where nothing is quoted, or too much. */
        Optional<Anchor> anchor() {
            return quote.flatMap(Anchor::of)
                    .map(words ->
                            new Anchor(0, 0, words.quote(), before.orElse(""), after.orElse("")));
        }
    }

    @Schema(name = "Said", description = "Words of one person, the first or an answer.")
    record JsonSaid(JsonPerson by, Instant at, String words) {}

    static JsonAnnotation of(Annotation annotation, Function<PersonId, JsonPerson> people) {
        var ending = annotation.ending();
        return new JsonAnnotation(
                annotation.id().value(),
                annotation.anchor().map(JsonQuote::of),
                annotation.instead().map(Annotation.Instead::line),
                annotation.instead().map(Annotation.Instead::words),
                annotation.lost(),
                annotation.replacement(),
                annotation.reach(),
                people.apply(annotation.by()),
                annotation.at(),
                annotation.returnedBy().isPresent(),
                ending.map(Annotation.Ending::outcome),
                ending.map(Annotation.Ending::by).map(people),
                ending.map(Annotation.Ending::at),
                annotation.said().stream()
                        .map(each -> new JsonSaid(people.apply(each.by()), each.at(), each.words()))
                        .toList());
    }
}
