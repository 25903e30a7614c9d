package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links by mail. */
@Component
class SignInLinkRows {

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

    /** Has a link sent to somebody; any earlier one is over. */
    void ask(PersonId person, SignInLetter.Kind kind, Instant at) {
        jdbc.sql(
                        """
                        insert into sign_in_link (person, kind, asked_at, next_try_at)
                        values (:person, :kind, :at, :at)
                        on conflict (person) where kind in ('INVITATION', 'FORGOTTEN') do update
                        set kind = excluded.kind, asked_at = excluded.asked_at,
                            next_try_at = excluded.next_try_at, token_hash = null, until = null
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
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
                        on conflict (person) where kind in ('INVITATION', 'FORGOTTEN') do update
                        set kind = excluded.kind, asked_at = excluded.asked_at,
                            next_try_at = excluded.next_try_at, token_hash = null, until = null
                        where l.asked_at <= :last
                        """)
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

    /** The link goes out under a new token. */
    void sending(long id, String hash, Instant until) {
        jdbc.sql("update sign_in_link set token_hash = :hash, until = :until where id = :id")
                .param("hash", hash)
                .param("until", utc(until))
                .param("id", id)
                .update();
    }

    /** When it is tried next; never again where it is out, or was tried for too long. */
    void tried(long id, Optional<Instant> next) {
        jdbc.sql(
                        """
                        update sign_in_link set next_try_at = cast(:next as timestamptz)
                        where id = :id
                        """)
                .param("next", next.map(SignInLinkRows::utc).orElse(null))
                .param("id", id)
                .update();
    }

    /** It is out, and tried no more, unless another was asked for meanwhile. */
    void sent(long id, String hash) {
        jdbc.sql(
                        """
                        update sign_in_link set next_try_at = null
                        where id = :id and token_hash = :hash
                        """)
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /** Whose link that is, where it is still good and they are active. */
    Optional<PersonId> find(String hash, Instant now) {
        return jdbc.sql(
                        """
                        select l.person from sign_in_link l join person p on p.id = l.person
                        where l.token_hash = :hash and l.until > :now and p.active
                          and l.kind in ('INVITATION', 'FORGOTTEN')
                        """)
                .param("hash", hash)
                .param("now", utc(now))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** Ends the link; of two who come by it, one finds it. */
    boolean take(String hash) {
        return jdbc.sql("delete from sign_in_link where token_hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
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
