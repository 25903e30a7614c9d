package org.caibian.search;

import java.time.Duration;
import org.caibian.publication.StandingChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/** The releases that have not reached the index yet, as the event registry holds them. */
@Component
class Backlog {

    private static final int BATCH = 200;

    private static final ResubmissionOptions SOME =
            ResubmissionOptions.defaults()
                    .withBatchSize(BATCH)
                    .withMaxInFlight(BATCH)
                    .withMinAge(Duration.ofSeconds(5))
                    .withFilter(publication -> publication.getEvent() instanceof StandingChanged);

    private final JdbcClient jdbc;
    private final ObjectProvider<FailedEventPublications> failed;

    Backlog(JdbcClient jdbc, ObjectProvider<FailedEventPublications> failed) {
        this.jdbc = jdbc;
        this.failed = failed;
    }

    int waiting() {
        return jdbc.sql(
                        """
                        select count(*) from (
                          select 1 from events.event_publication
                          where listener_id = :listener and completion_date is null
                          limit :most) waiting
                        """)
                .param("listener", Indexing.LISTENER)
                .param("most", SearchCondition.MOST)
                .query(Integer.class)
                .single();
    }

    /** Hands out again some of what the index did not take; the rest has its turn later. */
    void retrySome() {
        failed.ifAvailable(publications -> publications.resubmit(SOME));
    }
}
