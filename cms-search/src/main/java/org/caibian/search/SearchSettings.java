package org.caibian.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which engine finds stories. {@code folder} is the embedded one's; {@code index} names what
 * Elasticsearch keeps, so that several newsrooms can share a cluster; {@code timeout} bounds each
 * call to it.
 */
@ConfigurationProperties("caibian.search")
public record SearchSettings(
        @DefaultValue("embedded") Engine engine,
        @DefaultValue("data/search") Path folder,
        @DefaultValue("caibian-stories") String index,
        @DefaultValue("5s") Duration timeout) {

    /** What can serve. */
    public enum Engine {
        EMBEDDED,
        ELASTICSEARCH
    }
}
