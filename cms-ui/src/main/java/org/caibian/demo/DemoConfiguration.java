package org.caibian.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What exists only in a newsroom that was asked to show itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("caibian.demo")
class DemoConfiguration {

    @Bean
    @Primary
    Clock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    Demo demo() {
        return DemoFiles.read();
    }
}
