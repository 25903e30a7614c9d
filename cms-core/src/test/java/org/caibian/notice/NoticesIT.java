package org.caibian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administration;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
class NoticesIT {

    private static final int PAGE = 20;

    @Autowired private Notices notices;
    @Autowired private MailOutbox outbox;
    @Autowired private Administration administration;
    @Autowired private TransactionTemplate act;
    @Autowired private JdbcClient jdbc;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationContext context;

    private TestNewsroom newsroom;
    private ArticleId article;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        article = newsroom.articleReadyToSubmit("东屿港主航道恢复双向通航");
        jdbc.sql("update mail_outbox set outcome = 'LOGGED', settled_at = now()").update();
    }

    @Test
    void eachPersonConcernedIsToldOnceWhatHappenedAndByWhom() {
        tell(Set.of(newsroom.reporter, newsroom.secondReporter), newsroom.editor, "缺少信源");

        var told = read(newsroom.reporter);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().occasion()).isEqualTo(Occasion.RETURNED);
        assertThat(told.getFirst().by()).contains("李清和");
        assertThat(told.getFirst().details()).isEqualTo(Map.of("reason", "缺少信源"));
        assertThat(told.getFirst().subject().orElseThrow().headline()).isEqualTo("东屿港主航道恢复双向通航");
        assertThat(notices.unread(newsroom.secondReporter)).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfTheirOwnAct() {
        tell(Set.of(newsroom.reporter, newsroom.editor), newsroom.editor, "缺少信源");

        assertThat(read(newsroom.editor)).isEmpty();
        assertThat(read(newsroom.reporter)).hasSize(1);
    }

    @Test
    void nobodyIsToldWhoHasLeft() {
        administration.setActive(newsroom.reporter, false, newsroom.administrator);

        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        assertThat(read(newsroom.reporter)).isEmpty();
        assertThat(delivered()).isEmpty();
    }

    @Test
    void anActThatFailsTellsNobody() {
        act.executeWithoutResult(status -> {
            notices.tell(
                    Set.of(newsroom.reporter),
                    Occasion.RETURNED,
                    article,
                    newsroom.editor,
                    Map.of());
            status.setRollbackOnly();
        });

        assertThat(read(newsroom.reporter)).isEmpty();
        assertThat(delivered()).isEmpty();
    }

    @Test
    void nobodyIsToldOutsideOfAnAct() {
        assertThatThrownBy(() ->
                        notices.tell(Set.of(newsroom.reporter), Occasion.ALARM, article, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theHouseTellsOfAnAlarmThatIsAboutNoArticle() {
        act.executeWithoutResult(_ ->
                notices.tell(Set.of(newsroom.chiefEditor), Occasion.ALARM, Map.of("found", "2")));

        var told = read(newsroom.chiefEditor);

        assertThat(told.getFirst().subject()).isEmpty();
        assertThat(told.getFirst().by()).isEmpty();
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void oneReadsOnlyOnesOwnNotices() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        var reporters = read(newsroom.reporter).getFirst().id();

        notices.read(reporters, newsroom.stranger);
        notices.readAll(reporters, newsroom.stranger);

        assertThat(read(newsroom.stranger)).isEmpty();
        assertThat(notices.unread(newsroom.reporter)).isEqualTo(1);
    }

    @Test
    void aNoticeReadIsNoLongerCountedAndStaysInTheList() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        notices.read(read(newsroom.reporter).getFirst().id(), newsroom.reporter);

        assertThat(notices.unread(newsroom.reporter)).isZero();
        assertThat(read(newsroom.reporter)).singleElement().matches(Notice::read);
    }

    @Test
    void whatArrivedAfterTheListWasShownIsNotReadWithIt() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        var seen = read(newsroom.reporter).getFirst().id();
        tell(Set.of(newsroom.reporter), newsroom.editor, "标题过长");

        notices.readAll(seen, newsroom.reporter);

        assertThat(notices.unread(newsroom.reporter)).isEqualTo(1);
    }

    @Test
    void aLongListIsReadPageByPageFromTheNewestBack() {
        for (var reason : List.of("一", "二", "三")) {
            clock.pass(Duration.ofMinutes(1));
            tell(Set.of(newsroom.reporter), newsroom.editor, reason);
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

    @Test
    void aLetterNamesTheArticleByItsNumberAndIsHandedOutOnce() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        var letters = delivered();

        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().to().name()).isEqualTo("王砚");
        assertThat(letters.getFirst().subject().orElseThrow().article()).isEqualTo(article);
        assertThat(letters.getFirst().toString()).doesNotContain("通航", "缺少信源");
        assertThat(delivered()).isEmpty();
    }

    @Test
    void whoHasLeftMeanwhileHasNoAddressAnyMore() {
        jdbc.sql("update person set email = 'wangyan@news.example' where id = :id")
                .param("id", newsroom.reporter.value())
                .update();
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        administration.setActive(newsroom.reporter, false, newsroom.administrator);

        assertThat(delivered()).singleElement().matches(letter -> letter.to().email().isEmpty());
    }

    @Test
    void aLetterNoServerTookIsTriedAgainLaterAndGivenUpAfterTwoDays() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        assertThat(outbox.handOutNext(_ -> Delivery.FAILED)).isTrue();
        assertThat(outbox.handOutNext(_ -> Delivery.FAILED)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(outbox.handOutNext(_ -> Delivery.FAILED)).isTrue();
        clock.pass(Duration.ofDays(2));
        assertThat(outbox.handOutNext(_ -> Delivery.FAILED)).isTrue();
        clock.pass(Duration.ofDays(2));

        assertThat(outbox.handOutNext(_ -> Delivery.SENT)).isFalse();
    }

    @Test
    void aLetterSomebodyIsSendingIsNotSentByAnother() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        var another = new ArrayList<Boolean>();

        outbox.handOutNext(letter -> {
            another.add(inAnotherThread(() -> outbox.handOutNext(_ -> Delivery.SENT)));
            return Delivery.SENT;
        });

        assertThat(another).containsExactly(false);
    }

    @Test
    void aLetterWhoseSenderFellIsStillThere() {
        tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        assertThatThrownBy(() ->
                        outbox.handOutNext(_ -> {
                            throw new DataAccessResourceFailureException("fell");
                        }))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(delivered()).hasSize(1);
    }

    private void tell(Set<PersonId> whom, PersonId by, String reason) {
        act.executeWithoutResult(
                _ -> notices.tell(whom, Occasion.RETURNED, article, by, Map.of("reason", reason)));
    }

    private List<Notice> read(PersonId person) {
        return notices.newest(person, Keyset.START, PAGE).items();
    }

    private List<Letter> delivered() {
        var letters = new ArrayList<Letter>();
        while (outbox.handOutNext(
                letter -> {
                    letters.add(letter);
                    return Delivery.SENT;
                })) {
            // until none is due
        }
        return letters;
    }

    private static boolean inAnotherThread(Callable<Boolean> asked) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(asked).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
