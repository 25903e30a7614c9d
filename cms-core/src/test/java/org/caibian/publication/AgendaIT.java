package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Embargoes;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.publication.AgendaItem.What;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Newsroom;
import org.caibian.shared.Seen;
import org.caibian.source.SourceMerges;
import org.caibian.source.Sources;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes out, comes free and goes down when. */
@SpringBootTest
@RealDatabase
class AgendaIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    @Autowired private ApplicationContext context;
    @Autowired private Agenda agenda;
    @Autowired private Scheduling scheduling;
    @Autowired private Embargoes embargoes;
    @Autowired private TakeDowns takeDowns;
    @Autowired private Spiking spiking;
    @Autowired private Corrections corrections;
    @Autowired private SettableClock clock;
    @Autowired private Newsroom newsroom;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;

    @BeforeEach
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void whatIsToHappenIsToldInItsOrder() {
        var article = inReview("早间节目单");
        embargoes.set(article.main(), Seen.nothing(), in(1), room.newsroom.reporter);
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);
        takeDowns.set(article, Seen.nothing(), in(3), "", room.newsroom.editor);

        var items = of(article, between(Duration.ZERO, HOUR.multipliedBy(4)));

        assertThat(items)
                .extracting(AgendaItem::what)
                .containsExactly(What.EMBARGO, What.RELEASE, What.TAKE_DOWN);
        assertThat(items.getFirst().at()).isEqualTo(in(1));
        assertThat(items.getFirst().stage()).contains(Stage.Name.IN_REVIEW);
        assertThat(items.getFirst().ahead().takeDown()).contains(in(3));
    }

    @Test
    void onlyWhatLiesBetweenIsTold() {
        var article = inReview("晚间节目单");
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);

        assertThat(of(article, between(Duration.ZERO, HOUR.multipliedBy(2)))).isEmpty();
        assertThat(of(article, between(HOUR.multipliedBy(2), HOUR.multipliedBy(3)))).hasSize(1);
    }

    @Test
    void aLiveStoryIsToldByItsEndAndOtherDesksHearNothing() {
        var article = room.released("展期三天");
        takeDowns.set(article, Seen.nothing(), in(2), "", room.newsroom.editor);

        var items = of(article, between(Duration.ZERO, HOUR.multipliedBy(4)));

        assertThat(items).extracting(AgendaItem::headline).containsExactly("展期三天");
        assertThat(items.getFirst().stage()).isEmpty();
        assertThat(
                        agenda.between(
                                        clock.instant(),
                                        clock.instant().plus(HOUR.multipliedBy(4)),
                                        Set.of(new DeskId(999_999)),
                                        Set.of(),
                                        Agenda.MOST)
                                .items())
                .isEmpty();
    }

    @Test
    void whatIsGivenUpIsNotTold() {
        var article = inReview("不再举行");
        scheduling.schedule(article.main(), Seen.nothing(), in(1), room.newsroom.editor);
        spiking.spike(article.main(), "活动取消。", room.newsroom.editor);

        assertThat(of(article, between(Duration.ZERO, HOUR.multipliedBy(4)))).isEmpty();
    }

    @Test
    void theEndOfALiveStoryIsToldByWhatReadersHaveWhateverIsToReplaceIt() {
        var article = room.released("展期三天");
        takeDowns.set(article, Seen.nothing(), in(2), "", room.newsroom.editor);
        corrections.revise(article, room.newsroom.editor);
        spiking.spike(article.main(), "不改了。", room.newsroom.editor);

        var items = of(article, between(Duration.ZERO, HOUR.multipliedBy(4)));

        assertThat(items).extracting(AgendaItem::headline).containsExactly("展期三天");
        assertThat(items.getFirst().stage()).isEmpty();
        assertThat(agenda.of(List.of(article.main())).get(article.main()).takeDown())
                .contains(in(2));
    }

    @Test
    void whatIsApprovedAndDueAndNotOutIsHeld() {
        var article = inReview("没有发出去");
        embargoes.set(article.main(), Seen.nothing(), in(1), room.newsroom.reporter);
        room.sealAndRelease(article);
        assertThat(agenda.of(List.of(article.main())).get(article.main()).held()).isFalse();
        assertThat(held()).isEmpty();

        clock.pass(HOUR.plusMinutes(1));

        assertThat(agenda.of(List.of(article.main())).get(article.main()).held()).isTrue();
        assertThat(held()).containsExactly(new HeldStory(article.main(), "没有发出去", in(0, -1).at()));
        assertThat(of(article, between(HOUR.multipliedBy(-2), HOUR)))
                .singleElement()
                .matches(AgendaItem::isRelease);
    }

    @Test
    void aPageOfArticlesIsAskedAtOnce() {
        var scheduled = inReview("明早见报");
        var ended = room.released("限时开放");
        var plain = inReview("随到随发");
        scheduling.schedule(scheduled.main(), Seen.nothing(), in(1), room.newsroom.editor);
        takeDowns.set(ended, Seen.nothing(), in(2), "", room.newsroom.editor);

        var ahead = agenda.of(List.of(scheduled.main(), ended.main(), plain.main()));

        assertThat(ahead.get(scheduled.main()).release()).contains(in(1));
        assertThat(ahead.get(ended.main()).takeDown()).contains(in(2));
        assertThat(ahead).doesNotContainKey(plain.main());
    }

    @Test
    void whatGoesOutJustPastTheEdgeIsCloseByAllTheSame() {
        var article = inReview("半夜见报");
        scheduling.schedule(article.main(), Seen.nothing(), in(2, -2), room.newsroom.editor);
        scheduling.schedule(
                inReview("次日见报").main(), Seen.nothing(), in(2, 2), room.newsroom.editor);

        assertThat(conflicts(article, HOUR.multipliedBy(2))).containsExactly(Conflict.CLOSE_BY);
    }

    @Test
    void theNearestOfWhatIsCloseByIsNamed() {
        var article = inReview("整点见报");
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);
        scheduling.schedule(
                inReview("晚四分见报").main(), Seen.nothing(), in(2, 4), room.newsroom.editor);
        var nearest = inReview("早三分见报");
        scheduling.schedule(nearest.main(), Seen.nothing(), in(2, -3), room.newsroom.editor);

        assertThat(of(article, between(HOUR, HOUR.multipliedBy(3))))
                .singleElement()
                .extracting(item -> item.closeBy().orElseThrow())
                .isEqualTo(
                        new AgendaItem.Neighbour(
                                nearest.main(),
                                room.newsroom.desk,
                                Optional.of("早三分见报"),
                                in(2, -3).at()));
    }

    @Test
    void whatGoesOutAtTheVerySameInstantIsCloseByBeforeAllOthers() {
        var article = inReview("同刻见报");
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);
        scheduling.schedule(
                inReview("晚一分见报").main(), Seen.nothing(), in(2, 1), room.newsroom.editor);
        scheduling.schedule(inReview("也在此刻").main(), Seen.nothing(), in(2), room.newsroom.editor);

        assertThat(conflicts(article, HOUR.multipliedBy(4))).containsExactly(Conflict.CLOSE_BY);
        assertThat(closeBy(article)).isEqualTo(in(2).at());
    }

    @Test
    void whatGoesOutFiveMinutesLaterOrEndsOrIsGivenUpIsNotCloseBy() {
        var article = inReview("早班车");
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);
        takeDowns.set(article, Seen.nothing(), in(2, 3), "", room.newsroom.editor);
        scheduling.schedule(inReview("末班车").main(), Seen.nothing(), in(2, 5), room.newsroom.editor);
        var spiked = inReview("加班车");
        scheduling.schedule(spiked.main(), Seen.nothing(), in(2), room.newsroom.editor);
        spiking.spike(spiked.main(), "不开了。", room.newsroom.editor);

        assertThat(conflicts(article, HOUR.multipliedBy(4))).isEmpty();
    }

    @Test
    void anotherDeskIsCloseByInTheSameSectionOnly() {
        var other = new ReleaseRoom(context);
        var article = inReview("经济要闻");
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);
        var elsewhere = other.newsroom.articleReadyToSubmit("国际要闻");
        other.submitted(elsewhere);
        scheduling.schedule(elsewhere.main(), Seen.nothing(), in(2, 1), other.newsroom.editor);
        assertThat(conflicts(article, HOUR.multipliedBy(4))).isEmpty();

        jdbc.sql(
                        """
                        update draft set content = jsonb_set(content, '{section}',
                          (select content -> 'section' from draft where article = :mine))
                        where article = :article
                        """)
                .param("mine", article.value())
                .param("article", elsewhere.value())
                .update();

        assertThat(conflicts(article, HOUR.multipliedBy(4))).containsExactly(Conflict.CLOSE_BY);
        assertThat(headlineCloseBy(article, Set.of(room.newsroom.desk))).isEmpty();
        assertThat(headlineCloseBy(article, Set.of())).isEmpty();
        assertThat(headlineCloseBy(article, Set.of(other.newsroom.desk))).contains("国际要闻");
    }

    @Test
    void theEndOfAnEmbargoThatAloneKeepsWhatIsApprovedIsCloseBy() {
        var article = inReview("同时解禁");
        scheduling.schedule(article.main(), Seen.nothing(), in(2), room.newsroom.editor);
        var kept = inReview("解禁即发");
        embargoes.set(kept.main(), Seen.nothing(), in(2, 1), room.newsroom.editor);
        assertThat(conflicts(article, HOUR.multipliedBy(4))).isEmpty();

        room.sealAndRelease(kept);

        assertThat(conflicts(article, HOUR.multipliedBy(4))).containsExactly(Conflict.CLOSE_BY);
        assertThat(closeBy(article)).isEqualTo(in(2, 1).at());
    }

    @Test
    void whereThereIsMoreThanAskedForTheListSaysSo() {
        for (int minutes : List.of(0, 20, 40)) {
            scheduling.schedule(
                    inReview("版面挤").main(), Seen.nothing(), in(1, minutes), room.newsroom.editor);
        }
        var now = clock.instant();
        var desks = Set.of(room.newsroom.desk);

        var cut = agenda.between(now, now.plus(HOUR.multipliedBy(2)), desks, desks, 2);

        assertThat(cut.items()).hasSize(2);
        assertThat(cut.next()).map(Keyset::at).contains(in(1, 20).at());
        assertThat(agenda.between(now, now.plus(HOUR.multipliedBy(2)), desks, desks, 3).next())
                .isEmpty();
    }

    @Test
    void aSourceThatLeavesTheListBeforeADayKeepsBackWhatIsPlannedForIt() {
        var article = inReview("后天见报");
        scheduling.schedule(article.main(), Seen.nothing(), in(48), room.newsroom.editor);
        assertThat(conflicts(article, HOUR.multipliedBy(72))).isEmpty();

        var sources = context.getBean(Sources.class);
        sources.setDates(
                sources.find(room.newsroom.ownSource).orElseThrow(),
                LocalDate.of(2020, 1, 1),
                Optional.of(newsroom.day(clock.instant())),
                room.newsroom.administrator);

        assertThat(conflicts(article, HOUR.multipliedBy(72)))
                .containsExactly(Conflict.SOURCE_NOT_LISTED);
    }

    @Test
    void aMergeIntoASourceThatIsNotListedOnADayKeepsBackWhatIsPlannedForIt() {
        var article = inReview("并到过期的");
        scheduling.schedule(article.main(), Seen.nothing(), in(48), room.newsroom.editor);
        var by = room.newsroom.administrator;
        var sources = context.getBean(Sources.class);
        var own = sources.find(room.newsroom.ownSource).orElseThrow();
        var today = Optional.of(newsroom.day(clock.instant()));
        sources.add("旧" + own.name(), true, own.listedFrom(), today, by);

        context.getBean(SourceMerges.class)
                .merge(own.id(), sources.named("旧" + own.name()).orElseThrow().id(), by);

        assertThat(conflicts(article, HOUR.multipliedBy(72)))
                .containsExactly(Conflict.SOURCE_NOT_LISTED);
    }

    private List<HeldStory> held() {
        return agenda.held(Set.of(room.newsroom.desk), Agenda.MOST);
    }

    private Instant closeBy(ArticleId article) {
        return of(article, between(Duration.ZERO, HOUR.multipliedBy(4)))
                .getFirst()
                .closeBy()
                .orElseThrow()
                .at();
    }

    private Set<Conflict> conflicts(ArticleId article, Duration to) {
        var release =
                of(article, between(Duration.ZERO, to)).stream()
                        .filter(item -> item.what() == What.RELEASE)
                        .findFirst()
                        .orElseThrow();
        return Conflict.of(release, clock.instant());
    }

    @Test
    void daysAreCutAlongTheirIndexes() {
        assertThat(plan())
                .contains("plan_by_release", "plan_by_embargo", "take_down_by_instant")
                .doesNotContain("Seq Scan on plan", "Seq Scan on take_down");
    }

    /** What ends, or comes free and is not approved, goes out at no instant. */
    @Test
    void onlyOfReleasesIsAskedWhatIsCloseBy() {
        assertThat(plan()).contains("One-Time Filter: listed.goes_out");
    }

    /** Of the very statement; a table this small is read whole unless that is made dear. */
    private String plan() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return transaction.execute(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + AgendaRows.BETWEEN)
                            .param("from", now)
                            .param("to", now.plusDays(7))
                            .param("now", now)
                            .param("desks", List.of(room.newsroom.desk.value()))
                            .param("open", new Long[] {room.newsroom.desk.value()})
                            .param("apart", Conflict.APART.toString())
                            .param("limit", Agenda.MOST + 1)
                            .query(String.class)
                            .list());
        });
    }

    private Optional<String> headlineCloseBy(ArticleId article, Set<DeskId> open) {
        var now = clock.instant();
        var desks = Set.of(room.newsroom.desk);
        return of(
                        article,
                        agenda.between(
                                        now,
                                        now.plus(HOUR.multipliedBy(4)),
                                        desks,
                                        open,
                                        Agenda.MOST)
                                .items())
                .getFirst()
                .closeBy()
                .orElseThrow()
                .headline();
    }

    private List<AgendaItem> between(Duration from, Duration to) {
        Instant now = clock.instant();
        var desks = Set.of(room.newsroom.desk);
        return agenda.between(now.plus(from), now.plus(to), desks, desks, Agenda.MOST).items();
    }

    private static List<AgendaItem> of(ArticleId article, List<AgendaItem> items) {
        return items.stream().filter(item -> item.draft().equals(article.main())).toList();
    }

    private ArticleId inReview(String headline) {
        var article = room.newsroom.articleReadyToSubmit(headline);
        room.submitted(article);
        return article;
    }

    private ChosenInstant in(int hours) {
        return in(hours, 0);
    }

    private ChosenInstant in(int hours, int minutes) {
        return new ChosenInstant(
                clock.instant().plus(HOUR.multipliedBy(hours)).plus(Duration.ofMinutes(minutes)),
                URUMQI);
    }
}
