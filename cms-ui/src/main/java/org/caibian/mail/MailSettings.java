package org.caibian.mail;

import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How letters are written: the address they come from, and their language. */
@ConfigurationProperties("caibian.mail")
record MailSettings(Optional<String> from, @DefaultValue("zh") Locale language) {}
