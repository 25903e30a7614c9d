package org.caibian.watch;

import java.time.Duration;
import org.caibian.publication.SealCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house does by the clock. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    /**
     * Asks every minute whether live stories are to be looked through: a night missed while the
     * program stood still is made up for, and of several nodes one looks.
     */
    @Bean
    Clockwork nightClock(SealCheck seals) {
        return new Clockwork("night-round", Duration.ofMinutes(1), seals::lookIfDue);
    }

    @Bean
    Clockwork timerClock(TimerRound timers) {
        return new Clockwork("timers", TimerRound.PAUSE, timers::go);
    }
}
