package org.caibian.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who ever held a role that weighs or led a desk, and from when on one that weighs is given with
 * nobody to confirm it.
 */
@Component
class WeightRows {

    private final JdbcClient jdbc;

    WeightRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many people ever administered the house. */
    int administratorsEver() {
        return jdbc.sql("select count(*) from held_weight where role = 'ADMIN'")
                .query(Integer.class)
                .single();
    }

    /**
     * Whoever holds a role that weighs or leads a desk, or did, and works here or did so after
     * {@code since}.
     */
    Set<PersonId> holders(Instant since) {
        return jdbc.sql(
                        """
                        select distinct p.id from held_weight h join person p on p.id = h.person
                        where p.account not like '~%' and (p.active or p.off_since > :since)
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PersonId(row.getLong("id")))
                .set();
    }

    Set<PersonId> atWork() {
        return jdbc.sql("select id from person where active")
                .query((row, _) -> new PersonId(row.getLong("id")))
                .set();
    }

    Optional<Instant> aloneFrom(GrantId grant) {
        return jdbc.sql("select from_at from grant_alone where proposal = :grant")
                .param("grant", grant.value())
                .query((row, _) -> row.getObject("from_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Has the wait begin; whether it had not. The proposal lasts {@code until} then. */
    boolean begin(GrantId grant, Instant from, Instant until) {
        return jdbc.sql(
                                """
                                with begun as (
                                  insert into grant_alone (proposal, from_at) values (:grant, :from)
                                  on conflict do nothing returning proposal)
                                update proposed_grant set until = :until
                                where id in (select proposal from begun)
                                """)
                        .param("grant", grant.value())
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** It waits alone no more. */
    void end(GrantId grant) {
        jdbc.sql("delete from grant_alone where proposal = :grant")
                .param("grant", grant.value())
                .update();
    }
}
