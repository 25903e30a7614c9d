package org.caibian.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Approvals;
import org.caibian.article.CreateResult;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.RoundId;
import org.caibian.article.Step;
import org.caibian.article.Steps;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.Releases;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.reader.Comments;
import org.caibian.reader.Readings;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.subject.Subjects;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A newsroom that brings stories to readers the whole legal way: written, three seals, released.
 */
final class Press {

    final TestNewsroom newsroom;
    final SettableClock clock;
    final JdbcClient jdbc;
    final String sectionSlug;
    final String topicSlug;
    private final ApplicationContext context;
    private final TransactionTemplate transaction;

    /** Opens with nothing released and the clock where it stands at first. */
    Press(ApplicationContext context) {
        this.context = context;
        newsroom = TestNewsroom.in(context);
        clock = context.getBean(SettableClock.class);
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        clock.pass(Duration.between(clock.instant(), SettableClock.START));
        empty();
        sectionSlug = context.getBean(Subjects.class).sections().getLast().slug();
        topicSlug = context.getBean(Subjects.class).topics(1).getFirst().slug();
    }

    /** Past the triggers, which let nothing be taken from readers this way. */
    private void empty() {
        // Or what another test read would come in later.
        bean(ReadingTally.class).bringIn();
        jdbc.sql(
                        """
                        do $$ begin
                          set local session_replication_role = replica;
                          delete from related;
                          delete from publication_tag;
                          delete from publication;
                          delete from comment;
                          delete from comment_count;
                          delete from reading;
                        end $$
                        """)
                .update();
    }

    /** Released as {@link TestNewsroom#manuscript} writes it. */
    ArticleId story(String headline) {
        return release(newsroom.manuscript(headline));
    }

    ArticleId release(Manuscript manuscript) {
        var created =
                context.getBean(Writing.class).create(newsroom.desk, manuscript, newsroom.reporter);
        var article = ((CreateResult.Created) created).article();
        var round = submit(article);
        seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);
        seal(round, article, Step.FINAL_REVIEW, newsroom.chiefEditor);
        transaction.executeWithoutResult(
                _ -> bean(Releases.class).release(bean(Approvals.class).complete(round)));
        return article;
    }

    /** A reprint with every field a reader can see. */
    Manuscript reprint(String headline, String picture) {
        return new Manuscript(
                Kind.REPRINT,
                headline,
                "雾散了，东屿港今起复航",
                "温岭",
                "停航四十一小时后，主航道双向放行。",
                "海岸社东屿11月23日电（记者 纪南舟）",
                List.of("纪南舟"),
                Optional.of(newsroom.agency),
                Optional.of(newsroom.section),
                Optional.of(topicSlug),
                List.of("港口", "航运"),
                Optional.of(
                        new Manuscript.PictureLine(
                                picture, "插画：货轮驶过港口吊机", "首批货轮驶过二号灯标。", "插画：程野，晨岸")),
                TestNewsroom.body("停航四十一小时后，东屿港主航道23日上午9时恢复双向通航。"));
    }

    /** The same words with that picture behind them. */
    Manuscript illustrated(String headline, String picture) {
        var words = TestNewsroom.body("停航四十一小时后，东屿港恢复通航。");
        return newsroom.manuscript(headline)
                .withBody(
                        words.substring(0, words.length() - 2)
                                + """
                                ,{"type":"picture","attrs":{"sha256":"%s","alt":"货轮驶过吊机",
                                 "caption":"首批货轮驶过二号灯标。","credit":"插画：程野，晨岸"}}]}\
                                """
                                        .formatted(picture));
    }

    Manuscript withBody(Manuscript typed, String paragraph) {
        return typed.withBody(TestNewsroom.body(paragraph));
    }

    /** One of the demo's pictures, brought into the library; its hash. */
    String picture(String name) {
        try (var file = Press.class.getResourceAsStream("/demo/pictures/" + name + ".jpg")) {
            var bytes = file.readAllBytes();
            var kept = transaction.execute(_ -> bean(Pictures.class).add(bytes, newsroom.reporter));
            return ((PictureResult.Kept) kept).picture().sha256();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    long comment(ArticleId article, String name, String words, Instant at) {
        return bean(Comments.class).add(article, name, words, at, 0, Optional.empty(), false);
    }

    void authorAnswers(ArticleId article, long question, String words, Instant at) {
        bean(Comments.class).add(article, "王砚", words, at, 3, Optional.of(question), true);
    }

    void readings(ArticleId article, long readings, Instant at) {
        bean(Readings.class).add(Map.of(article, readings), at);
    }

    void withdraw(ArticleId article) {
        bean(Withdrawals.class).withdraw(article, "核心事实有误。", newsroom.chiefEditor);
    }

    /** Its planned end comes. */
    void ends(ArticleId article) {
        var end = new ChosenInstant(clock.instant().plusSeconds(60), ZoneOffset.UTC);
        bean(TakeDowns.class).set(article, end, "", newsroom.editor);
        clock.pass(Duration.ofSeconds(60));
        bean(DueTimers.class).next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }

    private RoundId submit(ArticleId article) {
        var result =
                transaction.execute(_ ->
                        bean(Submissions.class)
                                .submit(article.main(), 1, _ -> "original", newsroom.reporter));
        return ((SubmitResult.Submitted) result).round();
    }

    private void seal(RoundId round, ArticleId article, Step step, PersonId by) {
        var hash = bean(Drafts.class).find(article.main()).orElseThrow().hash();
        transaction.executeWithoutResult(_ -> {
            bean(Steps.class).open(round, step);
            bean(Decisions.class).approve(new TaskId(round, step), hash, "可发。", by);
        });
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
