package org.caibian.notice;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is kept what somebody was told: no longer than it is of use (个人信息保护法 article 19).
 * The ledger, which says what was done, stays.
 */
@ConfigurationProperties("caibian.kept")
public record Retention(@DefaultValue("P400D") Period notices) {

    public Retention {
        if (notices.toTotalMonths() == 0 && notices.getDays() < 1) {
            throw new IllegalArgumentException("caibian.kept.notices: a day or more, as in P400D");
        }
    }
}
