package org.caibian.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What requests have the database do until it is closed, as the house itself would log it: nothing
 * of what it does by itself meanwhile.
 */
final class Done implements AutoCloseable {

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final List<Logger> loggers;
    private final AppenderBase<ILoggingEvent> hearing =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    if (RequestContextHolder.getRequestAttributes() != null) {
                        said.add(event.getFormattedMessage());
                    }
                }
            };

    Done(PlatformTransactionManager transactions) {
        loggers = List.of(logger(JdbcTemplate.class), logger(transactions.getClass()));
        hearing.start();
        for (var logger : loggers) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(hearing);
        }
    }

    List<String> statements() {
        return said("Executing prepared SQL statement");
    }

    /** Those that ended well. */
    List<String> transactions() {
        return said("Initiating transaction commit");
    }

    private List<String> said(String beginning) {
        return said.stream().filter(each -> each.startsWith(beginning)).toList();
    }

    private static Logger logger(Class<?> type) {
        return (Logger) LoggerFactory.getLogger(type);
    }

    @Override
    public void close() {
        for (var logger : loggers) {
            logger.detachAppender(hearing);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        hearing.stop();
    }
}
