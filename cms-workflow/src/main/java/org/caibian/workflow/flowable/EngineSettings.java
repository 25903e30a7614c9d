package org.caibian.workflow.flowable;

import java.util.Map;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.flowable.spring.boot.condition.ConditionalOnProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine must be told in code; the rest stands in {@code flowable-default.properties}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProcessEngine
class EngineSettings {

    /** Three beans are all a process can name: nobody reaches core by editing a BPMN file. */
    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engineSeesOnlyItsDelegates(
            OpenStep openStep, Reconfirmations reconfirmations, ReleaseStory releaseStory) {
        return engine ->
                engine.setBeans(
                        Map.of(
                                "openStep", openStep,
                                "reconfirmations", reconfirmations,
                                "releaseStory", releaseStory));
    }

    /**
     * Given a schema, Flowable 8.0.0 sets it as the whole search path of the connection it shares
     * with core, which then no longer finds the newsroom's tables; see
     * docs/decisions/engine-tables.md.
     */
    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> searchPathStaysWhole() {
        return engine -> engine.setDatabaseSchema("");
    }
}
