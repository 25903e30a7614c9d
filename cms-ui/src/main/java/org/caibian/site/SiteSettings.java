package org.caibian.site;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the site is reached from outside; where {@code address} is not set, pages name themselves as
 * they were asked for.
 */
@ConfigurationProperties("caibian.site")
record SiteSettings(Optional<String> address) {}
