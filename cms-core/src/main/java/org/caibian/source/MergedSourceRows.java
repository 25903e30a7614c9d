package org.caibian.source;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sources became, in their table. */
@Component
class MergedSourceRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergedSourceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What led to {@code from} until now leads to {@code into} at once, in no chain. */
    void merge(SourceId from, SourceId into, PersonId by) {
        jdbc.sql(
                        """
                        update source set merged_into = :into,
                               merged_at = case when id = :from then :now else merged_at end,
                               merged_by = case when id = :from then :by else merged_by end,
                               led_on = case when id <> :from then led_on else array(
                                 select s.id from source s where s.merged_into = :from order by s.id) end
                        where id = :from or merged_into = :from
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** {@code merged} stands by itself again, and what led to it leads there. */
    void separate(SourceId merged) {
        jdbc.sql(
                        """
                        update source set merged_into = :merged
                        where id = any (select unnest(led_on) from source where id = :merged)
                        """)
                .param("merged", merged.value())
                .update();
        jdbc.sql(
                        """
                        update source
                        set merged_into = null, merged_at = null, merged_by = null, led_on = '{}'
                        where id = :merged
                        """)
                .param("merged", merged.value())
                .update();
    }

    /** Whether what it was merged into was itself merged after that. */
    boolean wasLedOn(SourceId merged) {
        return jdbc.sql("select exists (select from source where :merged = any (led_on))")
                .param("merged", merged.value())
                .query(Boolean.class)
                .single();
    }

    /** What it is called, merged or not. */
    String name(SourceId id) {
        return jdbc.sql("select name from source where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Those that were merged before {@code from}, the last one first. */
    Slice<MergedSource> merged(Keyset from, int limit) {
        var found =
                jdbc.sql(
                                """
                                select m.id, m.name, s.name as into_name, p.name as by_name, m.merged_at
                                from source m join source s on s.id = m.merged_into
                                left join person p on p.id = m.merged_by
                                where (m.merged_at, m.id) < (:at, :id)
                                order by m.merged_at desc, m.id desc limit :limit
                                """)
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query((row, _) ->
                                new MergedSource(
                                        new SourceId(row.getLong("id")),
                                        row.getString("name"),
                                        row.getString("into_name"),
                                        Optional.ofNullable(row.getString("by_name")),
                                        row.getObject("merged_at", OffsetDateTime.class)
                                                .toInstant()))
                        .list();
        return Slice.of(found, limit, MergedSource::position);
    }
}
