package org.caibian.search.elastic;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps Elasticsearch's client and health check out of a program that does not use it: nothing is
 * to knock at a server that was not asked for.
 */
class ElasticsearchOnDemand implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String THEIRS = "org.springframework.boot.elasticsearch.";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = "elasticsearch".equals(environment.getProperty("caibian.search.engine"));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var kept = new boolean[configurations.length];
        for (int i = 0; i < kept.length; i++) {
            var name = configurations[i];
            kept[i] = wanted || name == null || !name.startsWith(THEIRS);
        }
        return kept;
    }
}
