package org.caibian.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A page that was closed before its answer is no error; whatever else fails at the desk is. */
class FailedActTest {

    private final Logger failures = (Logger) LoggerFactory.getLogger(FailedAct.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        failures.addAppender(log);
    }

    @AfterEach
    void leave() {
        failures.detachAppender(log);
    }

    @Test
    void aPageThatIsClosedBeforeItsAnswerIsNoFailure() {
        fails(new ClientAbortException(new IOException("Broken pipe")));

        assertThat(log.list).isEmpty();
    }

    @Test
    void whateverElseFailsIsInTheLog() {
        fails(new IOException("no room on the disk"));
        fails(new IllegalStateException("a fault"));

        assertThat(log.list).hasSize(2);
    }

    private static void fails(Exception cause) {
        new FailedAct().error(new ErrorEvent(cause));
    }
}
