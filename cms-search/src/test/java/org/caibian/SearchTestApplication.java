package org.caibian;

import java.time.Clock;
import org.caibian.testing.SettableClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The core and search, on a real database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class SearchTestApplication {

    @Bean
    Clock clock() {
        return new SettableClock();
    }
}
