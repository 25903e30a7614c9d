package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links by mail. */
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

    /** A letter that is due; whom it is for, and how often it was tried. */
    record Due(
            long id,
            PersonId person,
            SignInLetter.Kind kind,
            String account,
            String name,
            String email,
            Optional<Language> language,
            Instant askedAt) {}

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

    /** The letter that is due longest and that nobody else is sending. */
    Optional<Due> lockNext(Instant now) {
        return jdbc.sql(
                        """
                        select l.id, l.person, l.kind, l.asked_at, p.account, p.name,
                               coalesce(l.email, p.email) as email, p.language
                        from sign_in_link l join person p on p.id = l.person
                        where l.next_try_at <= :now and (p.active or l.kind = 'OLD_ADDRESS')
                          and coalesce(l.email, p.email) is not null
                        order by l.next_try_at, l.id limit 1 for update of l skip locked
                        """)
                .param("now", utc(now))
                .query(SignInLinkRows::due)
                .optional();
    }

    /**
     * The link goes out under a new token, and is tried again then unless something else is heard
     * of it before. Where nothing was heard of the last one, that may have come: it goes on being
     * good beside this one.
     */
    void sending(long id, String hash, Instant until, Instant next) {
        jdbc.sql(
                        """
                        update sign_in_link
                        set maybe_out = case when on_its_way then maybe_out || token_hash
                                             else maybe_out end,
                            token_hash = :hash, until = :until, on_its_way = true,
                            next_try_at = :next
                        where id = :id
                        """)
                .param("hash", hash)
                .param("until", utc(until))
                .param("next", utc(next))
                .param("id", id)
                .update();
    }

    /** It is out, and tried no more, unless another was asked for meanwhile. */
    void sent(long id, String hash) {
        jdbc.sql(
                        """
                        update sign_in_link set next_try_at = null, on_its_way = false
                        where id = :id and token_hash = :hash
                        """)
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /** No server took it: nobody has that link. */
    void refused(long id, String hash) {
        jdbc.sql(
                        """
                        update sign_in_link
                        set on_its_way = on_its_way and token_hash is distinct from :hash,
                            maybe_out = array_remove(maybe_out, cast(:hash as text))
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /**
     * It is tried no more, unless another was asked for or is on its way meanwhile; who invited,
     * where somebody did.
     */
    Optional<PersonId> giveUp(long id, String hash, Instant at) {
        return jdbc.sql(
                        """
                        update sign_in_link
                        set next_try_at = null, given_up_at = :at
                        where id = :id and token_hash = :hash
                        returning case when kind = 'INVITATION' then asked_by end
                        """)
                .param("at", utc(at))
                .param("id", id)
                .param("hash", hash)
                .query((row, _) ->
                        Optional.ofNullable(row.getObject(1, Long.class)).map(PersonId::new))
                .optional()
                .flatMap(Function.identity());
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

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                new PersonId(row.getLong("person")),
                SignInLetter.Kind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getString("name"),
                row.getString("email"),
                Optional.ofNullable(row.getString("language")).map(Language::valueOf),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
