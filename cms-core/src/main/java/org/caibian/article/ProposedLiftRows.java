package org.caibian.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.caibian.right.Stage;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which embargoes of the house somebody wants lifted. */
@Component
class ProposedLiftRows {

    private final JdbcClient jdbc;

    ProposedLiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for a second person at that instant, the soonest to lapse first. */
    List<ProposedLift> at(Instant now) {
        return jdbc.sql(
                        """
                        select p.article, p.line, a.desk, d.stage, d.headline,
                               p.embargo_until, p.embargo_zone, p.lift_proposed_by, w.name,
                               p.lift_lapses_at
                        from plan p
                        join draft d on d.article = p.article and d.line = p.line
                        join article a on a.id = p.article
                        join person w on w.id = p.lift_proposed_by
                        where p.lift_lapses_at > :now and p.embargo_until > :now
                        order by p.lift_lapses_at, p.article, p.line
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new ProposedLift(
                                Columns.draft(row, "article"),
                                new DeskId(row.getLong("desk")),
                                Stage.Name.valueOf(row.getString("stage")),
                                row.getString("headline"),
                                PlanRows.chosen(row, "embargo_until", "embargo_zone").orElseThrow(),
                                new PersonId(row.getLong("lift_proposed_by")),
                                row.getString("name"),
                                Columns.instant(row, "lift_lapses_at")))
                .list();
    }
}
