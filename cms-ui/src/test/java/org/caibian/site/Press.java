package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.Corrections;
import org.caibian.publication.Releases;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.reader.Comments;
import org.caibian.reader.Readings;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.subject.Subjects;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
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
    private final TestRounds rounds;

    /** Opens with nothing released and the clock where it stands at first. */
    Press(ApplicationContext context) {
        this.context = context;
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
        clock = context.getBean(SettableClock.class);
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        clock.pass(Duration.between(clock.instant(), SettableClock.START));
        empty();
        sectionSlug = context.getBean(Subjects.class).sections().getLast().slug();
        topicSlug = context.getBean(Subjects.class).topics(Optional.empty(), 1).getFirst().slug();
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
        var article = draft(manuscript);
        releaseMain(article);
        return article;
    }

    /** Written, and in front of nobody yet. */
    ArticleId draft(Manuscript manuscript) {
        var created = bean(Writing.class).create(newsroom.desk, manuscript, newsroom.reporter);
        return ((CreateResult.Created) created).article();
    }

    /** What the reporter has written takes its whole way to readers. */
    void releaseMain(ArticleId article) {
        release(seal(article));
    }

    /** The same as far as its last seal. */
    RoundId seal(ArticleId article) {
        var round = rounds.submit(article, newsroom.reporter);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);
        rounds.seal(round, article, Step.FINAL_REVIEW, newsroom.chiefEditor);
        return round;
    }

    /** Under that headline from now on. */
    void correct(ArticleId article, String headline) {
        var draft = article.correction();
        bean(Corrections.class).correct(article, newsroom.deskChief);
        write(draft, newsroom.manuscript(headline).noting("标题原先有误。"), newsroom.editor);
        var round = rounds.submit(draft, newsroom.editor);
        rounds.seal(round, draft, Step.FIRST_REVIEW, newsroom.secondEditor);
        rounds.seal(round, draft, Step.SECOND_REVIEW, newsroom.deskChief);
        release(round);
    }

    /** What was withdrawn goes out again under another headline. */
    void reinstate(ArticleId article, String headline) {
        bean(Withdrawals.class).reinstate(article, newsroom.chiefEditor);
        write(article.main(), newsroom.manuscript(headline), newsroom.reporter);
        releaseMain(article);
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
            var kept =
                    transaction.execute(
                            _ -> bean(Pictures.class).add(bytes, "", newsroom.reporter));
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
        bean(TakeDowns.class).set(article, Seen.nothing(), end, "", newsroom.editor);
        clock.pass(Duration.ofSeconds(60));
        bean(DueTimers.class).next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }

    private void write(DraftId draft, Manuscript words, PersonId by) {
        int seen = bean(Drafts.class).find(draft).orElseThrow().saved().version();
        assertThat(bean(Writing.class).saveOnce(draft, seen, words, by))
                .isInstanceOf(SaveResult.Saved.class);
    }

    void release(RoundId round) {
        transaction.executeWithoutResult(
                _ -> bean(Releases.class).release(bean(Approvals.class).complete(round)));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
