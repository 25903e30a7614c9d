package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caibian.article.CreateResult;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.article.Submissions;
import org.caibian.article.Writing;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Words that one article keeps back do not reach readers by another one that says the same. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbargoElsewhereIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Stories stories;
    @Autowired private Embargoes embargoes;
    @Autowired private Scheduling scheduling;
    @Autowired private Spiking spiking;
    @Autowired private Submissions submissions;
    @Autowired private SharedDrafts shares;
    @Autowired private Agenda agenda;
    @Autowired private DueTimers timers;
    @Autowired private TransactionTemplate transaction;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private CorrectionDesk desk;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        desk = new CorrectionDesk(context, room);
    }

    @Test
    void theSameWordsInAnotherArticleWaitUntilTwoLiftTheEmbargo() {
        var words = newsroom.manuscript("另一篇照抄");
        var kept = written(words);
        var until = embargo(kept);
        var copy = written(words.withHeadline("换了一个标题"));

        assertThat(room.complete(room.sealed(copy))).isEqualTo(new ReleaseResult.Waits(until.at()));
        assertThat(scheduling.atOnce(copy.main(), Seen.nothing(), newsroom.chiefEditor))
                .isEqualTo(new ScheduleResult.SameWordsKeptBack(until, kept.main()));
        assertThat(stories.standing(copy)).isInstanceOf(Standing.Unpublished.class);
        embargoes.proposeLift(kept.main(), newsroom.chiefEditor);
        assertThat(embargoes.confirmLift(kept.main(), newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Lifted());
        wake();
        assertThat(stories.standing(copy)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void andGoOutByThemselvesWhenItIsOver() {
        var words = newsroom.manuscript("照抄等到时");
        embargo(written(words));
        var copy = written(words);
        room.complete(room.sealed(copy));

        clock.pass(HOUR);
        wake();

        assertThat(stories.standing(copy)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void anotherLookIsNoOtherWordNorIsAnotherKind() {
        var words = newsroom.manuscript("加粗也是照抄");
        var until = embargo(written(words));
        var said = TestNewsroom.opening("加粗也是照抄");
        var bold =
                """
                {"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[\
                {"type":"text","text":"%s"}]},{"type":"paragraph","content":[\
                {"type":"text","marks":[{"type":"bold"}],"text":"%s"}]}]}\
                """
                        .formatted(said.substring(0, 5), said.substring(5));
        var copy = written(words.withBody(bold).ofKind(Kind.COMMENTARY));

        assertThat(room.complete(room.sealed(copy))).isEqualTo(new ReleaseResult.Waits(until.at()));
    }

    @Test
    void whatARevisionSaidIsKeptBackThoughItsDraftSaysSomethingElseNow() {
        var words = newsroom.manuscript("改过一稿");
        var kept = written(words);
        room.submitted(kept);
        var until = embargo(kept);
        transaction.executeWithoutResult(_ -> submissions.recall(kept.main(), newsroom.reporter));
        desk.write(kept.main(), TestNewsroom.saying(words, "改成了别的话。"), newsroom.reporter);
        var copy = written(words);

        assertThat(room.complete(room.sealed(copy))).isEqualTo(new ReleaseResult.Waits(until.at()));
    }

    @Test
    void givingUpTheOneDoesNotFreeTheOther() {
        var words = newsroom.manuscript("毙了再抄");
        var kept = written(words);
        var until = embargo(kept);
        spiking.spike(kept.main(), "另写一篇。", newsroom.reporter);
        var copy = written(words);

        assertThat(room.complete(room.sealed(copy))).isEqualTo(new ReleaseResult.Waits(until.at()));
    }

    @Test
    void whatReadersHaveIsNotKeptBack() {
        var live = room.released("读者已有");
        var copy = written(newsroom.manuscript("读者已有"));
        embargo(copy);

        desk.opened(live);
        var correction = live.correction();
        desk.write(
                correction,
                desk.words(correction).noting(CorrectionDesk.NOTE).withHeadline("标题更正了"),
                newsroom.editor);
        var round = room.rounds.submit(correction, newsroom.editor);
        room.rounds.seal(round, correction, Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.seal(round, correction, Step.SECOND_REVIEW, newsroom.deskChief);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());
    }

    @Test
    void otherWordsOfTheSameLengthGoOut() {
        embargo(written(newsroom.manuscript("同样长短甲")));
        var other = written(newsroom.manuscript("同样长短乙"));

        assertThat(room.complete(room.sealed(other))).isEqualTo(new ReleaseResult.Released());
    }

    @Test
    void theyAreShownToNobodyOutsideAndTheCalendarSaysUntilWhen() {
        var words = newsroom.manuscript("外阅照抄");
        var until = embargo(written(words));
        var copy = written(words).main();

        assertThat(shares.share(copy, "外人", HOUR, newsroom.editor))
                .isEqualTo(new ShareResult.Embargoed(until));
        assertThat(agenda.of(List.of(copy)).get(copy).embargo()).contains(until);
    }

    private ArticleId written(Manuscript words) {
        return ((CreateResult.Created) writing.create(newsroom.desk, words, newsroom.reporter))
                .article();
    }

    private ChosenInstant embargo(ArticleId article) {
        var until = new ChosenInstant(clock.instant().plus(HOUR), ZoneId.of("Asia/Shanghai"));
        assertThat(embargoes.set(article.main(), Seen.nothing(), until, newsroom.editor))
                .isEqualTo(new EmbargoResult.Set(until));
        return until;
    }

    private void wake() {
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }
}
