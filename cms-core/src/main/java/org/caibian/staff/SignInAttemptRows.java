package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of tries to sign in and of the devices people have signed in with. */
@Component
class SignInAttemptRows {

    private final JdbcClient jdbc;

    SignInAttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(Instant before) {
        jdbc.sql(
                        """
                        delete from sign_in_try where id in
                          (select id from sign_in_try where at <= :before order by at limit 1000
                           for update skip locked)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts one more, and says how many there were since then; one after the other. */
    long count(String bucket, Instant since, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('newsroom.sign_in.' || :bucket))")
                .param("bucket", bucket)
                .query((_, _) -> true)
                .single();
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

    void forgive(List<String> buckets) {
        jdbc.sql("delete from sign_in_try where bucket in (:buckets)")
                .param("buckets", buckets)
                .update();
    }

    /** The last of them. */
    void forgiveOne(String bucket) {
        jdbc.sql(
                        """
                        delete from sign_in_try where id =
                          (select max(id) from sign_in_try where bucket = :bucket)
                        """)
                .param("bucket", bucket)
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

    void dropDevice(String hash) {
        jdbc.sql("delete from known_device where token_hash = :hash").param("hash", hash).update();
    }

    /** Adds one; of more than {@code most} those are forgotten that were not used for longest. */
    void addDevice(String hash, String account, Instant at, int most) {
        jdbc.sql(
                        """
                        insert into known_device (token_hash, person, last_in_at)
                        select :hash, id, :at from person where account = :account
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        delete from known_device where token_hash in
                          (select d.token_hash from known_device d join person p on p.id = d.person
                           where p.account = :account
                           order by d.last_in_at desc, d.token_hash offset :most)
                        """)
                .param("account", account)
                .param("most", most)
                .update();
    }
}
