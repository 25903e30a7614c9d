package org.caibian.publication;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.caibian.shared.Newsroom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/** When, by the newsroom's clocks, live stories are looked through each night. */
@ConfigurationProperties("caibian.seal-check")
record SealCheckSettings(@DefaultValue("03:10") @DateTimeFormat(pattern = "HH:mm") LocalTime at) {

    /** The newest instant, not after {@code now}, at which it was time to look. */
    Instant lastDue(Instant now, Newsroom newsroom) {
        var today = ZonedDateTime.ofInstant(now, newsroom.zone()).with(at);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
