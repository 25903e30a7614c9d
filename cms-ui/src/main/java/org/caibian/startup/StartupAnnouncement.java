package org.caibian.startup;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints where the newsroom is and who may sign in, after everything else has started. */
@Component
final class StartupAnnouncement {

    private final ObjectProvider<Greeting> greetings;

    StartupAnnouncement(ObjectProvider<Greeting> greetings) {
        this.greetings = greetings;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent ready) {
        var lines = greetings.orderedStream().map(Greeting::lines).flatMap(List::stream).toList();
        System.out.println("\n" + String.join("\n", lines) + "\n");
    }
}
