package org.caibian.mail;

import java.time.Clock;
import org.caibian.startup.Addresses;
import org.caibian.testing.SettableClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Mail with the core behind it; no desk, no site, no routes. */
@EnableAutoConfiguration(
        excludeName = {
            "org.flowable.spring.boot.EndpointAutoConfiguration",
            "org.flowable.spring.boot.ProcessEngineAutoConfiguration",
            "org.flowable.spring.boot.ProcessEngineServicesAutoConfiguration"
        })
@ComponentScan({
    "org.caibian.annotation",
    "org.caibian.article",
    "org.caibian.ledger",
    "org.caibian.mail",
    "org.caibian.media",
    "org.caibian.notice",
    "org.caibian.publication",
    "org.caibian.rule",
    "org.caibian.shared",
    "org.caibian.source",
    "org.caibian.staff",
    "org.caibian.subject",
    "org.caibian.text",
    "org.caibian.timer"
})
@Import(Addresses.class)
class MailTestApplication {

    @Bean
    Clock clock() {
        return new SettableClock();
    }
}
