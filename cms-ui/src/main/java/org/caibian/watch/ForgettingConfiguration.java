package org.caibian.watch;

import java.time.Duration;
import org.caibian.notice.OldNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the house forget what it need not keep. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {

    @Bean
    Clockwork forgettingClock(OldNotices notices) {
        return new Clockwork("forgetting", Duration.ofHours(1), () -> forget(notices));
    }

    private static void forget(OldNotices notices) {
        while (notices.forgetSome()) {
            // until none is too old
        }
    }
}
