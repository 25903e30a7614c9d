package org.caibian.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of second factors and of the codes for whoever has not got theirs at hand. */
@Component
class FactorRows {

    private final JdbcClient jdbc;

    FactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when somebody's is in use. */
    Optional<Instant> since(PersonId person) {
        return jdbc.sql(
                        """
                        select set_up_at from second_factor
                        where person = :person and set_up_at is not null
                        """)
                .param("person", person.value())
                .query((row, _) -> row.getObject("set_up_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** What is asked of them once their password was right. */
    SecondStep after(PersonId person) {
        return jdbc.sql(
                        """
                        select case
                          when exists (select from second_factor
                                       where person = :person and set_up_at is not null) then 'CODE'
                          when not exists (select from post p
                                           join second_factor_role r on r.role = p.role
                                           where p.person = :person) then 'NONE'
                          when exists (select from passkey where person = :person) then 'PASSKEY'
                          else 'SET_UP' end
                        """)
                .param("person", person.value())
                .query((row, _) -> SecondStep.valueOf(row.getString(1)))
                .single();
    }

    Optional<byte[]> secret(PersonId person) {
        return jdbc.sql("select secret from second_factor where person = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional();
    }

    /** Keeps a secret that no code has confirmed yet; not where one is in use. */
    boolean begin(PersonId person, byte[] secret, Instant at) {
        return jdbc.sql(
                                """
                                insert into second_factor as f (person, secret, tried_since)
                                values (:person, :secret, :at)
                                on conflict (person) do update set secret = excluded.secret
                                where f.set_up_at is null
                                """)
                        .param("person", person.value())
                        .param("secret", secret)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /**
     * Counts one more code that is tried, and says how many there are since the time began; empty
     * where there were so many already. Whoever tries at the same time waits for this one.
     */
    OptionalInt count(PersonId person, int most, Duration time, Instant at) {
        return jdbc.sql(
                        """
                        update second_factor
                        set tried = case when tried_since <= :before then 1 else tried + 1 end,
                            tried_since = case when tried_since <= :before then :at else tried_since end
                        where person = :person and (tried < :most or tried_since <= :before)
                        returning tried
                        """)
                .param("person", person.value())
                .param("most", most)
                .param("before", utc(at.minus(time)))
                .param("at", utc(at))
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** A code of that step was right; of two who come by it, or by an older one, one is taken. */
    boolean take(PersonId person, long step) {
        return jdbc.sql(
                                """
                                update second_factor set last_step = :step, tried = 0
                                where person = :person and last_step < :step
                                """)
                        .param("person", person.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    /** The same for one of the codes on paper. */
    boolean takeRecovery(PersonId person, String hash) {
        return jdbc.sql("delete from recovery_code where person = :person and hash = :hash")
                                .param("person", person.value())
                                .param("hash", hash)
                                .update()
                        == 1
                && forgetTries(person);
    }

    private boolean forgetTries(PersonId person) {
        return jdbc.sql("update second_factor set tried = 0 where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Takes it into use; of two who confirm it, one does. */
    boolean confirm(PersonId person, Instant at) {
        return jdbc.sql(
                                """
                                update second_factor set set_up_at = :at
                                where person = :person and set_up_at is null
                                """)
                        .param("at", utc(at))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    void addRecovery(PersonId person, List<String> hashes) {
        for (var hash : hashes) {
            jdbc.sql("insert into recovery_code (person, hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash)
                    .update();
        }
    }

    /** How many codes on paper are left. */
    int left(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void end(PersonId person) {
        jdbc.sql("delete from second_factor where person = :person")
                .param("person", person.value())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
