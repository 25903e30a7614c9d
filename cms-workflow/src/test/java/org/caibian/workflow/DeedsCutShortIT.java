package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

    /** Related stories come after a release, by themselves, whenever its event is heard. */
    private static final String TABLES =
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('newsroom', 'flowable', 'events') and table_type = 'BASE TABLE'
            and table_name not like 'act_re_%' and table_name not in ('act_ge_bytearray', 'related')
            """;

    /** Of an event's delivery, which goes on by itself, only that it is to be made. */
    private static final Map<String, String> COLUMNS =
            Map.of("events.event_publication", "(t.id, t.listener_id, t.serialized_event)");

    private static final String SINCE = "with since as (select cast(:begun as bigint) as begun) ";

    /** The number of the next transaction that writes. */
    private static final String NEXT = "select pg_snapshot_xmax(pg_current_snapshot())::text";

    @Autowired private ApplicationContext context;
    @Autowired private FailingWrites failing;

    private ReviewRoom room;
    private String everyRow;

    @BeforeEach
    void enter() {
        room = ReviewRoom.in(context);
        everyRow =
                room.jdbc.sql(TABLES).query(String.class).list().stream()
                        .map(table ->
                                COLUMNS.containsKey(table)
                                        ? fingerprint(table, COLUMNS.get(table))
                                        : rows(table))
                        .collect(Collectors.joining(" union all ", SINCE, ""));
    }

    @ParameterizedTest
    @EnumSource
    void anActThatFailsAtAnyWriteLeavesNothingBehindAndSucceedsWhenDoneAgain(Deed deed) {
        cutShortAtEveryWrite(deed.in(room), FailingWrites.Cause.REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void anActWhoseSessionIsEndedAtAnyWriteLeavesNothingBehindAndSucceedsWhenDoneAgain(Deed deed) {
        cutShortAtEveryWrite(deed.in(room), FailingWrites.Cause.SESSION_ENDED);
    }

    /** How many rows it has, and how many of them were written by a transaction begun since. */
    private static String rows(String table) {
        return """
        select '%1$s' as name,
        count(*) || ' and ' || count(*) filter (where xmin::text::bigint >= (select begun from since)) as rows
        from %1$s
        """
                .formatted(table);
    }

    private static String fingerprint(String table, String columns) {
        return """
        select '%1$s' as name, coalesce(md5(string_agg(row, ' ' order by row)), '') as rows
        from (select %2$s::text as row from %1$s t) each
        """
                .formatted(table, columns);
    }

    private void cutShortAtEveryWrite(Deed.Ready ready, FailingWrites.Cause cause) {
        assertAgreement(ready);
        var begun = room.jdbc.sql(NEXT).query(String.class).single();
        var before = everything(begun);
        var outcome = new AtomicReference<Object>();

        int failures = 0;
        while (failing.at(failures + 1, cause, () -> outcome.set(ready.act().get()))) {
            failures++;
            assertThat(everything(begun)).isEqualTo(before);
        }

        assertThat(failures).as("writes and a commit").isGreaterThan(1);
        assertThat(outcome.get()).isInstanceOf(ready.outcome());
        assertAgreement(ready);
    }

    private void assertAgreement(Deed.Ready ready) {
        var agreement = new Agreement(room);
        agreement.check(ready.article());
        agreement.checkAll();
    }

    /**
     * What was done to each table, core's and the engine's: a row that is gone is missed, and one
     * that is new or changed is of a later transaction.
     */
    private Map<String, String> everything(String begun) {
        return room
                .jdbc
                .sql(everyRow)
                .param("begun", begun)
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
