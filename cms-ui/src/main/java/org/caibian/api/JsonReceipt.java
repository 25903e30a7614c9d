package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.publication.Channel;
import org.caibian.publication.Receipt;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Receipt",
        description =
                "When each channel was seen without a withdrawn story, in UTC; its words are those of that day.")
record JsonReceipt(
        @Schema(example = "17") long number,
        long article,
        String headline,
        String section,
        @Schema(description = "Where it stood on the site.", example = "/story/1042")
                String address,
        int revision,
        String reason,
        Instant withdrawnAt,
        @Schema(description = "Its time with readers was over.") boolean planned,
        @Schema(description = "It was a flash, pulled back at a second look.") boolean pulledBack,
        @Schema(description = "When readers had it again; from then on it is looked for no more.")
                Optional<Instant> returnedAt,
        @Schema(
                        description =
                                "Whether every channel is without it, or keeps of it what others show.")
                boolean complete,
        @Schema(description = "How many channels were seen without it.") long gone,
        @Schema(description = "How many show a picture of it by right of another live story.")
                long staying,
        List<JsonLine> channels) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "ReceiptLine",
            description =
                    "One channel; until `goneAt` or `staysAt` is there, it is looked at again and again. `seen` is where was looked.")
    record JsonLine(
            Channel channel,
            int looks,
            Optional<Instant> goneAt,
            @Schema(description = "When a picture of it was seen to be another live story's, too.")
                    Optional<Instant> staysAt,
            @Schema(description = "Those stories.", example = "[\"/story/1038\"]")
                    List<String> stays,
            boolean here,
            String seen) {}

    static JsonReceipt of(Receipt receipt) {
        var withdrawal = receipt.withdrawal();
        var lost = receipt.lost();
        return new JsonReceipt(
                withdrawal.id(),
                withdrawal.article().value(),
                lost.headline(),
                lost.section(),
                lost.address(),
                withdrawal.revision(),
                withdrawal.reason(),
                withdrawal.at().orElseThrow(),
                withdrawal.planned(),
                withdrawal.pulledBack(),
                withdrawal.returnedAt(),
                receipt.isComplete(),
                receipt.gone(),
                receipt.staying(),
                receipt.lines().stream().map(JsonReceipt::line).toList());
    }

    private static JsonLine line(Receipt.Line line) {
        return new JsonLine(
                line.channel(),
                line.looks(),
                line.goneAt(),
                line.staysAt(),
                line.stays(),
                line.here(),
                line.seen());
    }
}
