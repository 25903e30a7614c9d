package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** What the log is told where the issuer let nobody in. */
class IssuerTest {

    @Test
    void itIsTheNameOfTheErrorAndNothingThatCameWithTheAddress() {
        var description = "no\n2026-11-30 WARN somebody made this up";

        assertThat(logged(error("access_denied", description))).endsWith(": access_denied");
        assertThat(logged(error("denied\n2026-11-30 WARN", description)))
                .endsWith(": OAuth2AuthenticationException");
        assertThat(logged(new BadCredentialsException(description)))
                .endsWith(": BadCredentialsException");
    }

    private static AuthenticationException error(String code, String description) {
        var error = new OAuth2Error(code, description, null);
        return new OAuth2AuthenticationException(error, error.toString());
    }

    private static String logged(AuthenticationException why) {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(Issuer.class);
        logger.addAppender(log);
        try {
            assertThat(Issuer.failed(why)).isInstanceOf(NotTaken.class);
        } finally {
            logger.detachAppender(log);
        }
        return log.list.getFirst().getFormattedMessage();
    }
}
