package org.caibian.ui.article;

import org.caibian.watch.Clockwork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells other nodes, by the clock, who has which article open here. */
@Configuration(proxyBeanMethods = false)
class OpenPagesConfiguration {

    @Bean
    Clockwork openPagesClock(OpenPages pages) {
        return new Clockwork("open-pages", OpenPages.AGAIN, pages::tellAgain);
    }
}
