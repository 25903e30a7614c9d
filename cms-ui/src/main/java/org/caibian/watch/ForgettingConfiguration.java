package org.caibian.watch;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.caibian.notice.OldNotices;
import org.caibian.privacy.OldTraces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the house forget what it need not keep. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {

    @Bean
    Clockwork forgettingClock(OldNotices notices, OldTraces traces) {
        return new Clockwork(
                "forgetting",
                Duration.ofHours(1),
                () -> {
                    forget(notices::forgetSome);
                    forget(traces::forgetSome);
                });
    }

    private static void forget(BooleanSupplier some) {
        while (some.getAsBoolean()) {
            // until nothing is too old
        }
    }
}
