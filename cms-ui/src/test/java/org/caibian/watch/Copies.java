package org.caibian.watch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills a house with thousands of articles made after one: as far as that one has come. */
final class Copies {

    private static final String OF_ITS_ROUNDS =
            "t.round in (select id from round where article = :model)";

    private static final String OUT_AT =
            "cast(:start as timestamptz) + n * (:every * interval '1 millisecond')";

    /** A copy's article and round have the number {@code first} and those after it. */
    private static final List<Rows> ROWS =
            List.of(
                    new Rows(
                            "article",
                            "t.id = :model",
                            "'id', :first + n, 'number', 'B-' || (:first + n)"),
                    new Rows(
                            "round",
                            "t.article = :model",
                            "'id', :first + n, 'article', :first + n"),
                    new Rows("revision", "t.article = :model", "'article', :first + n"),
                    new Rows(
                            "draft",
                            "t.article = :model",
                            "'article', :first + n, 'round', :first + n"),
                    new Rows("round_author", OF_ITS_ROUNDS, "'round', :first + n"),
                    new Rows(
                            "round_step",
                            OF_ITS_ROUNDS,
                            """
                            'round', :first + n, 'id', (:first + n) * 10 + (
                              select count(*) from round_step o where o.round = t.round and o.id < t.id)
                            """),
                    new Rows("seal", OF_ITS_ROUNDS, "'round', :first + n"),
                    // Of words of its own, or none of them would be found among the others.
                    new Rows(
                            "publication",
                            "t.article = :model",
                            "'article', :first + n, 'headline', t.headline || ' ' || n, 'first_released_at', "
                                    + OUT_AT
                                    + ", 'released_at', "
                                    + OUT_AT),
                    new Rows(
                            "plan",
                            "t.article = :model",
                            "'article', :first + n, 'release_at', " + OUT_AT));

    private static final List<String> WHAT_FOLLOWS =
            List.of(
                    """
                    insert into publication_tag
                    select t.tag, c.article, c.first_released_at from publication_tag t, publication c
                    where t.article = :model and c.article between :first + 1 and :first + :copies
                    """,
                    """
                    insert into timer (kind, subject, due_at, next_try_at)
                    select 'RELEASE', article, release_at, release_at from plan
                    where article between :first + 1 and :first + :copies and release_at is not null
                    """,
                    """
                    insert into timer (kind, subject, due_at, next_try_at)
                    select 'DEADLINE', id, amber_at, amber_at from round_step
                    where round between :first + 1 and :first + :copies and decided_at is null
                    """);

    /** Those of a table that are the model's, and what is another's in each copy, as JSON. */
    private record Rows(String table, String ofTheModel, String others) {

        /** Without the columns the database makes itself. */
        String copied(JdbcClient store) {
            var columns =
                    store.sql(
                                    """
                                    select quote_ident(column_name) from information_schema.columns
                                    where table_schema = current_schema() and table_name = ?
                                    and is_generated = 'NEVER' order by ordinal_position
                                    """)
                            .param(table)
                            .query(String.class)
                            .list();
            return """
            insert into %s (%s) overriding system value
            select c.%s from %s t, generate_series(1, :copies) n,
            jsonb_populate_record(t, jsonb_build_object(%s)) c where %s
            """
                    .formatted(
                            table,
                            String.join(", ", columns),
                            String.join(", c.", columns),
                            table,
                            others,
                            ofTheModel);
        }
    }

    private final DataSource store;

    Copies(DataSource store) {
        this.store = store;
    }

    /** What is approved is due, and what readers have came out, {@code every} after the other. */
    void make(ArticleId model, int copies, long first, Instant start, Duration every)
            throws SQLException {
        try (var connection = store.getConnection()) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // The triggers let nobody but the acts themselves write this.
            one.sql("set session_replication_role = replica").update();
            var copied = ROWS.stream().map(rows -> rows.copied(one)).toList();
            List.of(copied, WHAT_FOLLOWS)
                    .forEach(all ->
                            all.forEach(statement ->
                                    one.sql(statement)
                                            .param("copies", copies)
                                            .param("first", first)
                                            .param("model", model.value())
                                            .param("start", start.atOffset(ZoneOffset.UTC))
                                            .param("every", every.toMillis())
                                            .update()));
            one.sql("set session_replication_role = origin").update();
            one.sql("analyze").update();
        }
    }
}
