package org.caibian.ui.parts;

import java.time.Duration;
import org.caibian.watch.Clockwork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that open pages go by. */
@Configuration(proxyBeanMethods = false)
class MinutesConfiguration {

    @Bean
    Clockwork minuteClock(Minutes minutes) {
        return new Clockwork("minutes", Duration.ofMinutes(1), minutes::pass);
    }
}
