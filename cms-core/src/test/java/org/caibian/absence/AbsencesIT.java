package org.caibian.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.absence.AbsenceResult.Why;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.StandIn;
import org.caibian.staff.Typed;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may say that somebody is away, who can stand in, and from when until when that lends. */
@SpringBootTest
@RealDatabase
class AbsencesIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Typed ANYBODY = new Typed("", 0, 10_000);

    @Autowired private ApplicationContext context;
    @Autowired private Absences absences;
    @Autowired private Departures departures;
    @Autowired private Staff staff;
    @Autowired private Colleagues colleagues;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId standIn;

    @BeforeEach
    void openADesk() {
        newsroom = TestNewsroom.in(context);
        standIn = newsroom.hire("秦棠", Post.on(newsroom.otherDesk(), Role.EDITOR));
    }

    @Test
    void whileSomebodyIsAwayTheirReviewingPostsAreLentAndNotBeforeNorAfter() {
        entered(newsroom.secondEditor, inHours(1), inHours(3));
        var before = lent();
        clock.pass(Duration.ofHours(1));
        var meanwhile = lent();
        clock.pass(Duration.ofHours(2));

        assertThat(before).isEmpty();
        assertThat(meanwhile)
                .containsExactlyInAnyOrder(
                        new StandIn(newsroom.secondEditor, Post.on(newsroom.desk, Role.DESK_CHIEF)),
                        new StandIn(newsroom.secondEditor, Post.on(newsroom.desk, Role.EDITOR)));
        assertThat(lent()).isEmpty();
    }

    @Test
    void onlyWhatReviewsAskForIsLent() {
        var writes =
                newsroom.hire(
                        "许可",
                        Post.on(newsroom.desk, Role.EDITOR),
                        Post.on(newsroom.desk, Role.REPORTER),
                        Post.house(Role.ADMIN));

        entered(writes, now(), inHours(3));

        assertThat(lent())
                .containsExactly(new StandIn(writes, Post.on(newsroom.desk, Role.EDITOR)));
    }

    @Test
    void whoeverIsAwayOrTheirChiefSaysSoAndNobodyElse() {
        var by = newsroom.editor;

        assertThat(enter(newsroom.editor, inHours(1), inHours(2), newsroom.secondEditor))
                .isInstanceOf(AbsenceResult.Entered.class);
        assertThat(enter(newsroom.deskChief, inHours(1), inHours(2), by))
                .isEqualTo(new AbsenceResult.Refused(Refusal.NOT_AWAY_NOR_CHIEF));
        assertThat(enter(by, inHours(5), inHours(6), by)).isInstanceOf(AbsenceResult.Entered.class);
    }

    @Test
    void aCauseAndATimeThatIsNotOverAreNeeded() {
        var wordless =
                new NewAbsence(
                        newsroom.editor,
                        standIn,
                        Optional.of(newsroom.desk),
                        now(),
                        inHours(2),
                        SHANGHAI,
                        " ");

        assertThat(absences.enter(wordless, newsroom.editor))
                .isInstanceOf(AbsenceResult.CauseNeeded.class);
        for (var until : Set.of(inHours(-1), now(), now().plus(Duration.ofDays(400)))) {
            assertThat(enter(newsroom.editor, inHours(-2), until, newsroom.editor))
                    .isInstanceOf(AbsenceResult.NoSuchTime.class);
        }
        assertThat(enter(newsroom.editor, inHours(3), inHours(2), newsroom.editor))
                .isInstanceOf(AbsenceResult.NoSuchTime.class);
    }

    @Test
    void onlyWhoReviewsCanStandInAndNobodyForThemselves() {
        assertThat(enterFor(newsroom.editor, newsroom.editor))
                .isEqualTo(new AbsenceResult.Unfit(Why.SAME_PERSON));
        assertThat(enterFor(newsroom.editor, newsroom.reporter))
                .isEqualTo(new AbsenceResult.Unfit(Why.REVIEWS_NOTHING));
        departures.deactivate(
                new Departure(standIn, Optional.empty(), "离职"), newsroom.administrator);
        assertThat(enterFor(newsroom.editor, standIn))
                .isEqualTo(new AbsenceResult.Unfit(Why.NOT_ACTIVE));
        assertThat(enterFor(newsroom.reporter, newsroom.editor))
                .isEqualTo(new AbsenceResult.NothingToLend());
    }

    @Test
    void aProofreaderStandsInForAProofreaderAndForNoEditor() {
        var proofreader = newsroom.hire("陆思齐", Post.on(newsroom.desk, Role.PROOFREADER));
        var another = newsroom.hire("施樾", Post.on(newsroom.otherDesk(), Role.PROOFREADER));

        assertThat(enterFor(newsroom.editor, another))
                .isEqualTo(new AbsenceResult.Unfit(Why.REVIEWS_NOTHING));
        assertThat(enterFor(proofreader, another)).isInstanceOf(AbsenceResult.Entered.class);
    }

    @Test
    void nobodyIsAwayTwiceAtOnceFromOneDesk() {
        entered(newsroom.editor, inHours(1), inHours(5));

        assertThat(enter(newsroom.editor, inHours(4), inHours(8), newsroom.editor))
                .isInstanceOf(AbsenceResult.AwayAlready.class);
        assertThat(enter(newsroom.editor, inHours(5), inHours(8), newsroom.editor))
                .isInstanceOf(AbsenceResult.Entered.class);
    }

    @Test
    void nobodyStandsInForWhoStandsInNorWhileAwayThemselves() {
        var third = newsroom.hire("方珩", Post.on(newsroom.desk, Role.EDITOR));
        enterFor(newsroom.editor, newsroom.secondEditor);

        assertThat(enterFor(newsroom.secondEditor, third))
                .isInstanceOf(AbsenceResult.Chained.class);
        assertThat(enterFor(third, newsroom.editor)).isInstanceOf(AbsenceResult.Chained.class);
        assertThat(enterFor(third, newsroom.secondEditor))
                .isInstanceOf(AbsenceResult.Entered.class);
    }

    @Test
    void theDatabaseHoldsThatTooAndChangesNothingEntered() {
        var absence = entered(newsroom.editor, now(), inHours(5));

        assertThatThrownBy(() -> insert(newsroom.editor, newsroom.secondEditor))
                .hasMessageContaining("absence_one_at_a_time");
        assertThatThrownBy(() -> insert(standIn, newsroom.secondEditor))
                .hasMessageContaining("Nobody stands in for somebody who stands in");
        assertThatThrownBy(() -> insert(newsroom.secondEditor, newsroom.editor))
                .hasMessageContaining("Nobody stands in for somebody who stands in");
        assertThatThrownBy(() ->
                        jdbc.sql("update absence set stand_in = :other where id = :id")
                                .param("other", newsroom.secondEditor.value())
                                .param("id", absence.value())
                                .update())
                .hasMessageContaining("entered once");
        assertThatThrownBy(() -> jdbc.sql("delete from absence").update())
                .hasMessageContaining("entered once");
    }

    @Test
    void whatIsEndedEarlyLendsNothingMoreAndStandsInNobodysWay() {
        var absence = entered(newsroom.editor, now(), inHours(5));
        clock.pass(Duration.ofHours(1));

        assertThat(absences.end(absence, standIn))
                .isEqualTo(new AbsenceResult.Refused(Refusal.NOT_AWAY_NOR_CHIEF));
        assertThat(absences.end(absence, newsroom.deskChief)).isEqualTo(new AbsenceResult.Ended());

        assertThat(lent()).isEmpty();
        assertThat(absences.end(absence, newsroom.editor))
                .isEqualTo(new AbsenceResult.OverAlready(now()));
        assertThat(enter(newsroom.editor, now(), inHours(5), newsroom.editor))
                .isInstanceOf(AbsenceResult.Entered.class);
    }

    @Test
    void anAbsenceToComeIsCalledOff() {
        var absence = entered(newsroom.editor, inHours(24), inHours(48));

        assertThat(absences.end(absence, newsroom.editor)).isEqualTo(new AbsenceResult.Ended());
        clock.pass(Duration.ofHours(30));

        assertThat(lent()).isEmpty();
        assertThat(enter(newsroom.editor, now(), inHours(5), newsroom.editor))
                .isInstanceOf(AbsenceResult.Entered.class);
    }

    @Test
    void whoeverLosesARoleOrTheirAccountLendsItNoMore() {
        entered(newsroom.editor, now(), inHours(5));
        newsroom.employ(newsroom.editor, Post.on(newsroom.desk, Role.REPORTER));
        assertThat(lent()).isEmpty();

        newsroom.employ(newsroom.editor, Post.on(newsroom.desk, Role.EDITOR));
        assertThat(lent()).hasSize(1);
        departures.deactivate(
                new Departure(newsroom.editor, Optional.empty(), "离职"), newsroom.administrator);
        assertThat(lent()).isEmpty();
    }

    @Test
    void aStandInWhoReviewsNothingAnyMoreIsLentNothing() {
        entered(newsroom.editor, now(), inHours(5));

        newsroom.employ(standIn, Post.on(newsroom.otherDesk(), Role.REPORTER));

        assertThat(lent()).isEmpty();
    }

    @Test
    void theChiefEditorsReviewIsLentForTheWholeHouse() {
        var entered =
                absences.enter(
                        new NewAbsence(
                                newsroom.chiefEditor,
                                newsroom.deskChief,
                                Optional.empty(),
                                now(),
                                inHours(5),
                                SHANGHAI,
                                "出差。"),
                        newsroom.chiefEditor);

        assertThat(entered).isInstanceOf(AbsenceResult.Entered.class);
        assertThat(staff.person(newsroom.deskChief).standsIn())
                .containsExactly(new StandIn(newsroom.chiefEditor, Post.house(Role.CHIEF_EDITOR)));
        var reviewing = Circle.reviewing(Role.CHIEF_EDITOR, newsroom.otherDesk());
        assertThat(colleagues.of(reviewing, ANYBODY))
                .extracting(Person::id)
                .contains(newsroom.chiefEditor, newsroom.deskChief);
    }

    @Test
    void bothAndTheChiefsAreToldWhenItIsEnteredAndWhenItEnds() {
        var absence = ((AbsenceResult.Entered) enterFor(newsroom.editor, standIn)).absence();

        for (var person : Set.of(newsroom.deskChief, standIn)) {
            assertThat(lastTold(person)).isEqualTo(Occasion.ABSENCE_ENTERED);
        }
        assertThat(notices.unread(newsroom.editor)).isOne();
        absences.end(absence, newsroom.editor);
        for (var person : Set.of(newsroom.deskChief, newsroom.secondEditor, standIn)) {
            assertThat(lastTold(person)).isEqualTo(Occasion.ABSENCE_ENDED);
        }
    }

    @Test
    void itIsSeenByThoseItIsAboutAndByChiefsPageByPage() {
        for (int day = 1; day <= 3; day++) {
            entered(newsroom.editor, inHours(24 * day), inHours(24 * day + 8));
        }

        for (var person :
                Set.of(newsroom.editor, standIn, newsroom.deskChief, newsroom.secondEditor)) {
            var first = absences.concerning(person, Keyset.START, 2);
            var rest = absences.concerning(person, first.next().orElseThrow(), 2);
            assertThat(first.items()).hasSize(2);
            assertThat(rest.items()).hasSize(1);
            assertThat(rest.items().getFirst().until().at())
                    .isBefore(first.items().getLast().until().at());
        }
        assertThat(absences.concerning(newsroom.reporter, Keyset.START, 5).items()).isEmpty();
        assertThat(absences.concerning(newsroom.chiefEditor, Keyset.START, 50).items())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatLendsNowOrLaterIsKnownOfBothAndNothingThatIsOver() {
        var running = entered(newsroom.editor, now(), inHours(1));
        var coming = entered(newsroom.editor, inHours(24), inHours(32));
        var calledOff = entered(newsroom.editor, inHours(48), inHours(56));
        absences.end(calledOff, newsroom.editor);

        assertThat(ahead(newsroom.editor)).containsExactly(running, coming);
        assertThat(ahead(standIn)).containsExactly(running, coming);
        assertThat(ahead(newsroom.deskChief)).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(ahead(standIn)).containsExactly(coming);
    }

    @Test
    void theListsOfferWhoHasSomethingToLendAndWhoCanStandIn() {
        var here = Optional.of(newsroom.desk);

        assertThat(absences.mayBeAway(here, newsroom.deskChief, ANYBODY))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(
                        newsroom.editor, newsroom.secondEditor, newsroom.deskChief);
        assertThat(absences.mayBeAway(here, newsroom.editor, ANYBODY))
                .extracting(Person::id)
                .containsExactly(newsroom.editor);
        assertThat(absences.mayBeAway(Optional.<DeskId>empty(), newsroom.chiefEditor, ANYBODY))
                .extracting(Person::id)
                .contains(newsroom.chiefEditor);
        assertThat(absences.mayStandIn(here, newsroom.editor, ANYBODY))
                .extracting(Person::id)
                .contains(standIn, newsroom.secondEditor, newsroom.deskChief)
                .doesNotContain(newsroom.editor, newsroom.reporter);
        assertThat(absences.oneself(here, newsroom.editor)).isPresent();
        assertThat(absences.oneself(here, newsroom.reporter)).isEmpty();
    }

    private List<AbsenceId> ahead(PersonId person) {
        return absences.ahead(person).stream().map(Absence::id).toList();
    }

    private AbsenceId entered(PersonId away, Instant from, Instant until) {
        return ((AbsenceResult.Entered) enter(away, from, until, newsroom.deskChief)).absence();
    }

    private AbsenceResult enterFor(PersonId away, PersonId other) {
        return absences.enter(
                new NewAbsence(
                        away,
                        other,
                        Optional.of(newsroom.desk),
                        now(),
                        inHours(2),
                        SHANGHAI,
                        "休假。"),
                newsroom.secondEditor);
    }

    private AbsenceResult enter(PersonId away, Instant from, Instant until, PersonId by) {
        return absences.enter(
                new NewAbsence(
                        away, standIn, Optional.of(newsroom.desk), from, until, SHANGHAI, "休假。"),
                by);
    }

    private void insert(PersonId away, PersonId other) {
        jdbc.sql(
                        """
                        insert into absence (away, stand_in, desk, from_at, until_at, zone, cause,
                                             entered_by, entered_at)
                        select :away, :other, desk, from_at, until_at, zone, cause, entered_by, entered_at
                        from absence where desk = :desk limit 1
                        """)
                .param("away", away.value())
                .param("other", other.value())
                .param("desk", newsroom.desk.value())
                .update();
    }

    private Set<StandIn> lent() {
        return staff.person(standIn).standsIn();
    }

    private Occasion lastTold(PersonId person) {
        return notices.newest(person, Keyset.START, 1).items().getFirst().occasion();
    }

    private Instant now() {
        return clock.instant();
    }

    private Instant inHours(int hours) {
        return now().plus(Duration.ofHours(hours));
    }
}
