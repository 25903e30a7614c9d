package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.caibian.source.Source;
import org.caibian.subject.Section;
import org.caibian.subject.Tag;
import org.caibian.subject.Topic;

/** What a manuscript may name. */
final class JsonLabel {

    private JsonLabel() {}

    @Schema(name = "Section", description = "Where readers find a story; named by its slug.")
    record JsonSection(@Schema(example = "keji") String slug, String name, String nameEn) {
        static JsonSection of(Section section) {
            return new JsonSection(section.slug(), section.name(), section.nameEn());
        }
    }

    @Schema(name = "Topic", description = "A running story; named by its slug.")
    record JsonTopic(@Schema(example = "port") String slug, String name) {
        static JsonTopic of(Topic topic) {
            return new JsonTopic(topic.slug(), topic.name());
        }
    }

    @Schema(name = "Tag", description = "A subject word.")
    record JsonTag(String name) {
        static JsonTag of(Tag tag) {
            return new JsonTag(tag.name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Source",
            description = "Who may supply text, named by its name, from when to when.")
    record JsonSource(
            @Schema(example = "晨岸") String name,
            boolean own,
            LocalDate listedFrom,
            Optional<LocalDate> listedUntil) {
        static JsonSource of(Source source) {
            return new JsonSource(
                    source.name(), source.own(), source.listedFrom(), source.listedUntil());
        }
    }
}
