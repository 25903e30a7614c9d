package org.caibian.site;

import java.time.Clock;
import org.caibian.testing.SettableClock;
import org.caibian.testing.Statements;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.context.request.RequestContextHolder;

/** The site with the core and search behind it and the doors before it; no desk, no routes. */
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
    "org.caibian.media",
    "org.caibian.notice",
    "org.caibian.profile",
    "org.caibian.publication",
    "org.caibian.reader",
    "org.caibian.search",
    "org.caibian.security",
    "org.caibian.rule",
    "org.caibian.shared",
    "org.caibian.sharing",
    "org.caibian.signin",
    "org.caibian.site",
    "org.caibian.source",
    "org.caibian.staff",
    "org.caibian.subject",
    "org.caibian.text",
    "org.caibian.timer",
    "org.caibian.token"
})
class SiteTestApplication {

    @Bean
    Clock clock() {
        return new SettableClock();
    }

    @Bean
    static Statements statements() {
        return Statements.where(() -> RequestContextHolder.getRequestAttributes() != null);
    }

    @Bean
    static Outage outage() {
        return new Outage();
    }
}
