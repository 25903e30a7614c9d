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

    /** A copy's article and round have this number and those after it. */
    private static final List<String> STATEMENTS =
            List.of(
                    // The triggers let nobody but the acts themselves write this.
                    "set session_replication_role = replica",
                    """
                    insert into article overriding system value
                    select c.* from article a, generate_series(1, :copies) n,
                    jsonb_populate_record(a, jsonb_build_object(
                      'id', :first + n, 'number', 'B-' || (:first + n))) c where a.id = :model
                    """,
                    """
                    insert into round overriding system value
                    select c.* from round r, generate_series(1, :copies) n,
                    jsonb_populate_record(r, jsonb_build_object(
                      'id', :first + n, 'article', :first + n)) c where r.article = :model
                    """,
                    """
                    insert into revision select c.* from revision r, generate_series(1, :copies) n,
                    jsonb_populate_record(r, jsonb_build_object('article', :first + n)) c
                    where r.article = :model
                    """,
                    """
                    insert into draft select c.* from draft d, generate_series(1, :copies) n,
                    jsonb_populate_record(d, jsonb_build_object(
                      'article', :first + n, 'round', :first + n)) c where d.article = :model
                    """,
                    """
                    insert into round_author select c.* from round_author s, round r,
                    generate_series(1, :copies) n,
                    jsonb_populate_record(s, jsonb_build_object('round', :first + n)) c
                    where s.round = r.id and r.article = :model
                    """,
                    """
                    insert into round_step overriding system value
                    select c.* from round_step s, round r, generate_series(1, :copies) n,
                    jsonb_populate_record(s, jsonb_build_object(
                      'round', :first + n, 'id', (:first + n) * 10 + (
                        select count(*) from round_step o
                        where o.round = s.round and o.id < s.id))) c
                    where s.round = r.id and r.article = :model
                    """,
                    """
                    insert into seal select c.* from seal s, round r,
                    generate_series(1, :copies) n,
                    jsonb_populate_record(s, jsonb_build_object('round', :first + n)) c
                    where s.round = r.id and r.article = :model
                    """,
                    // Of words of its own, or none of them would be found among the others.
                    """
                    insert into publication select c.* from publication p, generate_series(1, :copies) n,
                    jsonb_populate_record(p, jsonb_build_object(
                      'article', :first + n, 'headline', p.headline || ' ' || n,
                      'first_released_at', cast(:start as timestamptz) + n * (:every * interval '1 millisecond'),
                      'released_at', cast(:start as timestamptz) + n * (:every * interval '1 millisecond'))) c
                    where p.article = :model
                    """,
                    """
                    insert into publication_tag
                    select t.tag, c.article, c.first_released_at from publication_tag t, publication c
                    where t.article = :model and c.article between :first + 1 and :first + :copies
                    """,
                    """
                    insert into plan select c.* from plan p, generate_series(1, :copies) n,
                    jsonb_populate_record(p, jsonb_build_object(
                      'article', :first + n,
                      'release_at', cast(:start as timestamptz) + n * (:every * interval '1 millisecond'))) c
                    where p.article = :model
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
                    """,
                    "set session_replication_role = origin",
                    "analyze");

    private final DataSource store;

    Copies(DataSource store) {
        this.store = store;
    }

    /** What is approved is due, and what readers have came out, {@code every} after the other. */
    void make(ArticleId model, int copies, long first, Instant start, Duration every)
            throws SQLException {
        try (var connection = store.getConnection()) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            STATEMENTS.forEach(statement ->
                    one.sql(statement)
                            .param("copies", copies)
                            .param("first", first)
                            .param("model", model.value())
                            .param("start", start.atOffset(ZoneOffset.UTC))
                            .param("every", every.toMillis())
                            .update());
        }
    }
}
