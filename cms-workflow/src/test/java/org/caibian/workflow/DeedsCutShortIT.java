package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Every act is whole or was never done, wherever between two of its writes it is cut short: core's,
 * the engine's, the commit itself.
 */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
@Import(FailingWrites.class)
class DeedsCutShortIT {

    private static final String TABLES =
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('newsroom', 'flowable', 'events') and table_type = 'BASE TABLE'
            and table_schema || '.' || table_name <> 'events.event_publication'
            and table_name not like 'act_re_%' and table_name <> 'act_ge_bytearray'
            """;

    @Autowired private ApplicationContext context;
    @Autowired private FailingWrites failing;

    private ReviewRoom room;
    private String everyRow;

    @BeforeEach
    void enter() {
        room = ReviewRoom.in(context);
        everyRow =
                room.jdbc.sql(TABLES).query(String.class).list().stream()
                        .map(
                                """
                                select '%1$s' as name, coalesce(md5(string_agg(t::text, ' '
                                  order by t::text)), '') as rows from %1$s t
                                """
                                        ::formatted)
                        .collect(Collectors.joining(" union all "));
    }

    @ParameterizedTest
    @EnumSource
    void anActThatFailsAtAnyWriteLeavesNothingBehindAndSucceedsWhenDoneAgain(Deed deed) {
        var ready = deed.in(room);
        var before = everything();
        var outcome = new AtomicReference<Object>();

        int failures = 0;
        while (failing.at(
                failures + 1, FailingWrites.Cause.REFUSED, () -> outcome.set(ready.act().get()))) {
            failures++;
            assertNothingStayed(ready, before);
        }

        assertThat(failures).as("writes and a commit").isGreaterThan(1);
        assertThat(outcome.get()).isInstanceOf(ready.outcome());
        assertAgreement(ready);
    }

    @ParameterizedTest
    @EnumSource
    void anActWhoseSessionIsEndedLeavesNothingBehindAndSucceedsWhenDoneAgain(Deed deed) {
        var ready = deed.in(room);
        var before = everything();
        var outcome = new AtomicReference<Object>();
        int nth = 1 + new Random(deed.ordinal()).nextInt(2);

        boolean ended =
                failing.at(
                        nth,
                        FailingWrites.Cause.SESSION_ENDED,
                        () -> outcome.set(ready.act().get()));

        assertThat(ended).isTrue();
        assertNothingStayed(ready, before);
        assertThat(ready.act().get()).isInstanceOf(ready.outcome());
        assertAgreement(ready);
    }

    private void assertNothingStayed(Deed.Ready ready, Map<String, String> before) {
        assertThat(everything()).isEqualTo(before);
        assertAgreement(ready);
    }

    private void assertAgreement(Deed.Ready ready) {
        var agreement = new Agreement(room);
        agreement.check(ready.article());
        agreement.checkAll();
    }

    /** A fingerprint of what each table holds, core's and the engine's. */
    private Map<String, String> everything() {
        return room
                .jdbc
                .sql(everyRow)
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
