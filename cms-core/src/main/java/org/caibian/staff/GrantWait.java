package org.caibian.staff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a role that weighs waits that nobody is left to confirm, before whoever proposed it
 * gives it {@code alone}: long enough for those who are told of it to have it stopped, and over
 * before the proposal lapses.
 */
@ConfigurationProperties("caibian.grants")
record GrantWait(@DefaultValue("72h") Duration alone) {

    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(6);

    GrantWait {
        if (alone.compareTo(LEAST) < 0 || alone.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("caibian.grants.alone: 24h to 6d");
        }
    }
}
