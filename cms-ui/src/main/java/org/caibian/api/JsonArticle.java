package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Article",
        description =
                "How an article stands: what readers have of it, and its draft where there is one. Only reading it brings the `words`.")
record JsonArticle(
        @Schema(example = "1001") long id,
        JsonStanding standing,
        Optional<JsonTakeDown> takeDown,
        Optional<JsonDraft> draft) {

    /** What readers have of an article. */
    enum StandingName {
        UNPUBLISHED,
        LIVE,
        WITHDRAWN
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Standing",
            description = "What readers have: nothing yet, a revision, or nothing any more.")
    record JsonStanding(
            StandingName name,
            Optional<Integer> revision,
            Optional<Instant> since,
            @Schema(description = "Where the story is on the site.", example = "/story/1001")
                    Optional<String> story,
            @Schema(
                            description =
                                    "What readers are told of machines that wrote; nothing where people did.")
                    Optional<AiUse> ai,
            @Schema(description = "Where it is gone: whether its time was over, as planned.")
                    Optional<Boolean> planned) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Draft", description = "Work in progress on an article.")
    record JsonDraft(
            @Schema(
                            description =
                                    "What every address of drafts takes: the article, or its correction.",
                            example = "1001-correction")
                    String id,
            @Schema(example = "CJ-261123-004") String number,
            @Schema(example = "CJ") String desk,
            Stage.Name stage,
            Priority priority,
            @Schema(description = "Why it was given up, where it was.") Optional<String> spikedFor,
            @Schema(
                            description =
                                    "Counts saves; send it as `If-Match`, or the `ETag`, which names the round of review, too.")
                    int version,
            @Schema(description = "SHA-256 of the words: what an approval is given to.")
                    String hash,
            JsonPerson savedBy,
            Instant savedAt,
            @Schema(
                            description =
                                    "The responsible editor (责任编辑), from the claim of the first review on.")
                    Optional<JsonPerson> responsible,
            @Schema(description = "Who is writing on it now.") Optional<JsonLock> lock,
            @Schema(description = "The revision in review or approved.") Optional<Integer> revision,
            @Schema(description = "The review task that is open now.", example = "12-FIRST_REVIEW")
                    Optional<String> task,
            @Schema(
                            description =
                                    "When it goes out once it is approved; at once, where it does not say.")
                    Optional<JsonInstant> releaseAt,
            @Schema(description = "Until when nobody lets it out.") Optional<JsonEmbargo> embargo,
            Optional<JsonManuscript> words) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Embargo", description = "Not before that, whatever anyone presses (限时禁发).")
    record JsonEmbargo(
            @Schema(
                            description =
                                    "Which draft it was set on: this one, or the article's other, which keeps back the same words. It is lifted there.",
                            example = "1001")
                    String draft,
            JsonInstant until,
            @Schema(
                            description =
                                    "Where another draft's holds longer: until when this draft's own does, which is what setting it anew replaces.")
                    Optional<JsonInstant> own,
            @Schema(description = "Who wants it lifted; a second person has to agree within a day.")
                    Optional<JsonPerson> liftProposedBy) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Lock",
            description =
                    "The edit lock; past `until` it is there no more, and anybody may take it.")
    record JsonLock(
            JsonPerson holder,
            Instant since,
            Instant until,
            @Schema(description = "Who asked the holder to hand it over.")
                    Optional<JsonAsking> asked) {}

    @Schema(
            name = "Asking",
            description =
                    "Unanswered `until` then, and without a save meanwhile, they may take it.")
    record JsonAsking(JsonPerson by, Instant until) {}
}
