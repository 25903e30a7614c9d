package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.publication.WithdrawnStory;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "WithdrawnStory", description = "A story taken from readers, as it was called then.")
record JsonWithdrawnStory(
        @Schema(description = "The number of its receipt.", example = "17") long receipt,
        long article,
        String headline,
        @Schema(example = "CJ") String desk,
        Instant withdrawnAt,
        @Schema(description = "Who withdrew or proposed it, or set its planned end.") String by,
        @Schema(description = "Who confirmed it, where it took two.") Optional<String> second,
        String reason,
        @Schema(description = "Its time with readers was over.") boolean planned,
        @Schema(description = "It was a flash, pulled back at a second look.") boolean pulledBack,
        @Schema(description = "In how many channels it is looked for.") int channels,
        @Schema(description = "How many were seen without it.") int gone,
        @Schema(description = "How many show a picture of it by right of another live story.")
                int staying,
        @Schema(description = "When readers had it again.") Optional<Instant> returnedAt) {

    static JsonWithdrawnStory of(WithdrawnStory lost, String desk) {
        return new JsonWithdrawnStory(
                lost.withdrawal(),
                lost.article().value(),
                lost.headline(),
                desk,
                lost.at(),
                lost.by(),
                lost.second(),
                lost.reason(),
                lost.planned(),
                lost.pulledBack(),
                lost.channels(),
                lost.gone(),
                lost.staying(),
                lost.returnedAt());
    }
}
