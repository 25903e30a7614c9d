package org.caibian.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links by mail: who is to be sent one, and what becomes of it. */
@Component
class SignInLinkRows {

    /** One of those links whose hash is asked for. */
    static final String IS_IT =
            "(l.token_hash = :hash or l.maybe_out @> array[cast(:hash as text)])";

    /** One of those by which a password is set. */
    private static final String SETS_PASSWORD =
            "l.kind in ('INVITATION', 'FORGOTTEN', 'APPOINTED')";

    private final JdbcClient jdbc;
    private final Turns turns;

    SignInLinkRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Has a link sent to somebody, on whose wish; any earlier one is over. */
    void ask(PersonId person, SignInLetter.Kind kind, PersonId by, Instant at) {
        hold(person);
        jdbc.sql("delete from sign_in_link l where l.person = :person and " + SETS_PASSWORD)
                .param("person", person.value())
                .update();
        jdbc.sql(
                        """
                        insert into sign_in_link (person, kind, asked_by, asked_at, next_try_at)
                        values (:person, :kind, :by, :at, :at)
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /**
     * Has one more sent to whoever is active and has that account or address, unless one was asked
     * for since {@code last} or {@code most} are good or on their way: those they have go on being
     * good, as nobody knows who asks. As many statements, whether there is such a person or not.
     */
    void askIfThereIs(String accountOrAddress, int most, Instant last, Instant at) {
        turns.take("links.to " + accountOrAddress.toLowerCase(Locale.ROOT));
        jdbc.sql(
                        """
                        with who as (
                          select id, first_in_at from person
                          where active and email is not null
                            and not exists (select from directory_identity i
                                            where i.person = person.id)
                            and (account = lower(:who) or lower(email) = lower(:who))),
                        theirs as (
                          select l.person, l.id, l.asked_at > :last as lately,
                                 l.given_up_at is null and coalesce(l.until > :at, true) as good
                          from sign_in_link l join who on who.id = l.person where %s),
                        gone as (
                          delete from sign_in_link
                          where id in (select id from theirs where not lately and not good))
                        insert into sign_in_link (person, kind, asked_at, next_try_at)
                        select id, case when first_in_at is null then 'INVITATION' else 'FORGOTTEN' end,
                               :at, :at
                        from who
                        where not exists (select from theirs where person = who.id and lately)
                          and (select count(*) from theirs where person = who.id and good) < :most
                        """
                                .formatted(SETS_PASSWORD))
                .param("who", accountOrAddress)
                .param("most", most)
                .param("last", utc(last))
                .param("at", utc(at))
                .update();
    }

    /** Whose link that is, where it is still good and they are active. */
    Optional<PersonId> find(String hash, Instant now) {
        return jdbc.sql(
                        """
                        select l.person from sign_in_link l join person p on p.id = l.person
                        where l.until > :now and p.active and
                        """
                                + SETS_PASSWORD
                                + " and "
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
