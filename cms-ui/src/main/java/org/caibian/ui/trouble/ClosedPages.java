package org.caibian.ui.trouble;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.vaadin.flow.server.communication.PushAtmosphereHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the log that a page was told something at the instant it was closed: it happens all
 * day, and what was to be told is read again by whatever page is opened next. Whatever else goes
 * wrong with a push is an error as before.
 */
@Component
final class ClosedPages extends TurboFilter {

    private static final String SAYS_SO = PushAtmosphereHandler.class.getName();

    /** In Tomcat's own words, whatever language it speaks. */
    private static final Set<String> CLOSED =
            Set.of(
                    tomcatSays("wsRemoteEndpoint.closed"),
                    tomcatSays("wsRemoteEndpoint.closedDuringMessage"));

    @PostConstruct
    void listen() {
        log().addTurboFilter(this);
    }

    @PreDestroy
    void leave() {
        log().getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] details,
            @Nullable Throwable failure) {
        return failure instanceof IllegalStateException
                        && SAYS_SO.equals(logger.getName())
                        && Optional.ofNullable(failure.getMessage())
                                .filter(CLOSED::contains)
                                .isPresent()
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static LoggerContext log() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    static String tomcatSays(String key) {
        var tomcat = StringManager.getManager("org.apache.tomcat.websocket");
        return String.valueOf(tomcat.getString(key));
    }
}
