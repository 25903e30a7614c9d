package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ArticleChanged;
import org.caibian.article.Embargoes;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Stories whose time with readers ends at an instant that was set. */
@SpringBootTest
@RealDatabase
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakeDownsIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");
    private static final String ENDED =
            """
            insert into withdrawal (article, revision, reason, proposed_by, proposed_at,
                                    confirmed_by, withdrawn_at, planned)
            select article, revision, '', responsible_editor_id, released_at,
                   responsible_editor_id, released_at, true
            from publication where article = :article
            """;

    @Autowired private ApplicationContext context;
    @Autowired private TakeDowns takeDowns;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Scheduling scheduling;
    @Autowired private Embargoes embargoes;
    @Autowired private Spiking spiking;
    @Autowired private DueTimers timers;
    @Autowired private Stories stories;
    @Autowired private Notices notices;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;
    private PersonId editor;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        editor = room.newsroom.editor;
    }

    @Test
    void aLiveStoryGoesAtItsInstantAndOnce() {
        var article = room.released("临时管制公告");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor);

        clock.pass(HOUR.minusSeconds(1));
        wake();
        assertThat(stories.find(article)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        wake();
        wake();

        assertThat(stories.standing(article))
                .isEqualTo(new Standing.Withdrawn(clock.instant(), true));
        assertThat(takeDowns.find(article)).isEmpty();
        assertThat(count(article, Act.TAKEN_DOWN)).isEqualTo(1);
        assertThat(told(room.newsroom.reporter)).isEqualTo(Occasion.TAKEN_DOWN);
        assertThat(told(editor)).isEqualTo(Occasion.TAKEN_DOWN);
    }

    @Test
    void aClockSetBackBetweenLookAndWakingLosesNoTakeDown() {
        var article = room.released("钟拨回的公告");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor);
        clock.pass(HOUR);
        var due = timers.next(Set.of(TimerKind.values()), 100);
        clock.pass(Duration.ofSeconds(-5));
        due.forEach(Runnable::run);
        clock.pass(HOUR);
        wake();

        assertThat(stories.find(article)).isEmpty();
    }

    @Test
    void anEndThatPassedWhileNobodyLookedIsMadeUpForAtTheNextLook() {
        var article = room.released("抽奖活动");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "活动结束。", editor);

        clock.pass(Duration.ofDays(3));
        wake();

        var gone = withdrawals.latest(article).orElseThrow();
        assertThat(gone.planned()).isTrue();
        assertThat(gone.reason()).isEqualTo("活动结束。");
        assertThat(gone.at()).contains(clock.instant());
    }

    @Test
    void itIsSetBeforeTheReleaseAndKeepsItsZone() {
        var article = inReview("展览预告");
        var end = in(HOUR.multipliedBy(2));
        takeDowns.set(article, Seen.nothing(), end, "", editor);
        room.sealAndRelease(article);

        assertThat(takeDowns.find(article).map(TakeDown::at)).contains(end);
        clock.pass(HOUR.multipliedBy(2));
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Withdrawn.class);
    }

    @Test
    void anEndMovedOrTakenBackIsTheOneThatCounts() {
        var moved = room.released("停水通知");
        var kept = room.released("招聘启事");
        takeDowns.set(moved, Seen.nothing(), in(HOUR), "", editor);
        takeDowns.set(kept, Seen.nothing(), in(HOUR), "", editor);
        takeDowns.set(moved, seen(moved), in(HOUR.multipliedBy(2)), "", room.newsroom.deskChief);
        assertThat(takeDowns.clear(kept, seen(kept), editor))
                .isEqualTo(new TakeDownResult.Cleared());
        assertThat(takeDowns.clear(kept, Seen.nothing(), editor))
                .isEqualTo(new TakeDownResult.None());

        clock.pass(HOUR);
        wake();
        assertThat(stories.find(moved)).isPresent();
        clock.pass(HOUR);
        wake();

        assertThat(stories.find(moved)).isEmpty();
        assertThat(stories.find(kept)).isPresent();
    }

    @Test
    void whatWouldGoOutAfterItsEndIsHeldUntilSomebodyMovesThatOrLetsItGo() {
        var looked = inReview("春运时刻");
        var unlooked = inReview("秋汛值守");
        takeDowns.set(looked, Seen.nothing(), in(HOUR), "", editor);
        takeDowns.set(unlooked, Seen.nothing(), in(HOUR), "", editor);

        clock.pass(HOUR);
        room.sealAndRelease(unlooked);
        wake();
        room.sealAndRelease(looked);
        wake();

        assertThat(stories.find(looked)).isEmpty();
        assertThat(stories.find(unlooked)).isEmpty();
        assertThat(count(looked, Act.TAKE_DOWN_PASSED)).isEqualTo(1);
        assertThat(count(looked, Act.RELEASE_HELD)).isEqualTo(1);
        assertThat(count(unlooked, Act.RELEASE_HELD)).isEqualTo(1);

        takeDowns.clear(looked, seen(looked), editor);
        scheduling.atOnce(looked.main(), Seen.nothing(), editor);
        var end = in(HOUR);
        takeDowns.set(unlooked, seen(unlooked), end, "", editor);
        scheduling.atOnce(unlooked.main(), Seen.nothing(), editor);
        wake();

        assertThat(stories.find(looked)).isPresent();
        assertThat(stories.find(unlooked)).isPresent();
        assertThat(takeDowns.find(unlooked).map(TakeDown::at)).contains(end);
    }

    @Test
    void pagesHearThatAnEndPassedWhileReadersHadNothing(ApplicationEvents told) {
        var article = inReview("没赶上的预告");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor);
        clock.pass(HOUR);
        long before = changes(told, article);

        wake();

        assertThat(count(article, Act.TAKE_DOWN_PASSED)).isEqualTo(1);
        assertThat(changes(told, article)).isEqualTo(before + 1);
    }

    @Test
    void whileTheProgramStandsStillAcrossReleaseAndEndTheStoryStaysInTheHouse() {
        var article = inReview("只上一晚的海报");
        scheduling.schedule(article.main(), Seen.nothing(), in(HOUR), editor);
        takeDowns.set(article, Seen.nothing(), in(HOUR.multipliedBy(2)), "", editor);
        room.sealAndRelease(article);

        clock.pass(HOUR.multipliedBy(3));
        wake();

        assertThat(stories.find(article)).isEmpty();
        assertThat(count(article, Act.RELEASE_HELD)).isEqualTo(1);
        assertThat(takeDowns.find(article)).isPresent();
    }

    @Test
    void ofTwoWhoSawTheSameEndTheSecondIsToldOfTheFirstAndChangesNeitherEndNorReason() {
        var article = room.released("两人同时改");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor);
        var both = seen(article);
        takeDowns.set(article, both, in(HOUR), "活动提前结束。", room.newsroom.deskChief);
        var now = takeDowns.find(article);

        var told = new TakeDownResult.Outdated(now, Optional.of(room.newsroom.deskChief));
        assertThat(takeDowns.set(article, both, in(HOUR.multipliedBy(2)), "", editor))
                .isEqualTo(told);
        assertThat(takeDowns.clear(article, both, editor)).isEqualTo(told);
        assertThat(takeDowns.find(article)).isEqualTo(now);

        takeDowns.clear(article, seen(article), room.newsroom.deskChief);
        assertThat(takeDowns.set(article, both, in(HOUR.multipliedBy(2)), "", editor))
                .isEqualTo(
                        new TakeDownResult.Outdated(
                                Optional.empty(), Optional.of(room.newsroom.deskChief)));
    }

    private Seen<TakeDown.End> seen(ArticleId article) {
        return new Seen<>(takeDowns.find(article).map(TakeDown::end));
    }

    @Test
    void aWithdrawalBeforeItsEndEndsThatToo() {
        var article = room.released("演出改期");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor);
        room.withdraw(article);

        assertThat(takeDowns.find(article)).isEmpty();
        clock.pass(HOUR);
        wake();

        assertThat(withdrawals.latest(article).orElseThrow().planned()).isFalse();
        assertThat(takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor))
                .isEqualTo(new TakeDownResult.Withdrawn());
    }

    @Test
    void aProposedWithdrawalLapsesWithTheEnd() {
        var article = room.released("临时改道");
        takeDowns.set(article, Seen.nothing(), in(Duration.ofMinutes(5)), "", editor);
        withdrawals.propose(article, "核心事实有误。", room.newsroom.deskChief);

        clock.pass(Duration.ofMinutes(5));
        wake();

        assertThat(stories.find(article)).isEmpty();
        assertThat(withdrawals.confirm(article, editor))
                .isEqualTo(new WithdrawResult.NotProposed());
    }

    @Test
    void noEndIsSetInThePastOrBeforeTheReleaseOrWithinTheEmbargo() {
        var article = inReview("数据发布会");
        var release = in(HOUR);
        scheduling.schedule(article.main(), Seen.nothing(), release, editor);

        assertThat(takeDowns.set(article, Seen.nothing(), in(Duration.ZERO), "", editor))
                .isEqualTo(new TakeDownResult.InThePast(clock.instant()));
        assertThat(takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor))
                .isEqualTo(new TakeDownResult.BeforeRelease(release));
        embargoes.set(article.main(), Seen.nothing(), release, room.newsroom.reporter);
        assertThat(takeDowns.set(article, Seen.nothing(), in(HOUR.dividedBy(2)), "", editor))
                .isEqualTo(new TakeDownResult.UnderEmbargo(release));
    }

    @Test
    void whoMayNotSetsNoneAndNothingSpikedHasOne() {
        var article = room.newsroom.articleReadyToSubmit("试运行");

        assertThat(takeDowns.set(article, Seen.nothing(), in(HOUR), "", room.newsroom.reporter))
                .isEqualTo(new TakeDownResult.Refused(Refusal.ROLE_MISSING));
        spiking.spike(article.main(), "不用了。", editor);
        assertThat(takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor))
                .isEqualTo(new TakeDownResult.Refused(Refusal.SPIKED));
        assertThat(takeDowns.set(new ArticleId(9), Seen.nothing(), in(HOUR), "", editor))
                .isEqualTo(new TakeDownResult.Refused(Refusal.NOT_FOUND));
    }

    @Test
    void theDatabaseEndsNothingBeforeItsTime() {
        var article = room.released("长期有效");
        takeDowns.set(article, Seen.nothing(), in(HOUR), "", editor);

        assertThatThrownBy(() -> room.write(ENDED, article)).hasMessageContaining("has not come");
    }

    private ArticleId inReview(String headline) {
        var article = room.newsroom.articleReadyToSubmit(headline);
        room.submitted(article);
        return article;
    }

    private ChosenInstant in(Duration time) {
        return new ChosenInstant(clock.instant().plus(time), URUMQI);
    }

    private void wake() {
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }

    private Occasion told(PersonId person) {
        return notices.newest(person, Keyset.START, 1).items().getFirst().occasion();
    }

    private static long changes(ApplicationEvents told, ArticleId article) {
        return told.stream(ArticleChanged.class)
                .filter(new ArticleChanged(article)::equals)
                .count();
    }

    private long count(ArticleId article, Act act) {
        return ledger.about(article, 100).stream().filter(entry -> entry.act() == act).count();
    }
}
