package org.caibian.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language robots speak, and through whom: {@code through} stands before the three makers, such
 * as a gateway of the house, and is asked for the same paths.
 */
@ConfigurationProperties("caibian.robots")
record RobotSettings(Optional<URI> through, @DefaultValue("zh") Locale language) {}
