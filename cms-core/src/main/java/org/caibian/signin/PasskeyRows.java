package org.caibian.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of passkeys and of who has them. */
@Component
class PasskeyRows {

    private static final String KEPT =
            """
            select h.handle, k.credential, k.attestation, k.signatures
            from passkey k join passkey_holder h using (person)
            """;

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives somebody that handle, unless they have one. */
    void hold(PersonId person, String handle) {
        jdbc.sql(
                        """
                        insert into passkey_holder (person, handle) values (:person, :handle)
                        on conflict (person) do nothing
                        """)
                .param("person", person.value())
                .param("handle", handle)
                .update();
    }

    String handle(PersonId person) {
        return jdbc.sql("select handle from passkey_holder where person = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    Optional<PersonId> holder(String handle) {
        return jdbc.sql("select person from passkey_holder where handle = :handle")
                .param("handle", handle)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .optional();
    }

    /** Has whoever adds or removes one of theirs wait until the running act is over. */
    void lock(PersonId person) {
        jdbc.sql("select handle from passkey_holder where person = :person for update")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    List<Passkey> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id, name, made_at, used_at from passkey where person = :person
                        order by made_at, id
                        """)
                .param("person", person.value())
                .query(PasskeyRows::passkey)
                .list();
    }

    boolean has(PersonId person) {
        return jdbc.sql("select exists (select from passkey where person = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<KeptPasskey> find(String credential) {
        return jdbc.sql(KEPT + "where k.credential = :credential")
                .param("credential", credential)
                .query(PasskeyRows::kept)
                .optional();
    }

    List<KeptPasskey> kept(String handle) {
        return jdbc.sql(KEPT + "where h.handle = :handle order by k.made_at, k.id")
                .param("handle", handle)
                .query(PasskeyRows::kept)
                .list();
    }

    /** False where there is one of that credential already, whoever's it is. */
    boolean add(PersonId person, KeptPasskey passkey, String name, Instant at) {
        return jdbc.sql(
                                """
                                insert into passkey (id, person, credential, attestation, name,
                                                     signatures, made_at)
                                values (:id, :person, :credential, :attestation, :name,
                                        :signatures, :at)
                                on conflict (credential) do nothing
                                """)
                        .param("id", PasskeyId.fresh().value())
                        .param("person", person.value())
                        .param("credential", passkey.credential())
                        .param("attestation", passkey.attestation())
                        .param("name", name)
                        .param("signatures", passkey.signatures())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** It has signed so often; not where it had as often before, unless it never counts. */
    boolean used(String credential, long signatures, Instant at) {
        return jdbc.sql(
                                """
                                update passkey set signatures = :signatures, used_at = :at
                                where credential = :credential
                                and (signatures < :signatures
                                     or signatures = 0 and :signatures = 0)
                                """)
                        .param("signatures", signatures)
                        .param("at", utc(at))
                        .param("credential", credential)
                        .update()
                == 1;
    }

    boolean remove(PasskeyId passkey, PersonId person) {
        return jdbc.sql("delete from passkey where id = :id and person = :person")
                        .param("id", passkey.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void removeAll(PersonId person) {
        jdbc.sql("delete from passkey where person = :person")
                .param("person", person.value())
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                new PasskeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static KeptPasskey kept(ResultSet row, int number) throws SQLException {
        return new KeptPasskey(
                row.getString("handle"),
                row.getString("credential"),
                row.getString("attestation"),
                row.getLong("signatures"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
