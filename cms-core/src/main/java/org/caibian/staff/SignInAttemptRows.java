package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of tries to sign in and of the devices people have signed in with. */
@Component
class SignInAttemptRows {

    private final JdbcClient jdbc;
    private final Turns turns;

    SignInAttemptRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Counts one more, and says how many there were since then; one after the other. */
    long count(String bucket, Instant since, Instant at) {
        turns.take("sign_in." + bucket);
        return jdbc.sql(
                        """
                        with added as (
                          insert into sign_in_try (bucket, at) values (:bucket, :at) returning 1)
                        select count(*) + (select count(*) from added)
                        from sign_in_try where bucket = :bucket and at > :since
                        """)
                .param("bucket", bucket)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void forgive(String bucket) {
        jdbc.sql("delete from sign_in_try where bucket = :bucket").param("bucket", bucket).update();
    }

    /** The same, and the last of those at {@code place}. */
    void forgive(String bucket, String place) {
        jdbc.sql(
                        """
                        delete from sign_in_try
                        where bucket = :bucket
                           or id = (select max(id) from sign_in_try where bucket = :place)
                        """)
                .param("bucket", bucket)
                .param("place", place)
                .update();
    }

    boolean isDeviceOf(String hash, String account) {
        return jdbc.sql(
                        """
                        select exists (select from known_device d join person p on p.id = d.person
                                       where d.token_hash = :hash and p.account = :account)
                        """)
                .param("hash", hash)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Whether they have come in from a place of that mark, on a device that is still known. */
    boolean isPlaceOf(String mark, String account) {
        return jdbc.sql(
                        """
                        select exists (select from known_device d join person p on p.id = d.person
                                       where d.place_mark = :mark and p.account = :account)
                        """)
                .param("mark", mark)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void dropDevice(String hash) {
        jdbc.sql("delete from known_device where token_hash = :hash").param("hash", hash).update();
    }

    /** Adds one; of more than {@code most} those are forgotten that were not used for longest. */
    void addDevice(String hash, SignInAttempt attempt, Instant at, int most) {
        jdbc.sql(
                        """
                        with added as (
                          insert into known_device (token_hash, person, last_in_at, place_mark)
                          select :hash, id, :at, :mark from person where account = :account
                          returning person)
                        delete from known_device where token_hash in
                          (select token_hash from known_device
                           where person = (select person from added)
                           order by last_in_at desc, token_hash offset :others)
                        """)
                .param("hash", hash)
                .param("account", attempt.account())
                .param("mark", attempt.placeMark())
                .param("at", at.atOffset(ZoneOffset.UTC))
                // The statement does not see what it adds.
                .param("others", most - 1)
                .update();
    }
}
