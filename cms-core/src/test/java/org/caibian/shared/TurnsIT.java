package org.caibian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who does the same at once takes turns. */
@SpringBootTest
@RealDatabase
class TurnsIT {

    @Autowired private Turns turns;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void aTurnIsAnothersOnceTheActThatTookItIsOverAndNotBefore() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    turns.take("trying");

                    assertThat(isFree("trying")).isFalse();
                    assertThat(isFree("something.else")).isTrue();
                });

        assertThat(isFree("trying")).isTrue();
    }

    @Test
    void severalAreTakenAtOnceAndAreAnothersTogether() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    turns.takeAll(List.of("trying", "something.else"));

                    assertThat(isFree("trying")).isFalse();
                    assertThat(isFree("something.else")).isFalse();
                });

        assertThat(isFree("trying")).isTrue();
        assertThat(isFree("something.else")).isTrue();
    }

    /** Of so many names some are the same by 32 bits, and none by 64. */
    @Test
    void nobodyWaitsForWhoDoesSomethingElse() {
        var alike =
                jdbc.sql(
                                """
                                select min(n)::text as one, max(n)::text as other
                                from generate_series(1, 400000) as n
                                group by hashtext('newsroom.' || n) having count(*) = 2 limit 1
                                """)
                        .query((row, _) -> List.of(row.getString("one"), row.getString("other")))
                        .single();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    turns.take(alike.getFirst());

                    assertThat(isFree(alike.getFirst())).isFalse();
                    assertThat(isFree(alike.getLast())).isTrue();
                });
    }

    /** As another act sees it, by the name that functions of the database take it under as well. */
    private boolean isFree(String what) {
        var another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(
                another.execute(_ ->
                        jdbc.sql(
                                        """
                                        select pg_try_advisory_xact_lock(
                                          hashtextextended('newsroom.' || :what, 0))
                                        """)
                                .param("what", what)
                                .query(Boolean.class)
                                .single()));
    }
}
