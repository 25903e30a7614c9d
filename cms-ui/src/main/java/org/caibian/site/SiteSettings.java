package org.caibian.site;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the site is reached from outside; where {@code address} is not set, pages name themselves as
 * they were asked for. The house looks for withdrawn stories at {@code lookedAt}, such as a cache
 * that stands before the site; where that is not set, at this very program.
 */
@ConfigurationProperties("caibian.site")
record SiteSettings(Optional<String> address, Optional<String> lookedAt) {}
