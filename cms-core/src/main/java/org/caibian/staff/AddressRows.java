package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's addresses, and the links by which new ones are confirmed. */
@Component
class AddressRows {

    /** What a row is anew once another letter is asked for: no earlier one is good any more. */
    private static final String ANEW =
            """
            asked_at = excluded.asked_at, next_try_at = excluded.next_try_at, token_hash = null,
            until = null, on_its_way = false, maybe_out = '{}', given_up_at = null
            """;

    private final JdbcClient jdbc;
    private final SignInLinkRows links;

    AddressRows(JdbcClient jdbc, SignInLinkRows links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    Optional<String> of(PersonId person) {
        return jdbc.sql("select email from person where id = :id and email is not null")
                .param("id", person.value())
                .query(String.class)
                .optional();
    }

    /** Has a link sent to that address, unless one was asked for since {@code last}. */
    boolean ask(PersonId person, String address, Instant last, Instant at) {
        return jdbc.sql(
                                """
                                insert into sign_in_link as l (person, kind, email, asked_at, next_try_at)
                                values (:person, 'NEW_ADDRESS', :address, :at, :at)
                                on conflict (person) where kind = 'NEW_ADDRESS' do update
                                set email = excluded.email,
                                """
                                        + ANEW
                                        + "where l.asked_at <= :last")
                        .param("person", person.value())
                        .param("address", address)
                        .param("last", last.atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    record Asked(PersonId person, String address) {}

    /** What a link would confirm, where it is still good and its person is active. */
    Optional<Asked> find(String hash, Instant now) {
        return jdbc.sql(
                        """
                        select l.person, l.email from sign_in_link l join person p on p.id = l.person
                        where l.until > :now and l.kind = 'NEW_ADDRESS' and p.active and
                        """
                                + SignInLinkRows.IS_IT)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Asked(new PersonId(row.getLong("person")), row.getString("email")))
                .optional();
    }

    /** Another address, or none where it is blank: no link sent to the one before is good. */
    void set(PersonId person, String address, PersonId by, Instant at) {
        links.endAll(person);
        jdbc.sql(
                        """
                        update person set email = nullif(:address, ''), address_by = :by,
                               address_at = :at
                        where id = :id
                        """)
                .param("address", address)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }

    /** Has the address that was told. */
    void tell(PersonId person, String before, Instant at) {
        jdbc.sql(
                        """
                        insert into sign_in_link (person, kind, email, asked_at, next_try_at)
                        values (:person, 'OLD_ADDRESS', :address, :at, :at)
                        """)
                .param("person", person.value())
                .param("address", before)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
