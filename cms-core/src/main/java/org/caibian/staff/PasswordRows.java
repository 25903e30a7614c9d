package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the hashes of people's passwords, and who set one that was not their person. Another
 * password ends every session and every link.
 */
@Component
class PasswordRows {

    private final JdbcClient jdbc;
    private final SignInLinkRows links;

    PasswordRows(JdbcClient jdbc, SignInLinkRows links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /**
     * Their own, as far as one knows: whoever set the one before may have come in as they and set
     * this, so that it stays known who that was.
     */
    void setOwn(PersonId person, String hash) {
        set(person, hash);
    }

    /** One that another gave them. */
    void set(PersonId person, String hash, PersonId by, Instant at) {
        set(person, hash);
        jdbc.sql("update person set password_by = :by, password_at = :at where id = :id")
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }

    /** The hash {@code unknown} of one that nobody knows; nor does who set one before. */
    void forget(PersonId person, String unknown) {
        set(person, unknown);
        jdbc.sql("update person set password_by = null, password_at = null where id = :id")
                .param("id", person.value())
                .update();
    }

    private void set(PersonId person, String hash) {
        links.endAll(person);
        jdbc.sql(
                        """
                        update person set password_hash = :hash, sign_in_key = sign_in_key + 1
                        where id = :id
                        """)
                .param("hash", hash)
                .param("id", person.value())
                .update();
    }

    /** The same password under another hash; where it was changed meanwhile, it stays changed. */
    void keepAnew(String account, String before, String hash) {
        jdbc.sql(
                        """
                        update person set password_hash = :hash
                        where account = :account and password_hash = :before
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("before", before)
                .update();
    }

    /** Whoever is signed in as that person is so no more. */
    void endSessions(PersonId person) {
        jdbc.sql("update person set sign_in_key = sign_in_key + 1 where id = :id")
                .param("id", person.value())
                .update();
    }
}
