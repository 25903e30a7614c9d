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

    /**
     * Counts one more from there, one after the other, unless there were so many since then;
     * whether it did. A flood of what is not counted leaves nothing behind.
     */
    boolean count(String place, int most, Instant since, Instant at) {
        turns.take("links." + place);
        return jdbc.sql(
                                """
                                insert into link_asked (place, at)
                                select :place, :at
                                where (select count(*) from link_asked
                                       where place = :place and at > :since) < :most
                                """)
                        .param("place", place)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }
}
