package org.caibian.publication;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has delivered once more, as the program starts, what one that was killed was delivering for the
 * second time. The event registry takes that for being delivered still, and would not look at it
 * again for minutes. Where another node is delivering it right now, it comes twice, which does no
 * harm.
 */
@Component
class InterruptedDeliveries implements InitializingBean {

    private final JdbcClient jdbc;

    InterruptedDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the registry looks for what was not delivered, once all parts are there. */
    @Override
    public void afterPropertiesSet() {
        jdbc.sql(
                        """
                        update events.event_publication set status = 'PUBLISHED'
                        where status = 'RESUBMITTED'
                        """)
                .update();
    }
}
