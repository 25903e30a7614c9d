package org.caibian.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many days it is kept what somebody was told: no longer than it is of use (个人信息保护法 article
 * 19). The ledger, which says what was done, stays.
 */
@ConfigurationProperties("caibian.kept")
public record Retention(@DefaultValue("400") int notices) {

    public Retention {
        if (notices < 1) {
            throw new IllegalArgumentException("caibian.kept.notices: in days, one or more");
        }
    }
}
