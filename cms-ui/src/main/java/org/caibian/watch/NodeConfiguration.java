package org.caibian.watch;

import java.time.Duration;
import org.caibian.node.Calls;
import org.caibian.node.Ears;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the nodes of a house hear of each other, soon enough that nobody takes them for several. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    /** So short that the program ends without a wait that is felt. */
    private static final Duration A_LISTEN = Duration.ofMillis(500);

    @Bean
    Clockwork callClock(Calls calls) {
        return new Clockwork("node-calls", AT_ONCE, calls::callOut);
    }

    @Bean
    Clockwork earClock(Ears ears) {
        return new Clockwork("node-ears", AT_ONCE, () -> ears.listen(A_LISTEN));
    }
}
