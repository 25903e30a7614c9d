package org.caibian.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.caibian.shared.Retention;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what people were told long ago, with its letters. */
@Component
@EnableConfigurationProperties(Retention.class)
public class OldNotices {

    /** So few that nobody waits for it. */
    private static final int AT_A_TIME = 2_000;

    private final NoticeRows rows;
    private final Retention retention;
    private final Clock clock;

    OldNotices(NoticeRows rows, Retention retention, Clock clock) {
        this.rows = rows;
        this.retention = retention;
        this.clock = clock;
    }

    /** Forgets some of those that are too old; whether there may be more. */
    @Transactional
    public boolean forgetSome() {
        return rows.forget(oldest(), AT_A_TIME) == AT_A_TIME;
    }

    private Instant oldest() {
        return clock.instant().minus(Duration.ofDays(retention.notices()));
    }
}
