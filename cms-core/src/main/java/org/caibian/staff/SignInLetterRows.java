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

/** The same table as {@link SignInLinkRows} keeps, as far as letters with those links go out. */
@Component
class SignInLetterRows {

    private final JdbcClient jdbc;

    SignInLetterRows(JdbcClient jdbc) {
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
                .query(SignInLetterRows::due)
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
