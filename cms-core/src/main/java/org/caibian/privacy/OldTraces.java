package org.caibian.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caibian.shared.Retention;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what people left behind by signing in, and what is spent. */
@Component
@EnableConfigurationProperties(Retention.class)
public class OldTraces {

    /** Longer than any of it counts. */
    private static final Duration DAY = Duration.ofDays(1);

    /** So long after one last heard of it the program has forgotten a session, too. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final OldTraceRows rows;
    private final Retention retention;
    private final Clock clock;

    OldTraces(OldTraceRows rows, Retention retention, Clock clock) {
        this.rows = rows;
        this.retention = retention;
        this.clock = clock;
    }

    /** Forgets some of what is too old; whether there may be more. */
    @Transactional
    public boolean forgetSome() {
        var traces = before(Duration.ofDays(retention.traces()));
        var day = before(DAY);
        return List.of(
                        rows.forget("sign_in_try where at <= :before", day),
                        rows.forget("link_asked where at <= :before", day),
                        rows.forget("desk_session where seen_at <= :before", before(HALF_A_DAY)),
                        rows.forget("api_answer where answered_at <= :before", day),
                        rows.forget(
                                "sign_in_link where coalesce(until, asked_at) <= :before", traces),
                        rows.forget("api_token where expires_at <= :before", traces),
                        rows.forget("proposed_grant where until <= :before", traces),
                        rows.forget("proposed_erasure where until <= :before", traces),
                        rows.forget(
                                "known_device where last_in_at <= :before",
                                before(Duration.ofDays(retention.devices()))),
                        rows.forget(
                                "robot_outbox where outcome is not null and settled_at <= :before",
                                before(Duration.ofDays(retention.notices()))))
                .contains(true);
    }

    private Instant before(Duration age) {
        return clock.instant().minus(age);
    }
}
