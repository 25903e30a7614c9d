package org.caibian.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** By what they are known; as many statements, whoever they are. */
    Acquaintance known(SignInAttempt attempt) {
        return jdbc.sql(
                        """
                        select coalesce(max(d.token_hash) filter (where d.token_hash = any (:hashes)),
                                        '') as device,
                               coalesce(bool_or(d.place_mark = :mark), false) as here
                        from known_device d join person p on p.id = d.person
                        where p.account = :account
                        """)
                .param("hashes", attempt.hashes())
                .param("mark", attempt.placeMark())
                .param("account", attempt.account())
                .query((row, _) ->
                        new Acquaintance(row.getString("device"), row.getBoolean("here")))
                .single();
    }

    /**
     * Counts one more in each of them, one after the other, and says by which rows; in none where
     * one is full, so that a flood of tries that are not looked at leaves nothing behind.
     *
     * <p>Whoever comes next sees the count at once, on every node. Only the disk need not have it
     * by then: a database that falls loses less than a second of tries, each of which would have
     * been forgotten in a quarter of an hour, and nobody can have it fall by guessing. What a right
     * password changes is written as safely as everything else, and takes these rows with it.
     */
    List<Long> count(List<Bucket> buckets, Instant since, Instant at) {
        turns.takeAll(buckets.stream().map(each -> "sign_in." + each.name()).toList());
        return jdbc.sql(
                        """
                        with asked as (
                          select a.bucket, a.most,
                                 (select count(*) from sign_in_try t
                                  where t.bucket = a.bucket and t.at > :since) as tries
                          from unnest(:buckets, :most) as a (bucket, most))
                        insert into sign_in_try (bucket, at)
                        select bucket, :at from asked
                        where not exists (select from asked where tries >= most)
                        returning id, set_config('synchronous_commit', 'off', true)
                        """)
                .param("buckets", buckets.stream().map(Bucket::name).toArray(String[]::new))
                .param("most", buckets.stream().map(Bucket::most).toArray(Integer[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** The try alone. */
    void takeBack(CountedTry tried) {
        jdbc.sql("delete from sign_in_try where id = any (:rows)")
                .param("rows", tried.rows().toArray(Long[]::new))
                .update();
    }

    /**
     * Forgives all that counts where the try did, and of what counts elsewhere the try alone; adds
     * a device in place of what it bore of that person before; of more than {@code most} those are
     * forgotten that were not used for longest. What it bears of others.
     */
    List<String> right(CountedTry tried, String hash, Instant at, int most) {
        return jdbc.sql(
                        """
                        with forgiven as (
                          delete from sign_in_try where bucket = :bucket or id = any (:rows)),
                        added as (
                          insert into known_device (token_hash, person, last_in_at, place_mark)
                          select :hash, id, :at, :mark from person where account = :account
                          returning person),
                        theirs as (
                          select token_hash, last_in_at, token_hash = any (:borne) as borne
                          from known_device where person = (select person from added)),
                        forgotten as (
                          delete from known_device where token_hash in (
                            (select token_hash from theirs where borne)
                            union all
                            (select token_hash from theirs where not borne
                             order by last_in_at desc, token_hash offset :others)))
                        select token_hash from known_device
                        where token_hash = any (:borne) and person <> (select person from added)
                        """)
                .param("bucket", tried.bucket())
                .param("rows", tried.rows().toArray(Long[]::new))
                .param("hash", hash)
                .param("account", tried.attempt().account())
                .param("mark", tried.attempt().placeMark())
                .param("borne", tried.attempt().hashes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                // The statement does not see what it adds.
                .param("others", most - 1)
                .query((row, _) -> row.getString("token_hash"))
                .list();
    }
}
