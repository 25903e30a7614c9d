package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@RealDatabase
class SealCheckIT {

    @Autowired private ApplicationContext context;
    @Autowired private SignedStories signed;
    @Autowired private SealCheck check;
    @Autowired private Stories stories;
    @Autowired private Ledger ledger;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private ReleaseRoom room;

    @BeforeEach
    void openWithNothingToFind() {
        room = new ReleaseRoom(context);
        signed.exceptions(SealCheck.MOST_TOLD).forEach(story -> room.withdraw(story.article()));
    }

    @Test
    void everyLiveStoryIsListedWithTheDifferentPeopleWhoSealedIt() {
        var first = room.released("东屿港恢复通航");
        var second = room.released("引航站加派人手");

        var list = signed.after(new ArticleId(first.value() - 1), 2);

        assertThat(list).extracting(SignedStory::article).containsExactly(first, second);
        assertThat(list)
                .allSatisfy(story -> {
                    assertThat(story.signers())
                            .containsExactlyInAnyOrder(
                                    room.newsroom.editor,
                                    room.newsroom.deskChief,
                                    room.newsroom.chiefEditor);
                    assertThat(story.responsibleEditor()).isEqualTo(room.newsroom.editor);
                    assertThat(story.flaws()).isEmpty();
                });
    }

    @Test
    void theListGoesOnAfterAnArticleAndLeavesOutWhatWasWithdrawn() {
        var first = room.released("第一篇");
        var withdrawn = room.released("撤下的一篇");
        var last = room.released("第三篇");
        room.withdraw(withdrawn);

        assertThat(signed.after(first, 10)).extracting(SignedStory::article).containsExactly(last);
    }

    @Test
    void aHouseInOrderRaisesNoAlarm() {
        var article = room.released("一切如常");

        look();

        assertThat(check.last().orElseThrow()).isEqualTo(new SealCheck.Look(clock.instant(), 0));
        assertThat(alarms(article)).isZero();
        assertThat(told(room.newsroom.chiefEditor)).isEmpty();
    }

    @Test
    void aLiveStoryWhoseSealsWereTakenAwayRaisesTheAlarm() {
        var article = room.released("失了审签");
        plant(
                "delete from seal where round in (select id from round where article = :article)",
                article);

        look();

        assertThat(check.last().orElseThrow().exceptions()).isEqualTo(1);
        assertThat(signed.exceptions(10).getFirst().flaws())
                .containsExactlyInAnyOrder(
                        SignedStory.Flaw.TOO_FEW_SEALS, SignedStory.Flaw.EDITOR_DID_NOT_SEAL);
        assertThat(alarms(article)).isEqualTo(1);
        assertThat(told(room.newsroom.chiefEditor))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.occasion()).isEqualTo(Occasion.ALARM);
                    assertThat(notice.subject().orElseThrow().draft()).isEqualTo(article.main());
                });
    }

    @Test
    void administratorsHearThatThereIsAnAlarmButNotOfWhichArticle() {
        var article = room.released("管理员不看稿");
        plant(
                "delete from seal where round in (select id from round where article = :article)",
                article);

        look();

        var newest = told(room.newsroom.administrator).getFirst();
        assertThat(newest.occasion()).isEqualTo(Occasion.ALARM);
        assertThat(newest.at()).isEqualTo(clock.instant());
        assertThat(newest.subject()).isEmpty();
    }

    @Test
    void aHeadlineChangedThroughTheConsoleIsFound() {
        var article = room.released("原来的标题");
        plant("update publication set headline = '被改的标题' where article = :article", article);

        assertOtherWords(article);
    }

    @Test
    void aBodyChangedThroughTheConsoleIsFound() {
        var article = room.released("正文被改");
        plant("update publication set body_html = '<p>假的。</p>' where article = :article", article);

        assertOtherWords(article);
    }

    @Test
    void theSameExceptionIsToldOnceADayUntilItIsGone() {
        var article = room.released("三夜报警");
        plant("update publication set headline = '被改的标题' where article = :article", article);
        look();
        lookAgainToday();
        assertThat(alarms(article)).isEqualTo(1);

        look();

        assertThat(alarms(article)).isEqualTo(2);
        assertThat(told(room.newsroom.chiefEditor)).hasSize(2);
    }

    @Test
    void whoIsAwayAndWhoStandsInCountOnceInTheList() {
        var article = room.released("代审两次");
        plant(
                """
                update seal set in_stead_of =
                  (select f.person from seal f where f.round = seal.round and f.step = 'FIRST_REVIEW')
                where step = 'SECOND_REVIEW'
                  and round in (select id from round where article = :article)
                """,
                article);

        look();

        assertThat(signed.exceptions(10).getFirst().flaws())
                .containsExactly(SignedStory.Flaw.TOO_FEW_SEALS);
        assertThat(alarms(article)).isEqualTo(1);
    }

    @Test
    void afterALookNobodyLooksAgainBeforeTheNextNight() {
        look();
        var looked = clock.instant();
        clock.pass(Duration.between(looked, nextNight(looked)).minusMinutes(1));

        check.lookIfDue();

        assertThat(check.last().orElseThrow().at()).isEqualTo(looked);
    }

    @Test
    void raisingTheRuleLaterMakesNoExceptionOfWhatWasReleasedBefore() {
        var article = room.released("规则变了");
        jdbc.sql("update round_rule set least_seals = 2 where kind = 'ORIGINAL'").update();
        var byTwo = signed.after(new ArticleId(article.value() - 1), 1).getFirst();
        jdbc.sql("update round_rule set least_seals = 3 where kind = 'ORIGINAL'").update();

        assertThat(byTwo.leastSeals()).isEqualTo(3);
    }

    @Test
    void renamedLabelsChangeNoWordOfALiveStory() {
        var article = room.released("标签改名");
        var before = stories.find(article).orElseThrow();

        jdbc.sql("update tag set name = name || '旧'").update();
        jdbc.sql("update section set name = name || '旧', slug = slug || '-old'").update();
        jdbc.sql("update topic set name = name || '旧', slug = slug || '-old'").update();
        jdbc.sql("update source set name = name || '旧'").update();
        jdbc.sql("update person set name = name || '旧'").update();

        assertThat(stories.find(article))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("foundUnder")
                .isEqualTo(before);
        assertThat(signed.exceptions(10)).isEmpty();
    }

    private void assertOtherWords(ArticleId article) {
        look();

        assertThat(signed.exceptions(10).getFirst().flaws())
                .containsExactly(SignedStory.Flaw.OTHER_WORDS);
        assertThat(alarms(article)).isEqualTo(1);
    }

    private void plant(String statement, ArticleId article) {
        room.writeWithoutTriggers(statement, article);
    }

    private void look() {
        clock.pass(Duration.ofDays(1));
        check.lookIfDue();
    }

    /** When it looks next, at whatever time of day this is. */
    private static Instant nextNight(Instant now) {
        var there = now.atZone(ZoneId.of("Asia/Shanghai"));
        var tonight = there.with(LocalTime.of(3, 10));
        return (tonight.isAfter(there) ? tonight : tonight.plusDays(1)).toInstant();
    }

    private void lookAgainToday() {
        jdbc.sql("update seal_check set looked_at = null").update();
        check.lookIfDue();
    }

    private long alarms(ArticleId article) {
        return ledger.about(article, 100).stream()
                .filter(entry -> entry.act() == Act.SEALS_MISSING && entry.by().isEmpty())
                .count();
    }

    private List<Notice> told(PersonId person) {
        return notices.newest(person, Keyset.START, 10).items().stream()
                .filter(notice -> notice.occasion() == Occasion.ALARM)
                .toList();
    }
}
