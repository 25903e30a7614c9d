package org.caibian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.caibian.shared.Newsroom;
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
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter of each notice waits until it is sent, once, by one sender. */
@SpringBootTest
@RealDatabase
class MailOutboxIT {

    @Autowired private MailOutbox outbox;
    @Autowired private LetterChoices choices;
    @Autowired private Departures departures;
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
    void aLetterNamesTheArticleByItsNumberAndIsHandedOutOnce() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        var sent = room.delivered();

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().to().name()).isEqualTo("王砚");
        assertThat(sent.getFirst().letters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.subject().orElseThrow().draft())
                                .isEqualTo(room.article.main()));
        assertThat(sent.getFirst().toString()).doesNotContain("通航", "缺少信源");
        assertThat(room.delivered()).isEmpty();
    }

    @Test
    void whoHasLeftMeanwhileHasNoAddressAnyMore() {
        jdbc.sql("update person set email = 'wangyan@news.example' where id = :id")
                .param("id", newsroom.reporter.value())
                .update();
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        departures.deactivate(
                new Departure(newsroom.reporter, Optional.empty(), "离职"), newsroom.administrator);

        assertThat(room.delivered()).singleElement().matches(sent -> sent.to().email().isEmpty());
    }

    @Test
    void whoHasLeftIsSentWhatReachesThemAllTheSameAndNothingElseWithIt() {
        jdbc.sql("update person set email = 'wangyan@news.example' where id = :id")
                .param("id", newsroom.reporter.value())
                .update();
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        departures.deactivate(
                new Departure(newsroom.reporter, Optional.empty(), "离职"), newsroom.administrator);
        room.tellWhoLeft(Set.of(newsroom.reporter));

        assertThat(room.delivered())
                .filteredOn(sent -> sent.to().email().isPresent())
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.to().left()).isTrue();
                    assertThat(sent.letters())
                            .extracting(Letter::occasion)
                            .containsExactly(Occasion.GRANT_OFF);
                });
    }

    @Test
    void aLetterNoServerTookIsTriedAgainLaterAndGivenUpAfterTwoDays() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

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
    void whatIsDueForOnePersonGoesAsOneMessageTheOldestFirstAndNothingOfAnothers() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        room.tell(Set.of(newsroom.secondReporter), newsroom.editor, "标题过长");
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少配图");

        var sent = room.delivered();

        assertThat(sent).extracting(each -> each.letters().size()).containsExactly(2, 1);
        assertThat(sent.getFirst().letters())
                .extracting(letter -> letter.notice().value())
                .isSorted();
    }

    @Test
    void whoWantsTheirLettersAsOneADayGetsThemThenAndAlarmsAtOnce() {
        choices.choose(
                new LetterChoice(LetterChoice.Manner.DAILY, LocalTime.of(18, 0), Optional.empty()),
                newsroom.reporter);
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        room.alarm(Set.of(newsroom.reporter));

        assertThat(room.delivered())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.letters())
                                .extracting(Letter::occasion)
                                .containsExactly(Occasion.OVERDUE));
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少配图");
        clock.pass(Duration.ofDays(1));

        assertThat(room.delivered())
                .singleElement()
                .satisfies(sent -> assertThat(sent.letters()).hasSize(2));
    }

    /** It was told by day, and no server took it then: at night nobody is woken by it. */
    @Test
    void whatIsTriedAgainInTheQuietHoursWaitsForTheirEndAndAlarmsDoNot() {
        var zone = context.getBean(Newsroom.class).zone();
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        assertThat(outbox.handOutNext(_ -> Delivery.FAILED)).isTrue();
        var time = clock.instant().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        choices.choose(
                new LetterChoice(
                        LetterChoice.Manner.AT_ONCE,
                        LocalTime.of(9, 0),
                        QuietHours.of(time, time.plusHours(8))),
                newsroom.reporter);
        clock.pass(Duration.ofHours(1));

        assertThat(room.delivered()).isEmpty();
        room.alarm(Set.of(newsroom.reporter));
        assertThat(room.delivered())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.letters())
                                .extracting(Letter::occasion)
                                .containsExactly(Occasion.OVERDUE));
        clock.pass(Duration.ofHours(7));

        assertThat(room.delivered())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.letters())
                                .extracting(Letter::occasion)
                                .containsExactly(Occasion.RETURNED));
    }

    @Test
    void whoWantsNoLettersReadsAtTheDeskAlone() {
        choices.choose(
                new LetterChoice(LetterChoice.Manner.NONE, LocalTime.of(9, 0), Optional.empty()),
                newsroom.reporter);
        room.tell(Set.of(newsroom.reporter, newsroom.secondReporter), newsroom.editor, "缺少信源");
        clock.pass(Duration.ofDays(1));

        assertThat(room.delivered())
                .singleElement()
                .satisfies(sent -> assertThat(sent.letters()).hasSize(1));
        assertThat(room.read(newsroom.reporter)).hasSize(1);
    }

    @Test
    void whatWasChosenIsKeptAndAnothersStaysAsItWas() {
        var chosen =
                new LetterChoice(
                        LetterChoice.Manner.AT_ONCE,
                        LocalTime.of(8, 30),
                        QuietHours.of(LocalTime.of(22, 0), LocalTime.of(7, 0)));

        choices.choose(chosen, newsroom.reporter);

        assertThat(choices.of(newsroom.reporter)).isEqualTo(chosen);
        assertThat(choices.of(newsroom.secondReporter)).isEqualTo(LetterChoice.USUAL);
    }

    @Test
    void aLetterSomebodyIsSendingIsNotSentByAnother() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");
        var another = new ArrayList<Boolean>();

        outbox.handOutNext(letter -> {
            another.add(inAnotherThread(() -> outbox.handOutNext(_ -> Delivery.SENT)));
            return Delivery.SENT;
        });

        assertThat(another).containsExactly(false);
    }

    @Test
    void aLetterWhoseSenderFellIsStillThere() {
        room.tell(Set.of(newsroom.reporter), newsroom.editor, "缺少信源");

        assertThatThrownBy(() ->
                        outbox.handOutNext(_ -> {
                            throw new DataAccessResourceFailureException("fell");
                        }))
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(room.delivered()).hasSize(1);
    }

    private static boolean inAnotherThread(Callable<Boolean> asked) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(asked).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
