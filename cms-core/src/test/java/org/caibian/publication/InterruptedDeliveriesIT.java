package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventSerializer;

/** A program that starts after one that was killed. */
@SpringBootTest
@RealDatabase
class InterruptedDeliveriesIT {
    private static final String RELATING =
            Relating.class.getName() + ".on(" + StandingChanged.class.getName() + ")";

    @Autowired private JdbcClient jdbc;
    @Autowired private EventSerializer serializer;
    @Autowired private IncompleteEventPublications registry;

    private final UUID delivery = UUID.randomUUID();

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from events.event_publication where id = ?").param(delivery).update();
    }

    @Test
    void whatWasDeliveredForTheSecondTimeAsTheProgramDiedIsDeliveredOnceMore() {
        jdbc.sql(
                        """
                        insert into events.event_publication
                          (id, listener_id, event_type, serialized_event, publication_date, status)
                        values (?, ?, ?, ?, now(), 'RESUBMITTED')
                        """)
                .param(delivery)
                .param(RELATING)
                .param(StandingChanged.class.getName())
                .param(serializer.serialize(new StandingChanged(new ArticleId(999_999))))
                .update();
        deliverAsAtStart();
        assertThat(isWaiting()).as("nobody else delivers it").isTrue();

        new InterruptedDeliveries(jdbc).afterPropertiesSet();
        deliverAsAtStart();

        Awaitility.await().until(() -> !isWaiting());
    }

    private void deliverAsAtStart() {
        registry.resubmitIncompletePublications(_ -> true);
    }

    private boolean isWaiting() {
        return jdbc.sql(
                        """
                        select exists (select from events.event_publication
                                       where id = ? and completion_date is null)
                        """)
                .param(delivery)
                .query(Boolean.class)
                .single();
    }
}
