package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Drafts;
import org.caibian.article.Remark;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.sharing.Opening;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
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

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalsIT {

    private static final String WHY = "监测站来函，核心数据有误。";

    @Autowired private ApplicationContext context;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Corrections corrections;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private SharedDrafts shares;
    @Autowired private Stories stories;
    @Autowired private DueTimers timers;
    @Autowired private Notices notices;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;
    private PersonId chiefEditor;
    private PersonId deskChief;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        chiefEditor = room.newsroom.chiefEditor;
        deskChief = room.newsroom.deskChief;
    }

    @Test
    void theChiefEditorTakesAStoryFromReadersAtOnce() {
        var article = room.released("湖心监测站换装浮标");

        assertThat(withdrawals.withdraw(article, WHY, chiefEditor))
                .isEqualTo(new WithdrawResult.Withdrawn());

        assertThat(stories.find(article)).isEmpty();
        assertThat(stories.standing(article))
                .isEqualTo(new Standing.Withdrawn(clock.instant(), false));
        assertThat(stories.findable(article)).isInstanceOf(Findable.No.class);
        assertThat(acts(article)).startsWith(Act.WITHDRAWN);
        assertThat(told(room.newsroom.reporter)).isEqualTo(Occasion.WITHDRAWN);
    }

    @Test
    void nobodyElseDoesItAloneAndNobodyWithoutAReason() {
        var article = room.released("湖心监测站二期");

        assertThat(withdrawals.withdraw(article, WHY, deskChief))
                .isEqualTo(new WithdrawResult.Refused(Refusal.ROLE_MISSING));
        assertThat(withdrawals.withdraw(article, " ", chiefEditor))
                .isEqualTo(new WithdrawResult.ReasonNeeded(Remark.LONGEST));
        assertThat(withdrawals.propose(article, WHY, room.newsroom.editor))
                .isEqualTo(new WithdrawResult.Refused(Refusal.ROLE_MISSING));
        assertThat(stories.find(article)).isPresent();
    }

    @Test
    void noDraftOfItIsShownToAnybodyOutsideBeforeItsNextRelease() {
        var article = room.released("渡口停摆");
        var draft = article.main();
        var editor = room.newsroom.editor;
        corrections.revise(article, editor);
        var day = Duration.ofDays(1);
        var shared = (ShareResult.Shared) shares.share(draft, "律师", day, editor);
        var browser = shares.open(shared.secret());
        assertThat(shares.look(shared.secret(), browser)).isInstanceOf(Opening.Here.class);

        room.withdraw(article);
        assertThat(shares.look(shared.secret(), browser)).isEqualTo(new Opening.Over());

        withdrawals.reinstate(article, chiefEditor);
        assertThat(shares.look(shared.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.share(draft, "律师", day, editor)).isEqualTo(new ShareResult.Withdrawn());
    }

    @Test
    void whatIsConfirmedIsWhatReadersHaveByThen() {
        var article = room.released("渔汛推迟");
        withdrawals.propose(article, WHY, deskChief);
        corrections.revise(article, room.newsroom.reporter);
        var draft = drafts.find(article.main()).orElseThrow();
        writing.saveOnce(
                draft.id(),
                draft.saved().version(),
                room.newsroom.manuscript("渔汛推迟 船队仍在港"),
                room.newsroom.reporter);
        room.complete(room.sealed(article));

        assertThat(withdrawals.confirm(article, room.newsroom.editor))
                .isEqualTo(new WithdrawResult.Withdrawn());

        assertThat(stories.find(article)).isEmpty();
        assertThat(withdrawals.latest(article).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void whoeverWroteWhatReadersHadHearsOfItAlsoWhereOthersWriteOn() {
        var article = room.released("旧桥封闭");
        corrections.revise(article, room.newsroom.secondReporter);
        var draft = drafts.find(article.main()).orElseThrow();
        writing.saveOnce(
                draft.id(),
                draft.saved().version(),
                room.newsroom.manuscript("旧桥封闭 新桥提前通车"),
                room.newsroom.secondReporter);
        room.rounds.submit(article, room.newsroom.secondReporter);

        room.withdraw(article);

        assertThat(told(room.newsroom.reporter)).isEqualTo(Occasion.WITHDRAWN);
        assertThat(told(room.newsroom.secondReporter)).isEqualTo(Occasion.WITHDRAWN);
    }

    @Test
    void aClockThatWasSetBackKeepsNoStoryWithReaders() {
        var article = room.released("钟拨回去了");
        clock.pass(Duration.ofMinutes(-20));

        assertThat(withdrawals.withdraw(article, WHY, chiefEditor))
                .isEqualTo(new WithdrawResult.Withdrawn());

        assertThat(stories.find(article)).isEmpty();
        clock.pass(Duration.ofMinutes(20));
    }

    @Test
    void aChiefProposesAndAnotherOfTheDeskConfirms() {
        var article = room.released("渔汛提前");

        var proposed = withdrawals.propose(article, WHY, deskChief);

        assertThat(waitsFor(room.newsroom.editor, article)).isTrue();
        assertThat(waitsFor(deskChief, article)).isFalse();
        assertThat(waitsFor(room.newsroom.reporter, article)).isFalse();
        assertThat(stories.find(article)).isPresent();
        assertThat(withdrawals.confirm(article, deskChief))
                .isEqualTo(new WithdrawResult.Refused(Refusal.PROPOSED_IT));
        assertThat(withdrawals.confirm(article, room.newsroom.editor))
                .isEqualTo(new WithdrawResult.Withdrawn());

        assertThat(proposed)
                .isEqualTo(
                        new WithdrawResult.Proposed(clock.instant().plus(Withdrawals.TO_CONFIRM)));
        assertThat(stories.find(article)).isEmpty();
        assertThat(withdrawals.latest(article).orElseThrow().confirmedBy())
                .contains(room.newsroom.editor);
    }

    @Test
    void whatNobodyConfirmsInTenMinutesIsTheChiefEditorsToDecide() {
        var article = room.released("粮价走势");
        withdrawals.propose(article, WHY, deskChief);

        clock.pass(Withdrawals.TO_CONFIRM);
        wake();
        wake();

        assertThat(told(chiefEditor)).isEqualTo(Occasion.WITHDRAWAL_CALLED);
        assertThat(withdrawals.confirm(article, room.newsroom.editor))
                .isEqualTo(new WithdrawResult.NotProposed());
        assertThat(acts(article).stream().filter(Act.WITHDRAWAL_LAPSED::equals)).hasSize(1);
        assertThat(withdrawals.withdraw(article, WHY, chiefEditor))
                .isEqualTo(new WithdrawResult.Withdrawn());
    }

    @Test
    void theChiefEditorIsNotCalledEarlyWhereTheClockWasSetBackMeanwhile() {
        var article = room.released("粮价走低");
        withdrawals.propose(article, WHY, deskChief);
        clock.pass(Withdrawals.TO_CONFIRM);
        var due = timers.next(Set.of(TimerKind.WITHDRAWAL), 100);
        clock.pass(Duration.ofMinutes(-1));

        due.forEach(Runnable::run);

        assertThat(acts(article)).doesNotContain(Act.WITHDRAWAL_LAPSED);
        assertThat(waitsFor(room.newsroom.editor, article)).isTrue();
        clock.pass(Duration.ofMinutes(1));
        wake();
        assertThat(acts(article)).startsWith(Act.WITHDRAWAL_LAPSED);
    }

    @Test
    void ofTwoProposalsTheSecondIsToldOfTheFirst() {
        var article = room.released("航班加密");
        withdrawals.propose(article, WHY, deskChief);

        assertThat(withdrawals.propose(article, WHY, room.newsroom.secondEditor))
                .isEqualTo(
                        new WithdrawResult.AlreadyProposed(
                                deskChief, clock.instant().plus(Withdrawals.TO_CONFIRM)));
    }

    @Test
    void whoeverProposedItTakesThatBackAloneAndNobodyIsCalledForIt() {
        var article = room.released("浮桥照开");
        withdrawals.propose(article, WHY, deskChief);

        assertThat(withdrawals.takeBack(article, chiefEditor))
                .isEqualTo(new WithdrawResult.Refused(Refusal.ANOTHERS_PROPOSAL));
        assertThat(withdrawals.takeBack(article, deskChief))
                .isEqualTo(new WithdrawResult.TakenBack());

        assertThat(acts(article)).startsWith(Act.WITHDRAWAL_TAKEN_BACK);
        assertThat(waitsFor(room.newsroom.editor, article)).isFalse();
        assertThat(withdrawals.confirm(article, room.newsroom.editor))
                .isEqualTo(new WithdrawResult.NotProposed());
        assertThat(withdrawals.takeBack(article, deskChief))
                .isEqualTo(new WithdrawResult.NotProposed());
        clock.pass(Withdrawals.TO_CONFIRM);
        wake();
        assertThat(acts(article)).doesNotContain(Act.WITHDRAWAL_LAPSED);
        assertThat(withdrawals.propose(article, WHY, deskChief))
                .isInstanceOf(WithdrawResult.Proposed.class);
    }

    @Test
    void whatReadersDoNotHaveIsNotWithdrawn() {
        var article = room.newsroom.articleReadyToSubmit("未发先撤");

        assertThat(withdrawals.withdraw(article, WHY, chiefEditor))
                .isEqualTo(new WithdrawResult.NotLive());
        assertThat(withdrawals.reinstate(article, chiefEditor))
                .isEqualTo(new WithdrawResult.NotWithdrawn());
    }

    @Test
    void aWithdrawnStoryComesBackThroughANewRoundAlone() {
        var article = room.released("浮标复核");
        withdrawals.withdraw(article, WHY, chiefEditor);
        clock.pass(Duration.ofHours(1));

        assertThat(withdrawals.reinstate(article, deskChief))
                .isEqualTo(new WithdrawResult.Refused(Refusal.ROLE_MISSING));
        assertThat(withdrawals.reinstate(article, chiefEditor))
                .isEqualTo(new WithdrawResult.Reinstated(Optional.empty()));
        var draft = drafts.find(article.main()).orElseThrow();
        assertThat(draft.stage()).isInstanceOf(Stage.Drafting.class);
        assertThat(draft.authors()).isEmpty();
        assertThat(stories.find(article)).isEmpty();

        room.resubmitted(article);
        room.sealAndRelease(article);

        assertThat(stories.standing(article)).isEqualTo(new Standing.Live(1, clock.instant()));
    }

    @Test
    void whatIsToldOfAStoryStaysUnderTheHeadlineReadersHad() {
        var article = room.released("引航费不变");
        var desk = new CorrectionDesk(context, room);
        var reporter = room.newsroom.reporter;
        desk.revised(article, "引航费下月起减半。");
        desk.write(article.main(), room.newsroom.manuscript("引航费减半"), reporter);

        withdrawals.withdraw(article, WHY, chiefEditor);

        assertThat(notices.newest(reporter, Keyset.START, 50).items())
                .filteredOn(notice ->
                        notice.subject()
                                .filter(it -> it.draft().equals(article.main()))
                                .isPresent())
                .extracting(Notice::occasion)
                .contains(Occasion.RELEASED, Occasion.WITHDRAWN);
        assertThat(notices.newest(reporter, Keyset.START, 50).items())
                .filteredOn(notice ->
                        notice.subject()
                                .filter(it -> it.draft().equals(article.main()))
                                .isPresent())
                .extracting(notice -> notice.subject().orElseThrow().headline())
                .containsOnly("引航费不变");
    }

    private void wake() {
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
    }

    private List<Act> acts(ArticleId article) {
        return ledger.about(article, 100).stream().map(Entry::act).toList();
    }

    private Occasion told(PersonId person) {
        return notices.newest(person, Keyset.START, 1).items().getFirst().occasion();
    }

    private boolean waitsFor(PersonId person, ArticleId article) {
        return withdrawals.toConfirm(person).stream()
                .anyMatch(proposal -> proposal.article().equals(article));
    }
}
