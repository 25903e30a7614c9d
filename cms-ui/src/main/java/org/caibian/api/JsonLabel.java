package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.caibian.subject.Section;
import org.caibian.subject.Tag;
import org.caibian.subject.Topic;

/** What a manuscript may name. */
final class JsonLabel {

    private static final String ARCHIVED =
            "Put aside (归档): offered to nobody who writes; what carries it keeps it.";

    private JsonLabel() {}

    @Schema(name = "Section", description = "Where readers find a story; named by its slug.")
    record JsonSection(
            @Schema(example = "keji") String slug,
            String name,
            String nameEn,
            @Schema(description = ARCHIVED) boolean archived) {
        static JsonSection of(Section section) {
            return new JsonSection(
                    section.slug(), section.name(), section.nameEn(), section.archived());
        }
    }

    @Schema(name = "Topic", description = "A running story; named by its slug.")
    record JsonTopic(
            @Schema(example = "port") String slug,
            String name,
            @Schema(description = ARCHIVED) boolean archived) {
        static JsonTopic of(Topic topic) {
            return new JsonTopic(topic.slug(), topic.name(), topic.archived());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Tag", description = "A subject word; named in manuscripts by its name.")
    record JsonTag(
            long id,
            String name,
            @Schema(
                            description = "Which of the IPTC's Media Topics it is.",
                            example = "medtop:20000170")
                    Optional<String> medtop,
            @Schema(description = ARCHIVED) boolean archived) {
        static JsonTag of(Tag tag) {
            return new JsonTag(tag.id().value(), tag.name(), tag.medtop(), tag.archived());
        }
    }
}
