package org.caibian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@RealDatabase
class LedgerIT {

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;

    @Test
    void theLedgerRefusesToBeChangedEvenFromTheDatabaseConsole() {
        TestNewsroom.in(context).articleReadyToSubmit("东屿港恢复通航");

        for (var sql :
                List.of(
                        "update ledger set act = 'SAVED'",
                        "delete from ledger",
                        "truncate ledger")) {
            assertThat(catchThrowable(() -> jdbc.sql(sql).update()))
                    .hasMessageContaining("append-only");
        }
    }
}
