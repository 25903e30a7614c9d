package org.caibian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.Keyset;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
class NoticesIT {

    @Autowired private Notices notices;
    @Autowired private OldNotices old;
    @Autowired private Departures departures;
    @Autowired private TransactionTemplate act;
    @Autowired private JdbcClient jdbc;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationContext context;

    private NoticeRoom room;
    private TestNewsroom newsroom;

    @BeforeEach
    void openTheNewsroom() {
        room = new NoticeRoom(context);
        newsroom = room.newsroom;
    }

    @Test
    void eachPersonConcernedIsToldOnceWhatHappenedAndByWhom() {
        room.tell(Set.of(newsroom.reporter, newsroom.secondReporter), newsroom.editor, "缺少信源");

        var told = room.read(newsroom.reporter);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().occasion()).isEqualTo(Occasion.RETURNED);
        assertThat(told.getFirst().by()).contains("李清和");
        assertThat(told.getFirst().details()).isEqualTo(Map.of("reason", "缺少信源"));
        assertThat(told.getFirst().subject().orElseThrow().headline()).isEqualTo("东屿港主航道恢复双向通航");
        assertThat(notices.unread(newsroom.secondReporter)).isEqualTo(1);
    }

    /** What is written later may be kept back, and whoever was told may read it no more. */
    @Test
    void whatHadNoHeadlineYetIsToldUnderNoneAlsoOnceSomebodyWroteOne() {
        headline("");
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        headline("限时禁发的标题");

        assertThat(room.read(newsroom.reporter).getFirst().subject().orElseThrow().headline())
                .isEmpty();
    }

    private void headline(String headline) {
        jdbc.sql("update draft set headline = :headline where article = :article")
                .param("headline", headline)
                .param("article", room.article.value())
                .update();
    }

    @Test
    void nobodyIsToldOfTheirOwnAct() {
        room.tell(Set.of(newsroom.reporter, newsroom.editor), newsroom.editor, "缺少信源");

        assertThat(room.read(newsroom.editor)).isEmpty();
        assertThat(room.read(newsroom.reporter)).hasSize(1);
    }

    @Test
    void nobodyIsToldWhoHasLeft() {
        departures.deactivate(
                new Departure(newsroom.reporter, Optional.empty(), "离职"), newsroom.administrator);

        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        assertThat(room.read(newsroom.reporter)).isEmpty();
        assertThat(room.delivered()).isEmpty();
    }

    @Test
    void whatSomebodyWasToldIsForgottenWithItsLetterOnceItIsOldAndNotBefore() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        ago(399);
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少配图");
        forget();
        assertThat(room.read(newsroom.reporter)).hasSize(2);

        ago(2);
        forget();

        assertThat(room.read(newsroom.reporter))
                .singleElement()
                .satisfies(left -> assertThat(left.details()).containsEntry("reason", "缺少配图"));
    }

    /** What the reporter was told first was told that many days earlier. */
    private void ago(int days) {
        jdbc.sql(
                        """
                        update notice set at = at - make_interval(days => :days)
                        where id = (select min(id) from notice where person = :person)
                        """)
                .param("days", days)
                .param("person", newsroom.reporter.value())
                .update();
    }

    private void forget() {
        while (old.forgetSome()) {
            // until none is too old
        }
    }

    @Test
    void anActThatFailsTellsNobody() {
        act.executeWithoutResult(status -> {
            notices.tell(
                    Set.of(newsroom.reporter),
                    Occasion.RETURNED,
                    room.article,
                    newsroom.editor,
                    Map.of());
            status.setRollbackOnly();
        });

        assertThat(room.read(newsroom.reporter)).isEmpty();
        assertThat(room.delivered()).isEmpty();
    }

    @Test
    void nobodyIsToldOutsideOfAnAct() {
        assertThatThrownBy(() ->
                        notices.tell(
                                Set.of(newsroom.reporter), Occasion.ALARM, room.article, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theHouseTellsOfAnAlarmThatIsAboutNoArticle() {
        act.executeWithoutResult(_ ->
                notices.tell(Set.of(newsroom.chiefEditor), Occasion.ALARM, Map.of("found", "2")));

        var told = room.read(newsroom.chiefEditor);

        assertThat(told.getFirst().subject()).isEmpty();
        assertThat(told.getFirst().by()).isEmpty();
        assertThat(room.delivered()).hasSize(1);
    }

    @Test
    void oneReadsOnlyOnesOwnNotices() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        var reporters = room.read(newsroom.reporter).getFirst().id();

        notices.read(reporters, newsroom.stranger());
        notices.readAll(reporters, newsroom.stranger());

        assertThat(room.read(newsroom.stranger())).isEmpty();
        assertThat(notices.unread(newsroom.reporter)).isEqualTo(1);
    }

    @Test
    void aNoticeReadIsNoLongerCountedAndStaysInTheList() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        notices.read(room.read(newsroom.reporter).getFirst().id(), newsroom.reporter);

        assertThat(notices.unread(newsroom.reporter)).isZero();
        assertThat(room.read(newsroom.reporter)).singleElement().matches(Notice::read);
    }

    @Test
    void whatArrivedAfterTheListWasShownIsNotReadWithIt() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        var seen = room.read(newsroom.reporter).getFirst().id();
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "标题过长");

        notices.readAll(seen, newsroom.reporter);

        assertThat(notices.unread(newsroom.reporter)).isEqualTo(1);
    }

    @Test
    void aLongListIsReadPageByPageFromTheNewestBack() {
        for (var reason : List.of("一", "二", "三")) {
            clock.pass(Duration.ofMinutes(1));
            room.tell(Set.of(newsroom.reporter), newsroom.editor, reason);
        }

        var first = notices.newest(newsroom.reporter, Keyset.START, 2);
        var rest = notices.newest(newsroom.reporter, first.next().orElseThrow(), 2);

        assertThat(first.items())
                .extracting(each -> each.details().get("reason"))
                .containsExactly("三", "二");
        assertThat(rest.items())
                .extracting(each -> each.details().get("reason"))
                .containsExactly("一");
        assertThat(rest.next()).isEmpty();
    }
}
