package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Drafts;
import org.caibian.article.Embargo;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.article.Plans;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.article.SaveResult;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.sharing.Opening;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Words that one draft of an article keeps back do not reach readers by its other draft. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbargoAcrossDraftsIT {

    private static final Duration HOUR = Duration.ofHours(1);

    /** What the story of that headline keeps back until its time. */
    private static String secret(String headline) {
        return "东屿港主航道下月起对夜航船舶开放，引航费减半。（" + headline + "）";
    }

    @Autowired private ApplicationContext context;
    @Autowired private Corrections corrections;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private Restoring restoring;
    @Autowired private Embargoes embargoes;
    @Autowired private Plans plans;
    @Autowired private Spiking spiking;
    @Autowired private Scheduling scheduling;
    @Autowired private SharedDrafts shares;
    @Autowired private Agenda agenda;
    @Autowired private DueTimers timers;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private CorrectionDesk desk;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        desk = new CorrectionDesk(context, room);
    }

    @Test
    void theWordsOfANewVersionUnderEmbargoComeIntoNoCorrection() {
        var article = heldNewVersion("改写稿限时禁发");
        var until = embargo(article.main());
        var correction = desk.opened(article);

        assertThat(restore(article.correction(), 2, newsroom.editor))
                .isEqualTo(new RestoreResult.KeptBack(until));
        assertThat(drafts.find(article.correction()).orElseThrow().content())
                .isEqualTo(correction.content());
    }

    @Test
    void norThoseOfACorrectionThatWasGivenUpIntoANewVersion() {
        var article = room.released("更正稿限时禁发");
        desk.sentCorrection(article, secret("更正稿限时禁发"));
        var until = embargo(article.correction());
        spiking.spike(article.correction(), "不更正了。", newsroom.editor);
        corrections.revise(article, newsroom.reporter);

        assertThat(restore(article.main(), 2, newsroom.reporter))
                .isEqualTo(new RestoreResult.KeptBack(until));
    }

    @Test
    void aDraftThatIsKeptBackAsLongMayTakeThem() {
        var article = heldNewVersion("两份草稿一样禁发");
        var until = embargo(article.main());
        desk.opened(article);
        embargoes.set(article.correction(), Seen.nothing(), before(until), newsroom.editor);
        assertThat(restore(article.correction(), 2, newsroom.editor))
                .isEqualTo(new RestoreResult.KeptBack(until));

        embargoes.set(article.correction(), Seen.of(before(until).at()), until, newsroom.editor);

        assertThat(restore(article.correction(), 2, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
    }

    @Test
    void itsOwnEmbargoIsStillSeenBehindTheOtherOneThatHoldsLonger() {
        var article = heldNewVersion("自己的禁发在后面");
        var until = embargo(article.main());
        desk.opened(article);
        desk.write(article.correction(), desk.words(article.main()), newsroom.editor);
        embargoes.set(article.correction(), Seen.nothing(), before(until), newsroom.editor);

        var shown = plans.of(drafts.find(article.correction()).orElseThrow());

        assertThat(shown.embargo().map(Embargo::of)).contains(article.main());
        var own = new Seen<>(shown.own().map(each -> each.until().at()));
        assertThat(embargoes.set(article.correction(), own, until, newsroom.editor))
                .isEqualTo(new EmbargoResult.Set(until));
    }

    @Test
    void theyAreFreeOnceTheEmbargoIsOverOrTwoHaveLiftedIt() {
        var over = heldNewVersion("禁发到时");
        embargo(over.main());
        desk.opened(over);
        var lifted = heldNewVersion("两人解禁");
        embargo(lifted.main());
        desk.opened(lifted);

        lift(lifted.main());
        assertThat(restore(lifted.correction(), 2, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
        clock.pass(HOUR);
        assertThat(restore(over.correction(), 2, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
    }

    @Test
    void whatReadersHaveHadAndADraftsOwnWordsComeBackWhateverTheOtherKeepsBack() {
        var article = room.released("更正照常");
        desk.corrected(article, "主航道10时恢复通航。");
        desk.revised(article, secret("更正照常"));
        room.rounds.submit(article.main(), newsroom.reporter);
        embargo(article.main());
        desk.sentCorrection(article, "主航道11时恢复通航。");
        int sent = drafts.revisions(article, 1).getFirst().number();
        spiking.spike(article.correction(), "再想想。", newsroom.editor);
        spiking.revive(article.correction(), newsroom.editor);

        assertThat(restore(article.correction(), 1, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
        assertThat(restore(article.correction(), 2, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
        assertThat(restore(article.correction(), sent, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
    }

    @Test
    void whoMayNotWriteIsToldThatAlone() {
        var article = heldNewVersion("无权者不知禁发");
        embargo(article.main());
        desk.opened(article);

        assertThat(restore(article.correction(), 2, newsroom.stranger()))
                .isEqualTo(
                        new RestoreResult.NotSaved(new SaveResult.Refused(Refusal.ROLE_MISSING)));
    }

    @Test
    void theSameWordsTypedIntoTheOtherDraftWaitAsWell() {
        var article = heldNewVersion("照抄的文字");
        var until = embargo(article.main());
        var round = copied(article);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Waits(until.at()));
        assertThat(stories.standing(article)).matches(now -> shows(now, 1));
        lift(article.main());
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
        assertThat(stories.standing(article)).matches(now -> !shows(now, 1));
    }

    @Test
    void alsoUnderAnotherHeadline() {
        var article = heldNewVersion("照抄正文");
        var until = embargo(article.main());
        desk.opened(article);
        desk.write(
                article.correction(),
                desk.words(article.main()).withHeadline("标题另起"),
                newsroom.editor);

        assertThat(room.complete(sealedWithANote(article)))
                .isEqualTo(new ReleaseResult.Waits(until.at()));
    }

    @Test
    void andWaitForAnEmbargoThatWasSetAfterTheyWereRestored() {
        var article = heldNewVersion("先恢复后禁发");
        desk.opened(article);
        assertThat(restore(article.correction(), 2, newsroom.editor))
                .isInstanceOf(RestoreResult.Restored.class);
        var until = embargo(article.main());
        var round = sealedWithANote(article);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Waits(until.at()));
        clock.pass(HOUR);
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
        assertThat(stories.standing(article)).matches(now -> !shows(now, 1));
    }

    @Test
    void theyAreShownToNobodyOutsideEither() {
        var article = heldNewVersion("外阅也不行");
        desk.opened(article);
        restore(article.correction(), 2, newsroom.editor);
        var opened = shared(article.correction());
        var browser = shares.open(opened.secret());
        var closed = shared(article.correction());
        assertThat(shares.look(opened.secret(), browser)).isInstanceOf(Opening.Here.class);

        var until = embargo(article.main());

        assertThat(shares.look(opened.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.open(closed.secret())).isEmpty();
        assertThat(shares.share(article.correction(), "外人", HOUR, newsroom.editor))
                .isEqualTo(new ShareResult.Embargoed(until));
        lift(article.main());
        assertThat(shares.look(opened.secret(), browser)).isInstanceOf(Opening.Here.class);
    }

    @Test
    void wordsOfItsOwnAreShownOutsideBesideAnEmbargo() {
        var article = heldNewVersion("外阅不受牵连");
        embargo(article.main());
        desk.opened(article);

        assertThat(shares.share(article.correction(), "外人", HOUR, newsroom.editor))
                .isInstanceOf(ShareResult.Shared.class);
    }

    @Test
    void whoeverWantsThemOutIsToldUntilWhenAndByWhichDraft() {
        var article = heldNewVersion("定时也不行");
        var until = embargo(article.main());
        room.complete(copied(article));
        var correction = article.correction();
        var kept = new ScheduleResult.WordsKeptBack(until, article.main());

        assertThat(scheduling.atOnce(correction, Seen.nothing(), newsroom.chiefEditor))
                .isEqualTo(kept);
        assertThat(
                        scheduling.schedule(
                                correction, Seen.nothing(), before(until), newsroom.chiefEditor))
                .isEqualTo(kept);
        assertThat(scheduling.schedule(correction, Seen.nothing(), until, newsroom.chiefEditor))
                .isEqualTo(new ScheduleResult.Scheduled(until, List.of()));
    }

    @Test
    void whatWaitsForThatIsNeitherHeldNorLate() {
        var article = heldNewVersion("等另一份草稿");
        desk.opened(article);
        restore(article.correction(), 2, newsroom.editor);
        var correction = article.correction();
        var planned =
                new ChosenInstant(clock.instant().plusSeconds(60), ZoneId.of("Asia/Shanghai"));
        var round = sealedWithANote(article);
        assertThat(scheduling.schedule(correction, Seen.nothing(), planned, newsroom.editor))
                .isEqualTo(new ScheduleResult.Scheduled(planned, List.of()));
        var until = embargo(article.main());
        room.complete(round);
        clock.pass(HOUR.dividedBy(2));

        assertThat(agenda.of(List.of(correction)).get(correction))
                .isEqualTo(
                        new Ahead(
                                Optional.of(planned), Optional.of(until), Optional.empty(), false));
        assertThat(held()).doesNotContain(correction);
        assertThat(conflicts(correction))
                .contains(Conflict.BEFORE_EMBARGO_ENDS)
                .doesNotContain(Conflict.OVERDUE);
        clock.pass(HOUR);
        assertThat(agenda.of(List.of(correction)).get(correction).held()).isTrue();
        assertThat(held()).contains(correction);
        assertThat(conflicts(correction)).contains(Conflict.OVERDUE);
    }

    @Test
    void aCorrectionOfItsOwnWordsGoesOutBesideAnEmbargo() {
        var article = heldNewVersion("更正不受牵连");
        embargo(article.main());

        desk.corrected(article, "主航道10时恢复通航。");
    }

    /** A new version of what readers have, handed in: the second revision of its article. */
    private ArticleId heldNewVersion(String headline) {
        var article = room.released(headline);
        desk.revised(article, secret(headline));
        room.rounds.submit(article.main(), newsroom.reporter);
        return article;
    }

    private RoundId copied(ArticleId article) {
        desk.opened(article);
        desk.write(article.correction(), desk.words(article.main()), newsroom.editor);
        return sealedWithANote(article);
    }

    private RoundId sealedWithANote(ArticleId article) {
        var draft = article.correction();
        desk.write(draft, desk.words(draft).noting(CorrectionDesk.NOTE), newsroom.editor);
        var round = room.rounds.submit(draft, newsroom.editor);
        room.rounds.seal(round, draft, Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.seal(round, draft, Step.SECOND_REVIEW, newsroom.deskChief);
        return round;
    }

    private ShareResult.Shared shared(DraftId draft) {
        var reader = "周律师";
        return (ShareResult.Shared) shares.share(draft, reader, HOUR, newsroom.editor);
    }

    private List<DraftId> held() {
        return agenda.held(Set.of(newsroom.desk), Agenda.MOST).stream()
                .map(HeldStory::draft)
                .toList();
    }

    private Set<Conflict> conflicts(DraftId draft) {
        var now = clock.instant();
        var desks = Set.of(newsroom.desk);
        return agenda
                .between(now.minus(HOUR.multipliedBy(2)), now, desks, desks, Agenda.MOST)
                .items()
                .stream()
                .filter(item -> item.draft().equals(draft))
                .map(item -> Conflict.of(item, now))
                .findFirst()
                .orElseThrow();
    }

    private RestoreResult restore(DraftId draft, int revision, PersonId by) {
        return restoring.restore(draft, Optional.empty(), desk.version(draft), revision, by);
    }

    private ChosenInstant embargo(DraftId draft) {
        var until = new ChosenInstant(clock.instant().plus(HOUR), ZoneId.of("Asia/Shanghai"));
        assertThat(embargoes.set(draft, Seen.nothing(), until, newsroom.editor))
                .isEqualTo(new EmbargoResult.Set(until));
        return until;
    }

    private static ChosenInstant before(ChosenInstant until) {
        return new ChosenInstant(until.at().minusSeconds(60), until.zone());
    }

    private void lift(DraftId draft) {
        embargoes.proposeLift(draft, newsroom.chiefEditor);
        assertThat(embargoes.confirmLift(draft, newsroom.deskChief))
                .isEqualTo(new EmbargoResult.Lifted());
    }

    private static boolean shows(Standing standing, int revision) {
        return standing instanceof Standing.Live(var now, var _) && now == revision;
    }
}
