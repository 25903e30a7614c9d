package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(ReceiptsIT.TwoChannels.class)
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptsIT {

    private static final Map<Channel, Sighting> SEEN = new EnumMap<>(Channel.class);
    private static volatile Runnable searching = () -> {};

    @Autowired private ApplicationContext context;
    @Autowired private Receipts receipts;
    @Autowired private Withdrawals withdrawals;
    @Autowired private DueTimers timers;
    @Autowired private Notices notices;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;

    /** Two channels that show what the test says they show; no configuration others would find. */
    static class TwoChannels {
        @Bean
        Probe page() {
            return new Seen(Channel.STORY);
        }

        @Bean
        Probe search() {
            return new Seen(Channel.SEARCH);
        }
    }

    private record Seen(Channel channel) implements Probe {
        @Override
        public Sighting look(Story lost) {
            if (channel == Channel.SEARCH) {
                searching.run();
            }
            return Optional.ofNullable(SEEN.get(channel)).orElseThrow();
        }
    }

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @BeforeEach
    void everythingIsGone() {
        searching = () -> {};
        SEEN.put(Channel.STORY, new Sighting.Gone(List.of("/story/1")));
        SEEN.put(Channel.SEARCH, new Sighting.Gone(List.of("/search?q=1")));
    }

    @Test
    void eachChannelIsLookedAtRightAwayAndTheLedgerSaysWhenAllWereSeenWithoutIt() {
        var article = withdrawn("浮标换装");

        wake();

        var receipt = receipts.of(article).orElseThrow();
        assertThat(receipt.isComplete()).isTrue();
        assertThat(receipt.lost().headline()).isEqualTo("浮标换装");
        assertThat(receipt.lines())
                .extracting(Receipt.Line::channel)
                .containsExactly(Channel.STORY, Channel.SEARCH);
        assertThat(acts(article)).startsWith(Act.WITHDRAWAL_CONFIRMED, Act.WITHDRAWN);
        assertThat(listed(article)).matches(WithdrawnStory::isGoneEverywhere);
    }

    @Test
    void oneThatStillShowsItIsLookedAtAgainAndNoOther() {
        SEEN.put(Channel.SEARCH, new Sighting.Here("/search?q=1"));
        var article = withdrawn("灯标电池");

        wake();
        SEEN.put(Channel.STORY, new Sighting.Here("/story/1"));
        clock.pass(Duration.ofMillis(250));
        wake();
        assertThat(listed(article)).matches(lost -> lost.channels() == 2 && lost.gone() == 1);
        assertThat(line(article, Channel.SEARCH))
                .matches(line -> line.here() && line.goneAt().isEmpty())
                .extracting(Receipt.Line::looks)
                .isEqualTo(2);
        SEEN.put(Channel.SEARCH, new Sighting.Gone(List.of("/search?q=1")));
        clock.pass(Duration.ofMillis(500));
        wake();

        var withdrawnAt = receipts.of(article).orElseThrow().withdrawal().at().orElseThrow();
        assertThat(line(article, Channel.STORY).looks()).isEqualTo(1);
        assertThat(line(article, Channel.SEARCH).took(withdrawnAt))
                .contains(Duration.ofMillis(750));
    }

    @Test
    void whatWasSeenInOneChannelIsOnTheReceiptWhileAnotherIsStillLookedAt() {
        var article = withdrawn("航标灯船");
        searching =
                () ->
                        Awaitility.await()
                                .until(() -> line(article, Channel.STORY).goneAt().isPresent());

        wake();

        assertThat(receipts.of(article).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void aLookThatFailsKeepsNoOtherChannelFromItsReceipt() {
        SEEN.remove(Channel.SEARCH);
        var article = withdrawn("礁盘测深");

        wake();

        assertThat(line(article, Channel.STORY).goneAt()).isPresent();
        assertThat(line(article, Channel.SEARCH))
                .matches(line -> line.looks() == 1 && line.goneAt().isEmpty() && !line.here());
        assertThat(timers.next(Set.of(TimerKind.RECEIPT), 10)).isEmpty();
        SEEN.put(Channel.SEARCH, new Sighting.Gone(List.of("/search?q=1")));
        clock.pass(Duration.ofMillis(250));
        wake();
        assertThat(receipts.of(article).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void theChiefEditorIsCalledOnceWhereNobodyKnowsAfterAMinute() {
        SEEN.put(Channel.SEARCH, new Sighting.Unclear("/search?q=1"));
        var article = withdrawn("渔汛提前");

        for (int second = 0; second < 180; second++) {
            wake();
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(calls(article)).isEqualTo(1);
        assertThat(line(article, Channel.SEARCH).looks()).isBetween(8, 15);
    }

    @Test
    void whatReadersHaveAgainIsLookedForNoMore() {
        SEEN.put(Channel.SEARCH, new Sighting.Here("/search?q=1"));
        var article = withdrawn("粮价走势");
        withdrawals.reinstate(article, room.newsroom.chiefEditor);
        room.resubmitted(article);
        room.sealAndRelease(article);

        clock.pass(Duration.ofMinutes(2));
        wake();

        assertThat(receipts.of(article)).isEmpty();
        assertThat(calls(article)).isZero();
        assertThat(timers.next(Set.of(TimerKind.values()), 10)).isEmpty();
    }

    private ArticleId withdrawn(String headline) {
        var article = room.released(headline);
        room.withdraw(article);
        return article;
    }

    private WithdrawnStory listed(ArticleId article) {
        return withdrawals.stories(Keyset.START, 100).items().stream()
                .filter(lost -> lost.article().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private void wake() {
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }

    private Receipt.Line line(ArticleId article, Channel channel) {
        return receipts.of(article).orElseThrow().lines().stream()
                .filter(line -> line.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private long calls(ArticleId article) {
        return notices.newest(room.newsroom.chiefEditor, Keyset.START, 50).items().stream()
                .filter(notice -> notice.occasion() == Occasion.STILL_THERE)
                .filter(notice ->
                        notice.subject()
                                .filter(each -> each.draft().equals(article.main()))
                                .isPresent())
                .count();
    }

    private List<Act> acts(ArticleId article) {
        return ledger.about(article, 20).stream().map(Entry::act).toList();
    }
}
