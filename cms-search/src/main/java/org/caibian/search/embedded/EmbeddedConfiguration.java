package org.caibian.search.embedded;

import java.io.IOException;
import java.time.Clock;
import org.caibian.search.SearchSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the embedded engine behind the doors, unless another one was chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "caibian.search.engine",
        havingValue = "embedded",
        matchIfMissing = true)
class EmbeddedConfiguration {

    @Bean
    EmbeddedStoryIndex storyIndex(SearchSettings settings) throws IOException {
        return new EmbeddedStoryIndex(settings.folder());
    }

    @Bean
    EmbeddedStorySearch storySearch(EmbeddedStoryIndex index, Clock clock) {
        return new EmbeddedStorySearch(index, clock);
    }
}
