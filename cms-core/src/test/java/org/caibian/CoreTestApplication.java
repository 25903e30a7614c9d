package org.caibian;

import java.time.Clock;
import org.caibian.testing.SettableClock;
import org.caibian.testing.Statements;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The core alone, on a real database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class CoreTestApplication {

    @Bean
    Clock clock() {
        return new SettableClock();
    }

    @Bean
    static Statements statements() {
        return Statements.here();
    }
}
