package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers when live stories were last looked through, and what was told of it. */
@Component
class SealCheckRows {

    private final JdbcClient jdbc;

    SealCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nobody looked since {@code due}; it stays so for the others until this ends. */
    boolean take(Instant due) {
        return jdbc.sql(
                        """
                        select 1 from seal_check where looked_at is null or looked_at < :due
                        for update skip locked
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void looked(Instant at, int exceptions) {
        jdbc.sql("update seal_check set looked_at = :at, exceptions = :exceptions")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("exceptions", exceptions)
                .update();
    }

    Optional<SealCheck.Look> last() {
        return jdbc.sql("select looked_at, exceptions from seal_check where looked_at is not null")
                .query(SealCheckRows::look)
                .optional();
    }

    /** Notes that an exception is told on that day; false where it was told already. */
    boolean tell(ArticleId article, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into seal_alarm (article, told_on) values (:article, :day)
                                on conflict (article) do update set told_on = excluded.told_on
                                where seal_alarm.told_on < excluded.told_on
                                """)
                        .param("article", article.value())
                        .param("day", day)
                        .update()
                > 0;
    }

    private static SealCheck.Look look(ResultSet row, int number) throws SQLException {
        return new SealCheck.Look(Instants.of(row, "looked_at"), row.getInt("exceptions"));
    }
}
