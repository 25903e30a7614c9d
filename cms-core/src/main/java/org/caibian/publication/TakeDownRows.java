package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of planned take-downs, and the timers that wake who takes the stories down. */
@Component
class TakeDownRows {

    private final JdbcClient jdbc;
    private final Timers timers;

    TakeDownRows(JdbcClient jdbc, Timers timers) {
        this.jdbc = jdbc;
        this.timers = timers;
    }

    void set(TakeDown planned) {
        jdbc.sql(
                        """
                        insert into take_down (article, down_at, down_zone, reason, set_by, set_at)
                        values (:article, :at, :zone, :reason, :by, :setAt)
                        on conflict (article) do update
                        set down_at = excluded.down_at, down_zone = excluded.down_zone,
                            reason = excluded.reason, set_by = excluded.set_by,
                            set_at = excluded.set_at
                        """)
                .param("article", planned.article().value())
                .param("at", planned.at().at().atOffset(ZoneOffset.UTC))
                .param("zone", planned.at().zone().getId())
                .param("reason", planned.reason())
                .param("by", planned.by().value())
                .param("setAt", planned.setAt().atOffset(ZoneOffset.UTC))
                .update();
        timers.set(TimerKind.TAKE_DOWN, planned.article().value(), planned.at().at());
    }

    void remove(ArticleId article) {
        jdbc.sql("delete from take_down where article = :article")
                .param("article", article.value())
                .update();
        timers.stop(TimerKind.TAKE_DOWN, article.value());
    }

    /** Whether its time was over before readers had it. */
    boolean isPassed(ArticleId article, Instant now) {
        return jdbc.sql(
                        """
                        select exists (
                          select from take_down
                          where article = :article and down_at <= :now
                            and not exists (select from publication
                                            where article = :article and standing = 'LIVE'))
                        """)
                .param("article", article.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<TakeDown> find(ArticleId article) {
        return jdbc.sql(
                        """
                        select article, down_at, down_zone, reason, set_by, set_at
                        from take_down where article = :article
                        """)
                .param("article", article.value())
                .query(TakeDownRows::takeDown)
                .optional();
    }

    private static TakeDown takeDown(ResultSet row, int number) throws SQLException {
        return new TakeDown(
                new ArticleId(row.getLong("article")),
                new ChosenInstant(
                        Instants.of(row, "down_at"), ZoneId.of(row.getString("down_zone"))),
                row.getString("reason"),
                new PersonId(row.getLong("set_by")),
                Instants.of(row, "set_at"));
    }
}
