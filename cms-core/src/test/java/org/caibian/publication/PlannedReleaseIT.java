package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Drafts;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.article.ProposedLift;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.article.StageResult;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stories that go out at an instant, and embargoes, which nobody passes. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannedReleaseIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String PRINTED_AGAIN =
            """
            insert into publication
            select (json_populate_record(p, json_build_object(
              'article', :article::bigint, 'revision', 1))).*
            from publication p where standing = 'LIVE' order by article limit 1
            """;

    private static final String PRINTED_LATER =
            PRINTED_AGAIN.replace("'revision', 1", "'revision', 1, 'released_at', '2100-01-01'");

    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    @Autowired private ApplicationContext context;
    @Autowired private Scheduling scheduling;
    @Autowired private Embargoes embargoes;
    @Autowired private DueTimers timers;
    @Autowired private Drafts drafts;
    @Autowired private Stories stories;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void aScheduledStoryWaitsForItsInstantAndGoesOutOnce() {
        var article = inReview("早间节目单");
        scheduling.schedule(article.main(), Seen.nothing(), in(HOUR), room.newsroom.editor);
        room.sealAndRelease(article);
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Unpublished.class);
        assertThat(stage(article)).isInstanceOf(Stage.Approved.class);

        clock.pass(HOUR);
        wake();
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(releases(article)).isEqualTo(1);
    }

    @Test
    void aClockSetBackBetweenLookAndWakingLosesNoSchedule() {
        var article = inReview("钟拨回之后");
        scheduling.schedule(article.main(), Seen.nothing(), in(HOUR), room.newsroom.editor);
        room.sealAndRelease(article);
        clock.pass(HOUR);
        var due = timers.next(Set.of(TimerKind.values()), 100);
        clock.pass(Duration.ofSeconds(-5));
        due.forEach(Runnable::run);
        clock.pass(HOUR);
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void anInstantThatPassedWhileNobodyLookedIsMadeUpForAtTheNextLook() {
        var article = approvedForLater("夜航停运");

        clock.pass(Duration.ofDays(3));
        wake();

        assertThat(stories.standing(article)).isEqualTo(new Standing.Live(1, clock.instant()));
    }

    @Test
    void whatIsTakenBackGoesOutAtNoInstant() {
        var article = approvedForLater("轮渡加班");
        scheduling.unschedule(article.main(), Seen.of(in(HOUR).at()), room.newsroom.editor);

        clock.pass(HOUR);
        wake();

        assertThat(stage(article)).isInstanceOf(Stage.Drafting.class);
        assertThat(drafts.find(article.main()).orElseThrow().plan().release()).isEmpty();
    }

    @Test
    void anInstantMovedIsTheOneThatCounts() {
        var article = approvedForLater("灯塔检修");
        scheduling.schedule(
                article.main(),
                Seen.of(in(HOUR).at()),
                in(HOUR.multipliedBy(2)),
                room.newsroom.deskChief);

        clock.pass(HOUR);
        wake();
        assertThat(stage(article)).isInstanceOf(Stage.Approved.class);
        clock.pass(HOUR);
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void ofTwoWhoSawTheSameInstantTheSecondIsToldOfTheFirstWhateverTheyWant() {
        var article = approvedForLater("两人同时改");
        var both = Seen.of(in(HOUR).at());
        var now = in(HOUR.multipliedBy(3));
        scheduling.schedule(article.main(), both, now, room.newsroom.deskChief);
        var chief = Optional.of(room.newsroom.deskChief);

        var told = new ScheduleResult.Outdated(Optional.of(now), chief);
        var editor = room.newsroom.editor;
        assertThat(scheduling.schedule(article.main(), both, in(HOUR.multipliedBy(2)), editor))
                .isEqualTo(told);
        assertThat(scheduling.atOnce(article.main(), both, editor)).isEqualTo(told);
        assertThat(scheduling.unschedule(article.main(), both, editor))
                .isEqualTo(new StageResult.Outdated(Optional.of(now), chief));
        assertThat(drafts.find(article.main()).orElseThrow().plan().release()).contains(now);
    }

    @Test
    void ofTwoWhoSawNoEmbargoTheSecondIsToldOfTheFirst() {
        var article = inReview("两人同时禁发");
        embargoes.set(article.main(), Seen.nothing(), in(HOUR), room.newsroom.reporter);

        assertThat(
                        embargoes.set(
                                article.main(),
                                Seen.nothing(),
                                in(HOUR.multipliedBy(2)),
                                room.newsroom.editor))
                .isEqualTo(
                        new EmbargoResult.Outdated(
                                Optional.of(in(HOUR)), Optional.of(room.newsroom.reporter)));
    }

    @Test
    void whatWaitsCanBeSentOutAtOnce() {
        var article = approvedForLater("候船厅开门");

        assertThat(scheduling.atOnce(article.main(), Seen.of(in(HOUR).at()), room.newsroom.editor))
                .isEqualTo(new ScheduleResult.AtOnce());
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void anInstantKeepsTheZoneItWasChosenIn() {
        var article = inReview("西线列车");
        var chosen = new ChosenInstant(clock.instant().plus(HOUR), URUMQI);

        scheduling.schedule(article.main(), Seen.nothing(), chosen, room.newsroom.editor);

        assertThat(drafts.find(article.main()).orElseThrow().plan().release()).contains(chosen);
    }

    @Test
    void nothingIsScheduledIntoThePastOrByWhoMayNotOrBeforeItIsHandedIn() {
        var article = inReview("渔港清淤");

        assertThat(
                        scheduling.schedule(
                                article.main(),
                                Seen.nothing(),
                                in(Duration.ZERO),
                                room.newsroom.editor))
                .isEqualTo(new ScheduleResult.InThePast(clock.instant()));
        assertThat(
                        scheduling.schedule(
                                article.main(), Seen.nothing(), in(HOUR), room.newsroom.reporter))
                .isEqualTo(new ScheduleResult.Refused(Refusal.ROLE_MISSING));
        var draft = room.newsroom.articleReadyToSubmit("渔港清淤二期");
        assertThat(
                        scheduling.schedule(
                                draft.main(), Seen.nothing(), in(HOUR), room.newsroom.editor))
                .isEqualTo(new ScheduleResult.Refused(Refusal.NOT_ON_ITS_WAY));
    }

    @Test
    void nothingIsScheduledAtOrAfterItsPlannedEnd() {
        var article = inReview("夏令营报名");
        var end = in(HOUR.multipliedBy(2));
        context.getBean(TakeDowns.class)
                .set(article, Seen.nothing(), end, "", room.newsroom.editor);

        assertThat(scheduling.schedule(article.main(), Seen.nothing(), end, room.newsroom.editor))
                .isEqualTo(new ScheduleResult.AfterTakeDown(end));
        assertThat(drafts.find(article.main()).orElseThrow().plan().release()).isEmpty();
        assertThat(
                        scheduling.schedule(
                                article.main(), Seen.nothing(), in(HOUR), room.newsroom.editor))
                .isEqualTo(new ScheduleResult.Scheduled(in(HOUR), List.of()));
    }

    @Test
    void whatIsUnderEmbargoWaitsForItsEndWhateverIsPressed() {
        var article = inReview("统计公报");
        embargoes.set(article.main(), Seen.nothing(), in(HOUR), room.newsroom.reporter);
        room.sealAndRelease(article);

        assertThat(scheduling.atOnce(article.main(), Seen.nothing(), room.newsroom.chiefEditor))
                .isInstanceOf(ScheduleResult.UnderEmbargo.class);
        assertThat(
                        scheduling.schedule(
                                article.main(),
                                Seen.nothing(),
                                in(HOUR.dividedBy(2)),
                                room.newsroom.chiefEditor))
                .isInstanceOf(ScheduleResult.UnderEmbargo.class);
        clock.pass(HOUR.minusSeconds(1));
        wake();
        assertThat(stage(article)).isInstanceOf(Stage.Approved.class);
        clock.pass(Duration.ofSeconds(1));
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void oneAloneTightensAnEmbargoAndLoosensNone() {
        var article = inReview("评级报告");
        var later = in(HOUR.multipliedBy(2));
        embargoes.set(article.main(), Seen.nothing(), in(HOUR), room.newsroom.reporter);

        assertThat(
                        embargoes.set(
                                article.main(),
                                Seen.of(in(HOUR).at()),
                                later,
                                room.newsroom.editor))
                .isEqualTo(new EmbargoResult.Set(later));
        assertThat(embargoes.set(article.main(), Seen.nothing(), in(HOUR), room.newsroom.deskChief))
                .isEqualTo(
                        new EmbargoResult.Outdated(
                                Optional.of(later), Optional.of(room.newsroom.editor)));
        assertThat(
                        embargoes.set(
                                article.main(),
                                Seen.of(later.at()),
                                in(HOUR),
                                room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Looser(later));
    }

    @Test
    void anEmbargoThatRanOutSinceItWasSeenWasChangedByNobody() {
        var article = inReview("评级说明");
        var until = in(HOUR);
        embargoes.set(article.main(), Seen.nothing(), until, room.newsroom.reporter);
        clock.pass(HOUR);
        var later = in(HOUR);

        assertThat(embargoes.set(article.main(), Seen.of(until.at()), later, room.newsroom.editor))
                .isEqualTo(new EmbargoResult.Set(later));
    }

    @Test
    void whoeverProposesToLiftAnEmbargoSecondIsToldWhoDid() {
        var article = inReview("评审名单");
        var until = in(HOUR);
        embargoes.set(article.main(), Seen.nothing(), until, room.newsroom.reporter);
        embargoes.proposeLift(article.main(), room.newsroom.chiefEditor);
        var second = room.newsroom.hire("裴远川", Post.house(Role.CHIEF_EDITOR));

        assertThat(embargoes.proposeLift(article.main(), second))
                .isEqualTo(
                        new EmbargoResult.AlreadyProposed(room.newsroom.chiefEditor, until.at()));
        assertThat(embargoes.confirmLift(article.main(), second))
                .isEqualTo(new EmbargoResult.Lifted());
    }

    @Test
    void twoLiftAnEmbargoAndTheStoryGoesOut() {
        var article = inReview("获奖名单");
        embargoes.set(article.main(), Seen.nothing(), in(HOUR), room.newsroom.reporter);
        room.sealAndRelease(article);

        assertThat(embargoes.confirmLift(article.main(), room.newsroom.deskChief))
                .isInstanceOf(EmbargoResult.NotProposed.class);
        assertThat(embargoes.proposeLift(article.main(), room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Refused(Refusal.ROLE_MISSING));
        assertThat(embargoes.proposeLift(article.main(), room.newsroom.chiefEditor))
                .isInstanceOf(EmbargoResult.LiftProposed.class);
        assertThat(embargoes.confirmLift(article.main(), room.newsroom.chiefEditor))
                .isEqualTo(new EmbargoResult.Refused(Refusal.PROPOSED_IT));
        wake();
        assertThat(stage(article)).isInstanceOf(Stage.Approved.class);
        assertThat(embargoes.confirmLift(article.main(), room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Lifted());
        wake();

        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
    }

    @Test
    void anEmbargoTightenedAfterALiftWasProposedIsNobodysToConfirm() {
        var article = inReview("机构预测");
        embargoes.set(article.main(), Seen.nothing(), in(HOUR), room.newsroom.reporter);
        embargoes.proposeLift(article.main(), room.newsroom.chiefEditor);
        embargoes.set(
                article.main(),
                Seen.of(in(HOUR).at()),
                in(HOUR.multipliedBy(2)),
                room.newsroom.reporter);

        assertThat(embargoes.confirmLift(article.main(), room.newsroom.deskChief))
                .isInstanceOf(EmbargoResult.NotProposed.class);
    }

    @Test
    void aProposalToLiftAnEmbargoIsTakenBackByWhoeverMadeItAlone() {
        var article = inReview("评审结果");
        var until = in(HOUR);
        embargoes.set(article.main(), Seen.nothing(), until, room.newsroom.reporter);
        embargoes.proposeLift(article.main(), room.newsroom.chiefEditor);
        var second = room.newsroom.hire("裴远山", Post.house(Role.CHIEF_EDITOR));

        assertThat(embargoes.takeBackLift(article.main(), room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Refused(Refusal.ROLE_MISSING));
        assertThat(embargoes.takeBackLift(article.main(), second))
                .isEqualTo(new EmbargoResult.Refused(Refusal.ANOTHERS_PROPOSAL));
        assertThat(embargoes.takeBackLift(article.main(), room.newsroom.chiefEditor))
                .isEqualTo(new EmbargoResult.LiftTakenBack(until));
        assertThat(embargoes.confirmLift(article.main(), room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.NotProposed(until));
        assertThat(embargoes.takeBackLift(article.main(), room.newsroom.chiefEditor))
                .isEqualTo(new EmbargoResult.NotProposed(until));
        assertThat(acts(article)).contains(Act.EMBARGO_LIFT_TAKEN_BACK);
    }

    @Test
    void aProposalToLiftAnEmbargoWaitsADayForWhoMayAgree() {
        var article = inReview("下届承办城市");
        var until = in(HOUR.multipliedBy(48));
        embargoes.set(article.main(), Seen.nothing(), until, room.newsroom.reporter);
        var lapses = clock.instant().plus(Embargoes.TO_CONFIRM);

        assertThat(embargoes.proposeLift(article.main(), room.newsroom.chiefEditor))
                .isEqualTo(new EmbargoResult.LiftProposed(until, lapses));
        clock.pass(Embargoes.TO_CONFIRM.minusMillis(1));
        assertThat(toConfirm(room.newsroom.deskChief)).contains(article.main());
        assertThat(toConfirm(room.newsroom.chiefEditor)).doesNotContain(article.main());
        assertThat(toConfirm(room.newsroom.editor)).isEmpty();
        clock.pass(Duration.ofMillis(1));

        assertThat(toConfirm(room.newsroom.deskChief)).doesNotContain(article.main());
        assertThat(embargoes.confirmLift(article.main(), room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.NotProposed(until));
        assertThat(embargoes.proposeLift(article.main(), room.newsroom.chiefEditor))
                .isInstanceOf(EmbargoResult.LiftProposed.class);
        assertThat(embargoes.confirmLift(article.main(), room.newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Lifted());
    }

    @Test
    void aProposalToLiftAnEmbargoLapsesWithItAtTheLatest() {
        var article = inReview("下届承办日期");
        var until = in(HOUR);
        embargoes.set(article.main(), Seen.nothing(), until, room.newsroom.reporter);

        assertThat(embargoes.proposeLift(article.main(), room.newsroom.chiefEditor))
                .isEqualTo(new EmbargoResult.LiftProposed(until, until.at()));
    }

    @Test
    void aRowThatOnlySaysItIsFromLaterPassesNoEmbargo() {
        room.released("旧榜单");
        var article = approvedForLater("新榜单");
        var until = new ChosenInstant(Instant.parse("2099-01-01T00:00:00Z"), URUMQI);
        embargoes.set(article.main(), Seen.nothing(), until, room.newsroom.reporter);

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("drop function own_clock").update();
            jdbc.sql("alter function own_clock_of_the_house rename to own_clock").update();

            assertThatThrownBy(() -> room.write(PRINTED_LATER, article))
                    .hasMessageContaining("under embargo");
        });
    }

    @Test
    void theDatabaseKeepsAnEmbargoToo() {
        room.released("停牌旧闻");
        var article = approvedForLater("停牌公告");
        embargoes.set(
                article.main(), Seen.nothing(), in(HOUR.multipliedBy(4)), room.newsroom.reporter);

        assertThatThrownBy(() -> room.write(PRINTED_AGAIN, article))
                .hasMessageContaining("under embargo");
        assertThat(stories.standing(article)).isInstanceOf(Standing.Unpublished.class);
    }

    private ArticleId approvedForLater(String headline) {
        var article = inReview(headline);
        scheduling.schedule(article.main(), Seen.nothing(), in(HOUR), room.newsroom.editor);
        room.sealAndRelease(article);
        return article;
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

    private Stage stage(ArticleId article) {
        return drafts.find(article.main()).orElseThrow().stage();
    }

    private List<DraftId> toConfirm(PersonId by) {
        return embargoes.toConfirm(by).stream().map(ProposedLift::draft).toList();
    }

    private long releases(ArticleId article) {
        return acts(article).stream().filter(Act.RELEASED::equals).count();
    }

    private List<Act> acts(ArticleId article) {
        return ledger.about(article, 100).stream().map(Entry::act).toList();
    }
}
