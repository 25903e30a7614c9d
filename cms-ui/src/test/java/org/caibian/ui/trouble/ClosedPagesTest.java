package org.caibian.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.communication.PushAtmosphereHandler;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** That a page was closed while it was told something is no error; all else is. */
class ClosedPagesTest {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    ClosedPagesTest() {
        context.addTurboFilter(new ClosedPages());
        log.start();
        context.getLogger("ROOT").addAppender(log);
    }

    @Test
    void aPushToAPageThatWasClosedIsNotSaid() {
        var closed = ClosedPages.tomcatSays("wsRemoteEndpoint.closed");
        assertThat(closed).doesNotContain("wsRemoteEndpoint", "null");

        push().error("Exception in push connection", new IllegalStateException(closed));

        assertThat(log.list).isEmpty();
    }

    @Test
    void whateverElseGoesWrongIsSaidAsBefore() {
        var closed = ClosedPages.tomcatSays("wsRemoteEndpoint.closed");

        push().error("Exception in push connection", new IllegalStateException("another"));
        push().error("Exception in push connection", new IOException(closed));
        push().error("Error while pushing");
        context.getLogger(ClosedPages.class)
                .error("Somebody else", new IllegalStateException(closed));

        assertThat(log.list).hasSize(4);
    }

    private org.slf4j.Logger push() {
        return context.getLogger(PushAtmosphereHandler.class);
    }
}
