package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of from where links were asked for; it is emptied of old ones with other traces. */
@Component
class LinkPlaceRows {

    private final JdbcClient jdbc;
    private final Turns turns;

    LinkPlaceRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Counts one more from there, and says how many there were since then; one after the other. */
    long count(String place, Instant since, Instant at) {
        turns.take("links." + place);
        return jdbc.sql(
                        """
                        with added as (
                          insert into link_asked (place, at) values (:place, :at) returning 1)
                        select count(*) + (select count(*) from added)
                        from link_asked where place = :place and at > :since
                        """)
                .param("place", place)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
