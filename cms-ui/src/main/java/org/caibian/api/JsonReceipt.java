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
        description = "When each channel was seen without a withdrawn story, in UTC.")
record JsonReceipt(
        String headline,
        int revision,
        String reason,
        Instant withdrawnAt,
        boolean complete,
        List<JsonLine> channels) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "ReceiptLine",
            description =
                    "One channel; until `goneAt` is there, it is looked at again and again. `seen` is where was looked.")
    record JsonLine(
            Channel channel, int looks, Optional<Instant> goneAt, boolean here, String seen) {}

    static JsonReceipt of(Receipt receipt) {
        var withdrawal = receipt.withdrawal();
        return new JsonReceipt(
                receipt.lost().headline(),
                withdrawal.revision(),
                withdrawal.reason(),
                withdrawal.at().orElseThrow(),
                receipt.isComplete(),
                receipt.lines().stream()
                        .map(line ->
                                new JsonLine(
                                        line.channel(),
                                        line.looks(),
                                        line.goneAt(),
                                        line.here(),
                                        line.seen()))
                        .toList());
    }
}
