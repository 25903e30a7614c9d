package org.caibian.manuscript;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * The stored and hashed form of a {@link Content}. Empty fields are left out, so that a field added
 * to the product later does not change the hash of what was sealed before it.
 */
public final class ContentJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            in -> in.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private ContentJson() {}

    private record Form(
            Kind kind,
            String headline,
            Optional<String> kicker,
            Optional<String> subtitle,
            Optional<AiUse> ai,
            Optional<String> seoTitle,
            Optional<String> seoDescription,
            Optional<String> originalTitle,
            Optional<String> originalAuthor,
            Optional<String> summary,
            Optional<String> dateline,
            Optional<List<String>> authors,
            Optional<Label> source,
            Optional<Label> section,
            Optional<Label> topic,
            Optional<List<Label>> tags,
            Optional<LeadPicture> picture,
            Optional<Long> continues,
            Optional<String> note,
            JsonNode body) {}

    public static String write(Content content) {
        var furniture = content.furniture();
        return JSON.writeValueAsString(
                new Form(
                        content.kind(),
                        content.headline().text(),
                        written(furniture.kicker()),
                        written(furniture.subtitle()),
                        Optional.of(furniture.ai()).filter(use -> use != AiUse.NONE),
                        written(furniture.seoTitle()),
                        written(furniture.seoDescription()),
                        written(content.originalTitle()),
                        written(content.originalAuthor()),
                        written(content.summary()),
                        written(content.dateline()),
                        Optional.of(content.authors()).filter(authors -> !authors.isEmpty()),
                        content.source(),
                        content.section(),
                        content.topic(),
                        Optional.of(content.tags()).filter(tags -> !tags.isEmpty()),
                        content.picture(),
                        content.continues().map(ArticleId::value),
                        written(content.note()),
                        raw(content.body().json())));
    }

    public static Content read(String json) {
        var form = JSON.readValue(json, Form.class);
        return new Content(
                form.kind(),
                new Headline(form.headline()),
                new Furniture(
                        form.kicker().orElse(""),
                        form.subtitle().orElse(""),
                        form.ai().orElse(AiUse.NONE),
                        form.seoTitle().orElse(""),
                        form.seoDescription().orElse("")),
                form.originalTitle().orElse(""),
                form.originalAuthor().orElse(""),
                form.summary().orElse(""),
                form.dateline().orElse(""),
                form.authors().orElse(List.of()),
                form.source(),
                form.section(),
                form.topic(),
                form.tags().orElse(List.of()),
                form.picture(),
                form.continues().map(ArticleId::new),
                form.note().orElse(""),
                body(form.body()));
    }

    /** Read by nobody again before it is written. */
    private static JsonNode raw(String json) {
        return JSON.getNodeFactory().rawValueNode(new RawValue(json));
    }

    private static Optional<String> written(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Body body(JsonNode json) {
        return switch (Body.stored(json)) {
            case BodyResult.Good(var body) -> body;
            case BodyResult.Bad(var why) ->
                    throw new IllegalStateException("A stored body is damaged: " + why);
        };
    }
}
