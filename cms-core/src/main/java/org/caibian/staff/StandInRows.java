package org.caibian.staff;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the list of what is lent who stands in for whom. */
@Component
class StandInRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    StandInRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who stands in now for one of these people, as any role on the desk or for the house. */
    Set<PersonId> of(Set<PersonId> away, DeskId desk) {
        return jdbc
                .sql(
                        """
                        select distinct l.person from lent l join person p on p.id = l.person
                        where p.active and l.in_stead_of in (:away)
                          and (l.desk = :desk or l.desk is null)
                          and l.from_at <= :now and l.over_at > :now
                        """)
                .param("away", away.stream().map(PersonId::value).toList())
                .param("desk", desk.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PersonId(row.getLong("person")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
