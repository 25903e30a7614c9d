package org.caibian.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of shares; secrets are known by their hashes alone. */
@Component
class ShareRows {

    private static final String FIND =
            """
            select id, article, line, reader, made_by, made_at, until, shows is null as gone,
                   opened_at, ended_at, ended_by
            from share
            """;

    private final JdbcClient jdbc;

    ShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ShareId add(
            DraftId draft, String hash, String reader, PersonId by, Instant now, Instant until) {
        return new ShareId(
                jdbc.sql(
                                """
                                insert into share (article, line, shows, secret, reader, made_by,
                                    made_at, until)
                                values (:article, :line, :line, :secret, :reader, :by, :now, :until)
                                returning id
                                """)
                        .param("article", draft.article().value())
                        .param("line", draft.line().name())
                        .param("secret", hash)
                        .param("reader", reader)
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    Optional<Share> find(ShareId id) {
        return jdbc.sql(FIND + "where id = :id")
                .param("id", id.value())
                .query(ShareRows::share)
                .optional();
    }

    /** By the hash of its secret. */
    Optional<Share> find(String hash) {
        return jdbc.sql(FIND + "where secret = :secret")
                .param("secret", hash)
                .query(ShareRows::share)
                .optional();
    }

    /** Of one draft, the newest first. */
    List<Share> of(DraftId draft, int limit) {
        return jdbc.sql(
                        FIND
                                + "where article = :article and line = :line order by id desc limit :limit")
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .param("limit", limit)
                .query(ShareRows::share)
                .list();
    }

    /** What somebody shows now, the oldest first. */
    List<Share> open(PersonId by, Instant now) {
        return jdbc.sql(
                        FIND
                                + """
                                where made_by = :by and ended_at is null and until > :now
                                  and shows is not null
                                order by id
                                """)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ShareRows::share)
                .list();
    }

    /** Whether it is kept for the browser of that hash. */
    boolean isKeptFor(ShareId id, String browser) {
        return jdbc.sql("select exists (select from share where id = :id and browser = :browser)")
                .param("id", id.value())
                .param("browser", browser)
                .query(Boolean.class)
                .single();
    }

    /** Keeps it for that browser, unless another was quicker. */
    boolean keepFor(ShareId id, String browser, Instant now) {
        return jdbc.sql(
                                """
                                update share set browser = :browser, opened_at = :now
                                where id = :id and browser is null and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("browser", browser)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Unless somebody ended it before. */
    boolean end(ShareId id, PersonId by, Instant now) {
        return jdbc.sql(
                                """
                                update share set ended_at = :now, ended_by = :by
                                where id = :id and ended_at is null
                                """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Share share(ResultSet row, int line) throws SQLException {
        return new Share(
                new ShareId(row.getLong("id")),
                new DraftId(
                        new ArticleId(row.getLong("article")),
                        DraftId.Line.valueOf(row.getString("line"))),
                row.getString("reader"),
                new PersonId(row.getLong("made_by")),
                instant(row, "made_at").orElseThrow(),
                instant(row, "until").orElseThrow(),
                row.getBoolean("gone"),
                instant(row, "opened_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getObject("ended_by", Long.class)).map(PersonId::new));
    }

    private static Optional<Instant> instant(ResultSet row, String name) throws SQLException {
        return Optional.ofNullable(row.getObject(name, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
