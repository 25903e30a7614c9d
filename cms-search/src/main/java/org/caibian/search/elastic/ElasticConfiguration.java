package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.time.Clock;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.caibian.search.SearchSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts Elasticsearch behind the doors where it was chosen; its address is spring.elasticsearch.*.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "caibian.search.engine", havingValue = "elasticsearch")
class ElasticConfiguration {

    @Bean
    ElasticStoryIndex storyIndex(ElasticsearchClient client, SearchSettings settings) {
        return new ElasticStoryIndex(client, new Names(settings.index()));
    }

    @Bean
    ElasticStorySearch storySearch(
            ElasticsearchClient client, SearchSettings settings, Clock clock) {
        return new ElasticStorySearch(client, new Names(settings.index()), clock);
    }

    /** No call waits longer, neither for a connection nor for an answer. */
    @Bean
    Rest5ClientBuilderCustomizer boundedCalls(SearchSettings settings) {
        var longest = Timeout.of(settings.timeout());
        return new Rest5ClientBuilderCustomizer() {
            @Override
            public void customize(Rest5ClientBuilder builder) {
                // Nothing to say to the builder itself.
            }

            @Override
            public void customize(RequestConfig.Builder call) {
                call.setResponseTimeout(longest).setConnectionRequestTimeout(longest);
            }
        };
    }
}
