package org.caibian.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The outlet itself: its name, and the zone in which its clocks hang. */
@ConfigurationProperties("caibian.newsroom")
public record Newsroom(
        @DefaultValue("晨岸") String name, @DefaultValue("Asia/Shanghai") ZoneId zone) {

    /** The newsroom's calendar day at {@code instant}. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
