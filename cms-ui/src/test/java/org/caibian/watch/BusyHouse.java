package org.caibian.watch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caibian.CaibianApplication;
import org.caibian.article.Drafts;
import org.caibian.article.ReviewQueue;
import org.caibian.article.Scheduling;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Stories;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.caibian.token.Lifetime;
import org.caibian.token.TokenResult;
import org.caibian.token.Tokens;
import org.caibian.workflow.Reviews;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole program on its own database, which writes to the disk before it says so, with a desk
 * whose people bring stories out.
 */
final class BusyHouse implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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

    /** How readers look in each channel; the API over HTTP, by the token of a machine. */
    List<Probe> probes() {
        var overApi =
                new AskedOverApi(
                        context.getEnvironment()
                                .getRequiredProperty("local.server.port", Integer.class),
                        token());
        return Stream.concat(
                        context.getBeanProvider(Probe.class).stream()
                                .filter(probe -> probe.channel() != Channel.API),
                        Stream.of(overApi))
                .toList();
    }

    private String token() {
        var account = part(Staff.class).person(people.chiefEditor).account();
        return ((TokenResult.Made) part(Tokens.class).make(account, Lifetime.USUAL)).secret();
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
        part(Scheduling.class)
                .schedule(
                        article.main(), Seen.nothing(), new ChosenInstant(at, ZONE), people.editor);
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

    /** Copies of a story readers have, a minute apart until now; the search finds them. */
    void publish(ArticleId model, int copies, long first) throws SQLException {
        var every = Duration.ofMinutes(1);
        copy(model, copies, first, Instant.now().minus(every.multipliedBy(copies)), every);
        var index = part(StoryIndex.class);
        LongStream.rangeClosed(first + 1, first + copies)
                .mapToObj(article -> part(Stories.class).find(new ArticleId(article)).orElseThrow())
                .forEach(index::put);
        index.refresh();
    }

    /** Copies of an article, which are due or out one after the other from {@code start} on. */
    void copy(ArticleId model, int copies, long first, Instant start, Duration every)
            throws SQLException {
        new Copies(unguarded()).make(model, copies, first, start, every);
    }

    /** By the server's own account: the program's may not switch off what guards the tables. */
    private DataSource unguarded() {
        var own = part(JdbcConnectionDetails.class);
        var all = new DriverManagerDataSource(own.getJdbcUrl(), "postgres", own.getPassword());
        all.setSchema("newsroom");
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
