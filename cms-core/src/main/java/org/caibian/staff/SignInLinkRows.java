package org.caibian.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links by mail: who is to be sent one, and what becomes of it. */
@Component
class SignInLinkRows {

    /** What a row is anew once another letter is asked for: no earlier one is good any more. */
    static final String ANEW =
            """
            asked_at = excluded.asked_at, next_try_at = excluded.next_try_at, token_hash = null,
            until = null, on_its_way = false, maybe_out = '{}', given_up_at = null
            """;

    /** One of those links whose hash is asked for. */
    static final String IS_IT =
            "(l.token_hash = :hash or l.maybe_out @> array[cast(:hash as text)])";

    private final JdbcClient jdbc;

    SignInLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has a link sent to somebody, on whose wish; any earlier one is over. */
    void ask(PersonId person, SignInLetter.Kind kind, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        insert into sign_in_link (person, kind, asked_by, asked_at, next_try_at)
                        values (:person, :kind, :by, :at, :at)
                        on conflict (person) where kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED')
                        do update
                        set kind = excluded.kind, asked_by = excluded.asked_by,
                        """
                                + ANEW)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /**
     * The same for whoever is active, has that account or address, and asked for none since {@code
     * last}: one statement, whether there is such a person or not.
     */
    void askIfThereIs(String accountOrAddress, Instant last, Instant at) {
        jdbc.sql(
                        """
                        insert into sign_in_link as l (person, kind, asked_at, next_try_at)
                        select id, case when first_in_at is null then 'INVITATION' else 'FORGOTTEN' end,
                               :at, :at
                        from person
                        where active and email is not null
                          and not exists (select from directory_identity i
                                          where i.person = person.id)
                          and (account = lower(:who) or lower(email) = lower(:who))
                        on conflict (person) where kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED')
                        do update
                        set kind = excluded.kind,
                        """
                                + ANEW
                                + "where l.asked_at <= :last")
                .param("who", accountOrAddress)
                .param("last", utc(last))
                .param("at", utc(at))
                .update();
    }

    /** Whose link that is, where it is still good and they are active. */
    Optional<PersonId> find(String hash, Instant now) {
        return jdbc.sql(
                        """
                        select l.person from sign_in_link l join person p on p.id = l.person
                        where l.until > :now and p.active
                          and l.kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED') and
                        """
                                + IS_IT)
                .param("hash", hash)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** Ends somebody's link; of two who come by it, one finds it. */
    boolean take(String hash, PersonId person) {
        hold(person);
        return jdbc.sql("delete from sign_in_link l where " + IS_IT).param("hash", hash).update()
                == 1;
    }

    /** None of somebody's does anything any more. */
    void endAll(PersonId person) {
        hold(person);
        jdbc.sql("delete from sign_in_link where person = :person and kind <> 'OLD_ADDRESS'")
                .param("person", person.value())
                .update();
    }

    /** Before their links are touched: whoever ends them all finds what another did meanwhile. */
    void hold(PersonId person) {
        jdbc.sql("select id from person where id = :id for no key update")
                .param("id", person.value())
                .query(Long.class)
                .optional();
    }

    boolean hasBeenIn(PersonId person) {
        return jdbc.sql("select first_in_at is not null from person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes when somebody signs in for the first time. */
    void isIn(PersonId person, Instant at) {
        jdbc.sql("update person set first_in_at = :at where id = :id and first_in_at is null")
                .param("at", utc(at))
                .param("id", person.value())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
