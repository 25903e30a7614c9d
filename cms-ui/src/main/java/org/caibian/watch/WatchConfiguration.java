package org.caibian.watch;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.caibian.publication.SealCheck;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house does by the clock. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    // The hands of all rounds together are so few that most connections to the database are left
    // for people.
    private static final Set<TimerKind> INSTANTS =
            EnumSet.of(TimerKind.RELEASE, TimerKind.CORRECTION, TimerKind.TAKE_DOWN);
    private static final Set<TimerKind> DEADLINES = EnumSet.of(TimerKind.DEADLINE);
    private static final Set<TimerKind> LOOKS = EnumSet.of(TimerKind.RECEIPT);
    private static final Set<TimerKind> ALARMS = others();

    /**
     * Asks every minute whether live stories are to be looked through: a night missed while the
     * program stood still is made up for, and of several nodes one looks.
     */
    @Bean
    Clockwork nightClock(SealCheck seals) {
        return new Clockwork("night-round", Duration.ofMinutes(1), seals::lookIfDue);
    }

    /** What readers wait for waits for nothing else. */
    @Bean
    TimerRound roundOfInstants(DueTimers timers) {
        return new TimerRound(timers, INSTANTS, 4);
    }

    @Bean
    Clockwork instantClock(TimerRound roundOfInstants) {
        return new Clockwork("instants", TimerRound.PAUSE, roundOfInstants::go);
    }

    /**
     * Looking for what readers lost takes long where a channel does not answer: then other looks
     * wait, and nothing else.
     */
    @Bean
    TimerRound roundOfLooks(DueTimers timers) {
        return new TimerRound(timers, LOOKS, 2);
    }

    @Bean
    Clockwork lookClock(TimerRound roundOfLooks) {
        return new Clockwork("looks", TimerRound.PAUSE, roundOfLooks::go);
    }

    /** Whoever is called because somebody else did not act hears of it in time. */
    @Bean
    TimerRound roundOfAlarms(DueTimers timers) {
        return new TimerRound(timers, ALARMS, 1);
    }

    @Bean
    Clockwork alarmClock(TimerRound roundOfAlarms) {
        return new Clockwork("alarms", TimerRound.PAUSE, roundOfAlarms::go);
    }

    /** There may be thousands after a standstill. */
    @Bean
    TimerRound roundOfDeadlines(DueTimers timers) {
        return new TimerRound(timers, DEADLINES, 2);
    }

    @Bean
    Clockwork deadlineClock(TimerRound roundOfDeadlines) {
        return new Clockwork("deadlines", TimerRound.PAUSE, roundOfDeadlines::go);
    }

    private static Set<TimerKind> others() {
        var others = EnumSet.complementOf(EnumSet.copyOf(INSTANTS));
        others.removeAll(DEADLINES);
        others.removeAll(LOOKS);
        return others;
    }
}
