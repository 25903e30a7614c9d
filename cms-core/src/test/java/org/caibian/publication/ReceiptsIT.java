package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.caibian.article.Drafts;
import org.caibian.article.Writing;
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
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(ReceiptsIT.TwoChannels.class)
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptsIT {

    private static final Map<Channel, Sighting> SEEN = new EnumMap<>(Channel.class);
    private static final Map<Channel, List<String>> SHOWN = new ConcurrentHashMap<>();
    private static volatile Runnable searching = () -> {};

    @Autowired private ApplicationContext context;
    @Autowired private Receipts receipts;
    @Autowired private Withdrawals withdrawals;
    @Autowired private LookingForTheLost looking;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private TransactionTemplate transaction;
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
        public Sighting look(Story lost, List<String> shown) {
            SHOWN.put(channel, shown);
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

        var receipt = receipts.latest(article).orElseThrow();
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
        SEEN.put(Channel.SEARCH, new Sighting.Here(List.of("/search?q=1")));
        var article = withdrawn("灯标电池");

        wake();
        SEEN.put(Channel.STORY, new Sighting.Here(List.of("/story/1")));
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

        var withdrawnAt = receipts.latest(article).orElseThrow().withdrawal().at().orElseThrow();
        assertThat(line(article, Channel.STORY).looks()).isEqualTo(1);
        assertThat(line(article, Channel.SEARCH).took(withdrawnAt))
                .contains(Duration.ofMillis(750));
    }

    @Test
    void aChannelIsGoneOnceEachPlaceThatShowedItWasAskedAgain() {
        SEEN.put(Channel.SEARCH, new Sighting.Here(List.of("/story/12")));
        var article = withdrawn("潜堤合龙");
        wake();
        SEEN.put(Channel.SEARCH, new Sighting.Here(List.of("/story/12", "/story/13")));
        clock.pass(Duration.ofMillis(250));
        wake();

        SEEN.put(Channel.SEARCH, new Sighting.Gone(List.of("/story/13", "/story/14")));
        clock.pass(Duration.ofMillis(500));
        wake();
        assertThat(SHOWN.get(Channel.SEARCH)).containsExactly("/story/12", "/story/13");
        assertThat(line(article, Channel.SEARCH).goneAt()).isEmpty();

        SEEN.put(Channel.SEARCH, new Sighting.Gone(List.of("/story/12", "/story/13")));
        clock.pass(Duration.ofSeconds(1));
        wake();
        assertThat(line(article, Channel.SEARCH).goneAt()).contains(clock.instant());
    }

    @Test
    void whatWasSeenInOneChannelIsOnTheReceiptWhileAnotherIsStillLookedAt() {
        var article = withdrawn("航标灯船");
        searching =
                () ->
                        Awaitility.await()
                                .until(() -> line(article, Channel.STORY).goneAt().isPresent());

        wake();

        assertThat(receipts.latest(article).orElseThrow().isComplete()).isTrue();
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
        assertThat(receipts.latest(article).orElseThrow().isComplete()).isTrue();
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
    void theMinuteBeginsWithTheFirstLookHoweverLateThatIs() {
        SEEN.put(Channel.SEARCH, new Sighting.Here(List.of("/search?q=1")));
        var article = withdrawn("夜航恢复");
        clock.pass(Duration.ofMinutes(2));

        wake();
        assertThat(calls(article)).isZero();

        clock.pass(Duration.ofMinutes(1));
        wake();
        assertThat(calls(article)).isEqualTo(1);
    }

    @Test
    void whatReadersHaveAgainIsLookedForNoMore() {
        SEEN.put(Channel.SEARCH, new Sighting.Here(List.of("/search?q=1")));
        var article = withdrawn("粮价走势");
        withdrawals.reinstate(article, room.newsroom.chiefEditor);
        room.resubmitted(article);
        room.sealAndRelease(article);

        clock.pass(Duration.ofMinutes(2));
        wake();

        var receipt = receipts.latest(article).orElseThrow();
        assertThat(receipt.withdrawal().returnedAt()).isPresent();
        assertThat(receipt.isUnderWay()).isFalse();
        assertThat(receipt.gone()).isZero();
        assertThat(calls(article)).isZero();
        assertThat(timers.next(Set.of(TimerKind.values()), 10)).isEmpty();
    }

    @Test
    void eachWithdrawalKeepsItsReceiptInTheWordsOfItsDay() {
        var article = withdrawn("浮标换装");
        wake();
        var first = receipts.latest(article).orElseThrow();
        clock.pass(Duration.ofHours(1));
        comesBack(article, "浮标换装完成");
        var back = clock.instant();

        assertThat(found(first).lost()).isEqualTo(first.lost());
        assertThat(found(first).withdrawal().returnedAt()).contains(back);

        clock.pass(Duration.ofHours(2));
        withdrawals.withdraw(article, "又有误。", room.newsroom.chiefEditor);
        wake();
        var second = receipts.latest(article).orElseThrow();

        assertThat(found(first).lost().headline()).isEqualTo("浮标换装");
        assertThat(found(first).withdrawal().reason()).isEqualTo("核心事实有误。");
        assertThat(found(first).isComplete()).isTrue();
        assertThat(second.lost().headline()).isEqualTo("浮标换装完成");
        assertThat(second.lost().address()).isEqualTo("/story/" + article);
        assertThat(second.lost().section()).isEqualTo(first.lost().section()).isNotEmpty();
        assertThat(second.lost().since()).isEqualTo(back);
        assertThat(second.withdrawal().reason()).isEqualTo("又有误。");
        assertThat(receipts.of(article, Keyset.START, 10).items())
                .extracting(WithdrawnStory::headline)
                .containsExactly("浮标换装完成", "浮标换装");
        var page = receipts.of(article, Keyset.START, 1);
        assertThat(receipts.of(article, page.next().orElseThrow(), 1).items())
                .extracting(WithdrawnStory::withdrawal)
                .containsExactly(first.withdrawal().id());
    }

    @Test
    void aReceiptIsFoundWithItsOwnArticleAlone() {
        var receipt = receipts.latest(withdrawn("潮位站")).orElseThrow();
        var other = withdrawn("潮位表");

        assertThat(receipts.find(other, receipt.withdrawal().id())).isEmpty();
    }

    @Test
    void itsCourseEndsWithItsConclusionWhateverIsDoneAfterwards() {
        var article = room.released("缆车检修");
        clock.pass(Duration.ofMinutes(1));
        room.withdraw(article);
        clock.pass(Duration.ofMinutes(1));
        wake();
        var done = receipts.latest(article).orElseThrow().withdrawal();
        comesBack(article, "缆车检修完毕");
        clock.pass(Duration.ofMinutes(1));
        room.withdraw(article);
        wake();

        assertThat(receipts.course(done))
                .extracting(Entry::act)
                .containsExactly(Act.WITHDRAWN, Act.WITHDRAWAL_CONFIRMED);
    }

    @Test
    void ofTwoNodesThatSawTheLastChannelGoOneSaysSo() throws Exception {
        var article = withdrawn("塔台换频");
        var id = receipts.latest(article).orElseThrow().withdrawal().id();
        looking.ask(id);
        Callable<Boolean> node =
                () -> {
                    transaction.executeWithoutResult(_ -> looking.wake(id, clock.instant()));
                    return true;
                };

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var each : nodes.invokeAll(List.of(node, node))) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(acts(article)).containsOnlyOnce(Act.WITHDRAWAL_CONFIRMED);
    }

    @Test
    void ofTwoNodesThatWaitedAMinuteOneCalls() {
        SEEN.put(Channel.SEARCH, new Sighting.Here(List.of("/search?q=1")));
        var article = withdrawn("船闸检修");
        var id = receipts.latest(article).orElseThrow().withdrawal().id();
        looking.ask(id);
        clock.pass(Duration.ofMinutes(1));

        transaction.executeWithoutResult(_ -> looking.wake(id, clock.instant()));
        transaction.executeWithoutResult(_ -> looking.wake(id, clock.instant()));

        assertThat(calls(article)).isEqualTo(1);
    }

    @Test
    void whatAnotherStoryShowsTooStaysAndIsNotCountedAsGone() {
        SEEN.put(Channel.SEARCH, new Sighting.Stays(List.of("/media/1"), List.of("/story/12")));
        var article = withdrawn("滩涂航拍");

        wake();

        var receipt = receipts.latest(article).orElseThrow();
        assertThat(receipt.isComplete()).isTrue();
        assertThat(receipt.gone()).isEqualTo(1);
        assertThat(receipt.staying()).isEqualTo(1);
        assertThat(line(article, Channel.SEARCH))
                .matches(line -> line.goneAt().isEmpty() && line.staysAt().isPresent())
                .extracting(Receipt.Line::stays)
                .isEqualTo(List.of("/story/12"));
        assertThat(listed(article))
                .matches(lost -> !lost.isGoneEverywhere() && lost.staying() == 1);
        assertThat(acts(article)).contains(Act.WITHDRAWAL_CONFIRMED);
    }

    /** Through a new round, under another headline. */
    private void comesBack(ArticleId article, String headline) {
        withdrawals.reinstate(article, room.newsroom.chiefEditor);
        var draft = drafts.find(article.main()).orElseThrow();
        writing.saveOnce(
                draft.id(),
                draft.saved().version(),
                room.newsroom.manuscript(headline),
                room.newsroom.reporter);
        room.submitted(article);
        room.sealAndRelease(article);
    }

    private Receipt found(Receipt receipt) {
        var withdrawal = receipt.withdrawal();
        return receipts.find(withdrawal.article(), withdrawal.id()).orElseThrow();
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
        return receipts.latest(article).orElseThrow().lines().stream()
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
