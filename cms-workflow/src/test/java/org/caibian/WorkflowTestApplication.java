package org.caibian;

import java.time.Clock;
import org.caibian.testing.SettableClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Core and routes, on a real database and the real engine. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class WorkflowTestApplication {

    @Bean
    Clock clock() {
        return new SettableClock();
    }
}
