package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.Remark;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.publication.SecondLook.Outcome;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.OpenWork;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondLooksIT {

    private static final String WHY = "震级与台网速报不符。";

    @Autowired private ApplicationContext context;
    @Autowired private SecondLooks looks;
    @Autowired private DeskMerges merges;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Receipts receipts;
    @Autowired private Preflights preflights;
    @Autowired private Stories stories;
    @Autowired private Corrections corrections;
    @Autowired private Drafts drafts;
    @Autowired private Absences absences;
    @Autowired private RoundRules rules;
    @Autowired private Writing writing;
    @Autowired private DueTimers timers;
    @Autowired private Notices notices;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @MockitoSpyBean private JdbcClient jdbc;

    private ReleaseRoom room;
    private PersonId chiefEditor;
    private PersonId deskChief;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        chiefEditor = room.newsroom.chiefEditor;
        deskChief = room.newsroom.deskChief;
        rules.set(Seen.of(rules.of(Kind.FLASH)), new RoundRule(Kind.FLASH, 1, 0), chiefEditor);
    }

    @AfterAll
    void switchFlashesOff() {
        rules.set(Seen.of(rules.of(Kind.FLASH)), new RoundRule(Kind.FLASH, 3, 0), chiefEditor);
    }

    @Test
    void theReleaseOfAFlashOpensBothLooksAtOnceDueInThirtyMinutes() {
        var article = flash("近海发生地震");

        assertThat(stories.find(article)).isPresent();
        assertThat(looks.of(article))
                .extracting(SecondLook::step)
                .containsExactly(Step.SECOND_REVIEW, Step.FINAL_REVIEW);
        assertThat(looks.of(article))
                .allSatisfy(look -> {
                    assertThat(look.isOpen()).isTrue();
                    assertThat(look.dueAt()).isEqualTo(clock.instant().plus(SecondLook.TERM));
                });
        assertThat(acts(article)).contains(Act.SECOND_LOOKS_OPENED);
        assertThat(told(deskChief)).contains(Occasion.SECOND_LOOK);
        assertThat(told(chiefEditor)).contains(Occasion.SECOND_LOOK);
        assertThat(looks.openTo(deskChief)).contains(look(article, Step.SECOND_REVIEW));
        assertThat(looks.openTo(chiefEditor)).contains(look(article, Step.FINAL_REVIEW));
    }

    @Test
    void whoSeesADesksLoadSeesWhatIsOpenThereAndOnWhomItPresses() {
        var article = flash("跨海大桥临时封闭");

        assertThat(looks.openOn(room.newsroom.desk, deskChief))
                .filteredOn(open -> open.look().article().equals(article))
                .satisfiesExactly(
                        second -> assertThat(second.lookers()).contains(deskChief),
                        last -> assertThat(last.lookers()).contains(chiefEditor));
        assertThat(looks.openOn(room.newsroom.otherDesk(), chiefEditor)).isEmpty();
        assertThat(looks.openOn(room.newsroom.desk, room.newsroom.editor)).isEmpty();

        looks.confirm(look(article, Step.SECOND_REVIEW).id(), deskChief);
        assertThat(looks.openOn(room.newsroom.desk, deskChief))
                .filteredOn(open -> open.look().article().equals(article))
                .singleElement()
                .satisfies(last ->
                        assertThat(last.lookers()).contains(chiefEditor).doesNotContain(deskChief));
    }

    @Test
    void whoWouldMergeADeskIsToldOnWhichFlashesLooksAreOpen() {
        flash("台风提前登陆");

        assertThat(merges.open(room.newsroom.desk, room.newsroom.administrator))
                .filteredOn(open -> open.sort() == OpenWork.Sort.SECOND_LOOK)
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.many()).isGreaterThanOrEqualTo(2);
                    assertThat(open.first())
                            .hasSize((int) Math.min(open.many(), OpenWork.NAMED))
                            .allSatisfy(one -> {
                                var article = one.draft().orElseThrow().article();
                                assertThat(looks.of(article)).anyMatch(SecondLook::isOpen);
                            });
                });
    }

    @Test
    void whatSomebodyMayDecideIsOneStatementHoweverMuchThereIs() {
        flash("第一条快讯");
        flash("第二条快讯");
        clearInvocations(jdbc);

        assertThat(looks.openTo(deskChief)).hasSizeGreaterThanOrEqualTo(2);

        verify(jdbc, times(1)).sql(contains("second_look"));
        verify(jdbc, times(1)).sql(contains("round_author"));
    }

    @Test
    void thePreflightOfAFlashTellsWhichLooksItWouldOpenAndToWhom() {
        var preflight = preflights.of(article(Kind.FLASH, "预演的快讯").main()).orElseThrow();

        assertThat(preflight.looks()).containsExactly(Step.SECOND_REVIEW, Step.FINAL_REVIEW);
        assertThat(preflight.told())
                .filteredOn(told -> told.occasion() == Occasion.SECOND_LOOK)
                .singleElement()
                .satisfies(told -> assertThat(told.people()).contains(deskChief, chiefEditor));
    }

    @Test
    void whatWasReviewedLikeAnyStoryIsNotLookedAtAgain() {
        var original = room.released("东屿港恢复通航");
        var reviewed = article(Kind.FLASH, "三审过的快讯");
        room.complete(room.sealed(reviewed));

        assertThat(looks.of(original)).isEmpty();
        assertThat(looks.of(reviewed)).isEmpty();
    }

    @Test
    void whoConfirmsStandsByItAndTheOtherLookStaysOpen() {
        var article = flash("海上航线临时改道");

        assertThat(looks.confirm(look(article, Step.SECOND_REVIEW).id(), deskChief))
                .isEqualTo(new SecondLookResult.Confirmed());

        assertThat(stories.find(article)).isPresent();
        assertThat(look(article, Step.SECOND_REVIEW).outcome()).contains(Outcome.CONFIRMED);
        assertThat(look(article, Step.FINAL_REVIEW).isOpen()).isTrue();
        assertThat(acts(article)).startsWith(Act.FLASH_CONFIRMED);
        assertThat(told(room.newsroom.editor)).startsWith(Occasion.FLASH_CONFIRMED);
    }

    @Test
    void whoPullsItBackTakesItFromReadersAloneAndEndsTheOtherLook() {
        var article = flash("轮渡停航");
        var look = look(article, Step.SECOND_REVIEW);

        assertThat(looks.pullBack(look.id(), " ", deskChief))
                .isEqualTo(new SecondLookResult.ReasonNeeded(Remark.LONGEST));
        assertThat(looks.pullBack(look.id(), WHY, deskChief))
                .isEqualTo(new SecondLookResult.PulledBack());

        assertThat(stories.find(article)).isEmpty();
        assertThat(withdrawals.latest(article).orElseThrow().reason()).isEqualTo(WHY);
        assertThat(look(article, Step.FINAL_REVIEW).outcome()).contains(Outcome.ENDED);
        assertThat(acts(article)).startsWith(Act.WITHDRAWN, Act.FLASH_PULLED_BACK);
        assertThat(told(room.newsroom.reporter)).startsWith(Occasion.WITHDRAWN);
        assertThat(looks.confirm(look.id(), deskChief))
                .isEqualTo(
                        new SecondLookResult.AlreadyDecided(
                                Optional.of(deskChief), clock.instant()));
    }

    @Test
    void theReceiptOfAPullBackSaysWhatItWas() {
        var article = flash("航班备降");
        var look = look(article, Step.SECOND_REVIEW);

        clock.whileItRuns(() -> looks.pullBack(look.id(), WHY, deskChief));

        var done = withdrawals.latest(article).orElseThrow();
        assertThat(done.pulledBack()).isTrue();
        assertThat(withdrawals.stories(Keyset.START, 100).items())
                .filteredOn(lost -> lost.withdrawal() == done.id())
                .singleElement()
                .satisfies(lost -> assertThat(lost.pulledBack()).isTrue());
        assertThat(receipts.course(done))
                .extracting(Entry::act)
                .startsWith(Act.FLASH_PULLED_BACK, Act.WITHDRAWN);
    }

    @Test
    void noOtherStepGivesThatRight() {
        var article = flash("机场短时关闭");

        assertThat(withdrawals.withdraw(article, WHY, deskChief))
                .isEqualTo(new WithdrawResult.Refused(Refusal.ROLE_MISSING));
        assertThat(looks.pullBack(look(article, Step.FINAL_REVIEW).id(), WHY, deskChief))
                .isEqualTo(new SecondLookResult.Refused(Refusal.ROLE_MISSING));
        assertThat(looks.pullBack(look(article, Step.SECOND_REVIEW).id(), WHY, chiefEditor))
                .isEqualTo(new SecondLookResult.Refused(Refusal.ROLE_MISSING));
        assertThat(stories.find(article)).isPresent();
    }

    @Test
    void neitherWhoWroteNorWhoSealedItLooksAgainAndNobodyTwice() {
        var both =
                room.newsroom.hire(
                        "两任",
                        Post.on(room.newsroom.desk, Role.DESK_CHIEF),
                        Post.house(Role.CHIEF_EDITOR));
        var sealed = flash("大桥限行", room.newsroom.secondEditor);
        var wrote = writtenBy(deskChief, "大桥解除限行");

        assertThat(looks.confirm(look(sealed, Step.SECOND_REVIEW).id(), room.newsroom.secondEditor))
                .isEqualTo(new SecondLookResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
        assertThat(looks.confirm(look(wrote, Step.SECOND_REVIEW).id(), deskChief))
                .isEqualTo(new SecondLookResult.Refused(Refusal.IS_AUTHOR));
        looks.confirm(look(sealed, Step.SECOND_REVIEW).id(), both);
        assertThat(looks.confirm(look(sealed, Step.FINAL_REVIEW).id(), both))
                .isEqualTo(new SecondLookResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
    }

    @Test
    void whoeverIsAwayAndWhoStandsInForThemCountAsOneInTheirOwnNamesToo() {
        var away = hiredAsDeskChief("病休");
        var standIn = hiredAsDeskChief("代班");
        var sealedByAway = flash("渡口停航", away);
        var sealedByStandIn = flash("渡口复航", standIn);
        absences.enter(
                new NewAbsence(
                        away,
                        standIn,
                        Optional.of(room.newsroom.desk),
                        clock.instant(),
                        clock.instant().plus(SecondLook.TERM),
                        ZoneOffset.UTC,
                        "病休。"),
                away);

        assertThat(looks.confirm(look(sealedByAway, Step.SECOND_REVIEW).id(), standIn))
                .isEqualTo(new SecondLookResult.Refused(Refusal.STANDS_IN_FOR_HOLDER));
        assertThat(looks.confirm(look(sealedByStandIn, Step.SECOND_REVIEW).id(), away))
                .isEqualTo(new SecondLookResult.Refused(Refusal.STANDS_IN_FOR_HOLDER));
        assertThat(looks.confirm(look(sealedByAway, Step.SECOND_REVIEW).id(), deskChief))
                .isEqualTo(new SecondLookResult.Confirmed());
    }

    private PersonId hiredAsDeskChief(String name) {
        return room.newsroom.hire(
                name,
                Post.on(room.newsroom.desk, Role.EDITOR),
                Post.on(room.newsroom.desk, Role.DESK_CHIEF));
    }

    @Test
    void whatIsStillOpenEndsWithTheNextReleaseAndThePreflightSaysSo() {
        var article = flash("台风改道");
        looks.confirm(look(article, Step.FINAL_REVIEW).id(), chiefEditor);
        corrections.revise(article, room.newsroom.reporter);
        var draft = drafts.find(article.main()).orElseThrow();
        writing.saveOnce(
                draft.id(),
                draft.saved().version(),
                TestNewsroom.saying(Manuscript.of(draft.content()), "台风中心转向东北。"),
                room.newsroom.reporter);

        assertThat(preflights.of(article.main()).orElseThrow().looksEnded())
                .containsExactly(Step.SECOND_REVIEW);

        var before = look(article, Step.SECOND_REVIEW);
        sealOnce(article, room.newsroom.reporter, room.newsroom.editor);
        assertThat(looks.find(before.id()).orElseThrow().outcome()).contains(Outcome.ENDED);
    }

    @Test
    void aLateLookCallsTheChiefEditorOnceAndWithdrawsNothing() {
        var article = flash("油罐车侧翻");
        looks.confirm(look(article, Step.FINAL_REVIEW).id(), chiefEditor);

        clock.pass(SecondLook.TERM.minus(Duration.ofSeconds(1)));
        wake();
        assertThat(acts(article)).doesNotContain(Act.SECOND_LOOK_OVERDUE);
        clock.pass(Duration.ofSeconds(1));
        wake();
        wake();

        assertThat(acts(article).stream().filter(Act.SECOND_LOOK_OVERDUE::equals)).hasSize(1);
        assertThat(told(chiefEditor)).startsWith(Occasion.SECOND_LOOK_OVERDUE);
        assertThat(stories.find(article)).isPresent();
        assertThat(looks.confirm(look(article, Step.SECOND_REVIEW).id(), deskChief))
                .isEqualTo(new SecondLookResult.Confirmed());
    }

    @Test
    void aLookIsNotLateWhereTheClockWasSetBackMeanwhile() {
        var article = flash("油库复工");
        clock.pass(SecondLook.TERM);
        var due = timers.next(Set.of(TimerKind.SECOND_LOOK), 100);
        clock.pass(Duration.ofMinutes(-1));

        due.forEach(Runnable::run);

        assertThat(acts(article)).doesNotContain(Act.SECOND_LOOK_OVERDUE);
        clock.pass(Duration.ofMinutes(1));
        wake();
        assertThat(acts(article)).contains(Act.SECOND_LOOK_OVERDUE);
    }

    @Test
    void aWithdrawalEndsWhatIsOpenAndWhatComesBackIsLookedAtAnew() {
        var article = flash("港区停电");
        var first = looks.of(article);
        room.withdraw(article);

        assertThat(looks.of(article))
                .extracting(SecondLook::outcome)
                .containsOnly(Optional.of(Outcome.ENDED));
        clock.pass(SecondLook.TERM);
        wake();
        assertThat(acts(article)).doesNotContain(Act.SECOND_LOOK_OVERDUE);

        withdrawals.reinstate(article, chiefEditor);
        var round = room.resubmitted(article);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, room.newsroom.editor);
        room.complete(round);

        assertThat(looks.of(article)).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(looks.of(article)).allMatch(SecondLook::isOpen);
    }

    @Test
    void theCorrectionOfAFlashStaysAFlashAndIsLookedAtAgainForTheReviewItWentWithout() {
        var article = flash("快讯更正仍是快讯");
        var desk = new CorrectionDesk(context, room);
        desk.opened(article);
        var correction = article.correction();
        var typed = desk.words(correction).noting(CorrectionDesk.NOTE);

        assertThat(
                        writing.saveOnce(
                                correction,
                                desk.version(correction),
                                typed.ofKind(Kind.ORIGINAL),
                                room.newsroom.secondEditor))
                .isInstanceOf(SaveResult.Faulty.class);

        desk.write(correction, typed, room.newsroom.secondEditor);
        var round = room.rounds.submit(correction, room.newsroom.secondEditor);
        room.rounds.seal(round, correction, Step.FIRST_REVIEW, room.newsroom.editor);
        room.rounds.seal(round, correction, Step.SECOND_REVIEW, deskChief);
        assertThat(preflights.of(correction).orElseThrow().looks())
                .containsExactly(Step.FINAL_REVIEW);
        room.complete(round);

        assertThat(looks.of(article))
                .extracting(SecondLook::step)
                .containsExactly(Step.FINAL_REVIEW);
    }

    @Test
    void whatARoundComesToIsAskedOfItWhateverRuleWasSetMeanwhile() {
        var article = article(Kind.FLASH, "规则改来改去");
        try {
            rules.set(Seen.of(rules.of(Kind.FLASH)), new RoundRule(Kind.FLASH, 3, 0), chiefEditor);
            room.submitted(article);
        } finally {
            rules.set(Seen.of(rules.of(Kind.FLASH)), new RoundRule(Kind.FLASH, 1, 0), chiefEditor);
        }

        assertThat(preflights.of(article.main()).orElseThrow().looks()).isEmpty();
        room.sealAndRelease(article);
        assertThat(stories.find(article)).isPresent();
        assertThat(looks.of(article)).isEmpty();
    }

    private ArticleId flash(String headline) {
        return flash(headline, room.newsroom.editor);
    }

    private ArticleId flash(String headline, PersonId sealedBy) {
        var article = article(Kind.FLASH, headline);
        sealOnce(article, room.newsroom.reporter, sealedBy);
        return article;
    }

    private ArticleId writtenBy(PersonId writer, String headline) {
        var article = written(Kind.FLASH, headline, writer);
        sealOnce(article, writer, room.newsroom.editor);
        return article;
    }

    private void sealOnce(ArticleId article, PersonId writer, PersonId editor) {
        var round = room.rounds.submit(article, writer);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, editor);
        room.complete(round);
    }

    private ArticleId article(Kind kind, String headline) {
        return written(kind, headline, room.newsroom.reporter);
    }

    private ArticleId written(Kind kind, String headline, PersonId writer) {
        var created =
                writing.create(
                        room.newsroom.desk, room.newsroom.manuscript(kind, headline), writer);
        return ((CreateResult.Created) created).article();
    }

    private SecondLook look(ArticleId article, Step step) {
        return looks.of(article).stream()
                .filter(look -> look.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private void wake() {
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }

    private List<Act> acts(ArticleId article) {
        return ledger.about(article, 100).stream().map(Entry::act).toList();
    }

    private List<Occasion> told(PersonId person) {
        return notices.newest(person, Keyset.START, 10).items().stream()
                .map(Notice::occasion)
                .toList();
    }
}
