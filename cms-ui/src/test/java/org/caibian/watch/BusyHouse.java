package org.caibian.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.caibian.CaibianApplication;
import org.caibian.article.Drafts;
import org.caibian.article.ReviewQueue;
import org.caibian.article.Scheduling;
import org.caibian.publication.Probe;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.caibian.workflow.Reviews;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The whole program on its own database, which writes to the disk before it says so, with a desk
 * whose people bring stories out.
 */
final class BusyHouse implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A copy's article and round have this number and those after it. */
    private static final List<String> COPY =
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

    private final ConfigurableApplicationContext context;
    private final TestNewsroom people;

    BusyHouse(Path data) {
        context =
                new SpringApplicationBuilder(CaibianApplication.class)
                        .run(
                                "--server.port=0",
                                "--caibian.demo=false",
                                "--caibian.data=" + data,
                                "--logging.level.root=warn");
        people = TestNewsroom.in(context);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    List<Probe> probes() {
        return context.getBeanProvider(Probe.class).stream().toList();
    }

    PersonId chiefEditor() {
        return people.chiefEditor;
    }

    /** A story readers have. */
    ArticleId released(String headline) {
        return sealed(submitted(headline));
    }

    /** An approved draft that goes out in the far future. */
    ArticleId approved(String headline, Instant at) {
        var article = submitted(headline);
        part(Scheduling.class).schedule(article.main(), new ChosenInstant(at, ZONE), people.editor);
        return sealed(article);
    }

    /** One that waits for its first review. */
    ArticleId submitted(String headline) {
        var article = people.articleReadyToSubmit(headline);
        part(Reviews.class).submit(article.main(), 1, people.reporter);
        return article;
    }

    private ArticleId sealed(ArticleId article) {
        for (var person : List.of(people.editor, people.deskChief, people.chiefEditor)) {
            var task = part(ReviewQueue.class).of(article.main(), person).orElseThrow();
            var hash = part(Drafts.class).find(article.main()).orElseThrow().hash();
            part(Reviews.class).approve(task.id(), hash, "事实清楚，可发。", person);
        }
        return article;
    }

    /**
     * Copies of an approved draft, the first due at {@code start}, {@code every} after the other.
     */
    void copy(ArticleId model, int copies, long first, Instant start, Duration every)
            throws SQLException {
        try (var connection = part(DataSource.class).getConnection()) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            COPY.forEach(statement ->
                    one.sql(statement)
                            .param("copies", copies)
                            .param("first", first)
                            .param("model", model.value())
                            .param("start", start.atOffset(ZoneOffset.UTC))
                            .param("every", every.toMillis())
                            .update());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
