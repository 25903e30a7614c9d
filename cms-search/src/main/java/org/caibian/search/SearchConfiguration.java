package org.caibian.search;

import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What both engines share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    static final String INDEXERS = "storyIndexers";
    private static final int AT_ONCE = 2;
    private static final int WAITING = 10_000;

    /**
     * Threads of their own: whoever publishes hands over and goes on, even while the engine hangs.
     * What finds no place here stays in the event registry and is tried again.
     */
    @Bean(name = INDEXERS, defaultCandidate = false)
    ThreadPoolTaskExecutor storyIndexers() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("indexing-");
        executor.setCorePoolSize(AT_ONCE);
        executor.setMaxPoolSize(AT_ONCE);
        executor.setQueueCapacity(WAITING);
        executor.setAllowCoreThreadTimeOut(true);
        // The release is long committed: an exception for each of thousands would tell nobody more.
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return executor;
    }
}
