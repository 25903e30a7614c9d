package org.caibian.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a person in one line why the program cannot start, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineReport implements SpringBootExceptionReporter {

    @SuppressWarnings("UnusedVariable") // Boot calls reporters' constructors with the context.
    OneLineReport(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) {
                return say(reason);
            }
            if (cause instanceof PortInUseException port) {
                return say(BeforeStart.taken(port.getPort(), port));
            }
        }
        return false;
    }

    private static boolean say(CannotStart reason) {
        System.err.println(reason.getMessage());
        return true;
    }
}
