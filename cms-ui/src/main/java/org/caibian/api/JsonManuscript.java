package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Kind;

/** Every field of an article that readers can see: what is sent, and what is read back. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Manuscript",
        description = "Every field readers can see. What is left out is empty.")
record JsonManuscript(
        @Schema(
                        description =
                                "Where none is named, an article stays of its kind, and a new one is ORIGINAL; a correction is of its story's.")
                Optional<Kind> kind,
        @Schema(example = "潮汐电站二号机组并网", maxLength = 60) Optional<String> headline,
        @Schema(description = "The line above the headline (引题).", maxLength = 60)
                Optional<String> kicker,
        @Schema(description = "The line below the headline (副题).", maxLength = 60)
                Optional<String> subtitle,
        @Schema(
                        description =
                                "What readers are told of machines that wrote: NONE where nothing is said.")
                Optional<AiUse> ai,
        @Schema(
                        description = "For search engines; the headline where it is empty.",
                        maxLength = 120)
                Optional<String> seoTitle,
        @Schema(description = "For search engines; the summary where it is empty.", maxLength = 300)
                Optional<String> seoDescription,
        @Schema(description = "The title the source gave it.") Optional<String> originalTitle,
        Optional<String> originalAuthor,
        @Schema(maxLength = 300) Optional<String> summary,
        @Schema(example = "晨岸东屿11月23日电（记者 王砚）") Optional<String> dateline,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) @Schema(example = "[\"王砚\"]")
                List<String> authors,
        @Schema(description = "A source's name, see /sources.", example = "晨岸")
                Optional<String> source,
        @Schema(description = "A section's slug, see /sections.", example = "keji")
                Optional<String> section,
        @Schema(description = "A topic's slug.") Optional<String> topic,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
                @Schema(description = "Names of tags; new ones are made.", example = "[\"电网\"]")
                List<String> tags,
        Optional<JsonPicture> picture,
        @Schema(
                        description =
                                "The article of an older story that this one continues (续报): one readers have, or had.",
                        example = "1001")
                Optional<Long> continues,
        @Schema(
                        description =
                                "What readers are told of a correction (更正说明): for correction drafts, and needed there.",
                        maxLength = 300)
                Optional<String> note,
        @Schema(
                        description =
                                "A ProseMirror document of paragraphs, headings (level 2 and 3), lists, quotations, pull quotes,"
                                        + " fact boxes, tables, rules, footnotes and pictures; bold, italic, underline, strike,"
                                        + " superscript, subscript, links. A picture stands between paragraphs and is one of the"
                                        + " library: {\"type\":\"picture\",\"attrs\":{\"sha256\":\"…\",\"caption\":\"\",\"credit\":\"\","
                                        + "\"alt\":\"\"}}, told back with its width and height in pixels; a body holds at most 200.",
                        example =
                                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"二号机组并网。\"}]}]}")
                Optional<Map<String, Object>> body) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Picture", description = "A picture of the library by the hash of its bytes.")
    record JsonPicture(
            String sha256,
            Optional<String> alt,
            Optional<String> caption,
            Optional<String> credit) {}
}
