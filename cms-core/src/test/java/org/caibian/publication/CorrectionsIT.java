package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.CarryOverResult;
import org.caibian.article.CarryingOver;
import org.caibian.article.ClaimResult;
import org.caibian.article.Comparing;
import org.caibian.article.Credit;
import org.caibian.article.Draft;
import org.caibian.article.DraftFilter;
import org.caibian.article.Drafts;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.Merge.Side;
import org.caibian.article.Problem;
import org.caibian.article.Refusal;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.article.RoundId;
import org.caibian.article.SaveResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Seal;
import org.caibian.article.SpikeResult;
import org.caibian.article.Spiking;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String NOTE = "通航时间原写作9时，应为10时。";

    @Autowired private ApplicationContext context;
    @Autowired private Corrections corrections;
    @Autowired private Stories stories;
    @Autowired private SignedStories signed;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private CarryingOver carryingOver;
    @Autowired private Comparing comparing;
    @Autowired private Restoring restoring;
    @Autowired private Submissions submissions;
    @Autowired private Scheduling scheduling;
    @Autowired private Clock clock;
    @Autowired private Spiking spiking;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Ledger ledger;
    @Autowired private Notices notices;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;
    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
    }

    @Test
    void aCorrectionBeginsWithTheWordsReadersHaveAndNobodyHasWrittenIt() {
        var article = room.released("更正从现有文字开始");

        var draft = opened(article);

        assertThat(draft.content()).isEqualTo(drafts.revision(article, 1));
        assertThat(draft.authors()).isEmpty();
        assertThat(draft.kind()).isEqualTo(Kind.CORRECTION);
        assertThat(draft.content().kind()).isEqualTo(Kind.ORIGINAL);
        assertThat(drafts.find(article.main())).isEmpty();
        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(ledger.about(article, 1).getFirst().act()).isEqualTo(Act.CORRECTION_OPENED);
        assertThat(told(newsroom.editor, article, Occasion.CORRECTION_OPENED)).isPositive();
    }

    @Test
    void onlyAnEditorOrAboveOpensOneAndOnlyOneAtATime() {
        var article = room.released("同时只有一份更正");

        assertThat(corrections.correct(article, newsroom.reporter))
                .isEqualTo(new CorrectResult.Refused(Refusal.ROLE_MISSING));
        opened(article);
        assertThat(corrections.correct(article, newsroom.editor))
                .isEqualTo(new CorrectResult.AlreadyOpen(article.correction()));
        assertThat(corrections.correct(newsroom.articleReadyToSubmit("还没见读者"), newsroom.editor))
                .isEqualTo(new CorrectResult.NotLive());
    }

    @Test
    void aListMissesNeitherOfTwoDraftsBegunInTheSameInstant() {
        var article = room.released("两份稿件同时开始");
        opened(article);
        corrections.revise(article, newsroom.reporter);

        var read = new ArrayList<DraftId>();
        for (var from = Optional.of(Keyset.START); from.isPresent(); ) {
            var page = drafts.list(DraftFilter.of(List.of(newsroom.desk)), from.get(), 1);
            page.items().forEach(line -> read.add(line.draft()));
            from = page.next();
        }

        assertThat(read).containsOnlyOnce(article.main(), article.correction());
    }

    @Test
    void oneThatWasGivenUpMakesWayForAnother() {
        var article = room.released("毙了的更正");
        opened(article);
        spiking.spike(article.correction(), "不必更正。", newsroom.editor);

        var draft = opened(article);

        assertThat(draft.stage()).isEqualTo(new Stage.Drafting());
    }

    @Test
    void whoOpenedANewVersionGivesItUpUntilSomebodyHasWrittenOnIt() {
        var article = room.released("开错的改写稿");
        corrections.revise(article, newsroom.reporter);
        assertThat(spiking.spike(article.main(), "开错了。", newsroom.reporter))
                .isEqualTo(new SpikeResult.Spiked(Optional.empty()));

        corrections.revise(article, newsroom.reporter);
        write(
                article.main(),
                TestNewsroom.saying(words(article.main()), "编辑写的一段。"),
                newsroom.editor);

        assertThat(spiking.spike(article.main(), "开错了。", newsroom.reporter))
                .isEqualTo(new SpikeResult.Refused(Refusal.NOT_AUTHOR_NOR_EDITOR));
    }

    @Test
    void itSaysWhatItPutsRightAndOnlyItDoes() {
        var article = room.released("更正要有说明");
        opened(article);

        assertThat(problems(submit(article.correction(), newsroom.editor)))
                .containsExactly(new Problem(Problem.Field.NOTE, Problem.Fault.MISSING, 0));

        var other = newsroom.articleReadyToSubmit("普通稿件不带更正说明");
        write(other.main(), words(other.main()).noting(NOTE), newsroom.reporter);
        assertThat(problems(submit(other.main(), newsroom.reporter)))
                .containsExactly(new Problem(Problem.Field.NOTE, Problem.Fault.OF_CORRECTIONS, 0));
    }

    @Test
    void theSealsOfTwoReleaseItAndReadersAreToldWhatItPutsRight() {
        var article = room.released("两人审签即发更正");

        corrected(article, "主航道10时恢复通航。");

        assertThat(stories.find(article).orElseThrow().bodyText()).contains("10时恢复通航");
        assertThat(corrections.of(article))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.note()).isEqualTo(NOTE);
                    assertThat(told.revision()).isEqualTo(2);
                });
        assertThat(corrections.newest(Keyset.START, 10).items())
                .anySatisfy(line -> assertThat(line.article()).isEqualTo(article));
        assertThat(drafts.find(article.correction())).isEmpty();
        assertThat(signedStory(article).signers())
                .containsExactlyInAnyOrder(newsroom.secondEditor, newsroom.deskChief);
        assertThat(signedStory(article).flaws()).isEmpty();
        assertThat(stories.find(article).orElseThrow().responsibleEditor()).isEqualTo("许闻");
    }

    @Test
    void oneSealIsNotEnough() {
        var article = room.released("一人审签不发更正");
        var round = sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.seal(round, article.correction(), Step.FIRST_REVIEW, newsroom.secondEditor);

        assertThat(room.complete(round))
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(
                                                Problem.Field.SEALS, Problem.Fault.TOO_FEW, 2))));
        assertThat(corrections.of(article)).isEmpty();
    }

    @Test
    void whoWroteTheCorrectionDoesNotReviewIt() {
        var article = room.released("更正作者不审更正");
        var round = sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.open(round, Step.FIRST_REVIEW);

        assertThat(room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor))
                .isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
    }

    @Test
    void aDraftThatWaitsFallsBehindAndIsCarriedOverTheCorrection() {
        var article = room.released("等待的稿件并入更正");
        revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");

        assertThat(told(newsroom.reporter, article, Occasion.LEFT_BEHIND)).isEqualTo(1);
        assertThat(problems(submit(article.main(), newsroom.reporter)))
                .containsExactly(new Problem(Problem.Field.STORY, Problem.Fault.BEHIND, 0));
        var merge = carryingOver.of(article.main()).orElseThrow();
        assertThat(merge.conflicts()).hasSize(1);
        int seen = version(article.main());
        assertThat(carryingOver.carryOver(article.main(), seen, 2, List.of(), newsroom.reporter))
                .isEqualTo(new CarryOverResult.Undecided(1));
        assertThat(
                        carryingOver.carryOver(
                                article.main(), seen, 1, List.of(Side.LIVE), newsroom.reporter))
                .isEqualTo(new CarryOverResult.MovedOn(2));
        assertThat(
                        carryingOver.carryOver(
                                article.main(), seen, 2, List.of(Side.LIVE), newsroom.reporter))
                .isInstanceOf(CarryOverResult.CarriedOver.class);

        var draft = drafts.find(article.main()).orElseThrow();
        assertThat(draft.base()).contains(2);
        assertThat(draft.content().body().plain()).contains("上午10时");
        assertThat(draft.content().note()).isEmpty();
        assertThat(carryingOver.of(article.main())).isEmpty();
        assertThat(ledger.about(article, 1).getFirst().act()).isEqualTo(Act.CARRIED_OVER);
        assertThat(submit(article.main(), newsroom.reporter))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void aDraftInReviewIsCarriedOverByWhoHoldsItsStep() {
        var article = room.released("审稿中的稿件并入更正");
        revised(article, "停航四十一小时后，东屿港主航道23日上午9时恢复双向通航。", "另一段是新写的。");
        var round = room.rounds.submit(article, newsroom.reporter);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        room.rounds.open(round, Step.SECOND_REVIEW);
        room.rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);

        corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。", newsroom.secondEditor);

        assertThat(told(newsroom.deskChief, article, Occasion.LEFT_BEHIND)).isEqualTo(1);
        int seen = version(article.main());
        assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), newsroom.reporter))
                .isInstanceOf(CarryOverResult.NotSaved.class);
        assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), newsroom.deskChief))
                .isInstanceOf(CarryOverResult.CarriedOver.class);
        assertThat(drafts.find(article.main()).orElseThrow().content().body().plain())
                .contains("上午10时", "另一段是新写的");
        assertThat(drafts.seals(round)).noneMatch(Seal::stands);
        assertThat(drafts.round(round).orElseThrow().isReconfirming()).isTrue();
    }

    @Test
    void anApprovedDraftThatFellBehindIsTakenBackAndCarriedOverInOneAct() {
        var article = room.released("审签已齐的稿件并入更正");
        revised(article, "停航四十一小时后，东屿港主航道23日上午9时恢复双向通航。", "另一段是新写的。");
        var approved = approvedAndWaiting(article);
        corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");
        int seen = version(article.main());

        for (var whom : List.of(newsroom.reporter, newsroom.chiefEditor)) {
            assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), whom))
                    .isEqualTo(
                            new CarryOverResult.NotSaved(
                                    new SaveResult.Refused(Refusal.ROLE_MISSING)));
            assertThat(drafts.find(article.main()).orElseThrow().stage()).isEqualTo(approved);
        }
        assertThat(carryingOver.carryOver(article.main(), seen, 3, List.of(), newsroom.deskChief))
                .isInstanceOf(CarryOverResult.CarriedOver.class);

        var draft = drafts.find(article.main()).orElseThrow();
        assertThat(draft.stage()).isEqualTo(new Stage.Drafting());
        assertThat(draft.plan().release()).isEmpty();
        assertThat(draft.authors()).contains(newsroom.deskChief);
        assertThat(draft.content().body().plain()).contains("上午10时", "另一段是新写的");
        assertThat(submit(article.main(), newsroom.reporter))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void whoAnswersForAStoryStillDoesWhileNobodyReviewsItsNewVersion() {
        var article = room.released("改写稿待认领");
        revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        var round = room.rounds.submit(article, newsroom.reporter);
        room.rounds.open(round, Step.FIRST_REVIEW);
        room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);

        assertThat(room.rounds.letGo(round, Step.FIRST_REVIEW, newsroom.editor))
                .isEqualTo(new ClaimResult.LetGo());

        assertThat(responsible(article)).isEqualTo(newsroom.editor);
    }

    @Test
    void namingOneDraftsWordsLeavesTheOthersRevisionAlone() {
        var article = room.released("两份草稿各有版本");
        revised(article, "停航四十一小时后，东屿港主航道23日上午9时恢复双向通航。", "另一段是新写的。");
        var round = room.rounds.submit(article, newsroom.reporter);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);

        sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);

        assertThat(drafts.seals(round)).extracting(seal -> seal.revision()).containsOnly(2);
        assertThat(drafts.find(article.main()).orElseThrow().stage())
                .isEqualTo(new Stage.InReview(round, 2));
    }

    @Test
    void aCorrectionOfWhatIsGoneGoesNowhere() {
        var article = room.released("撤下后不再更正");
        var round = sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.seal(round, article.correction(), Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.seal(round, article.correction(), Step.SECOND_REVIEW, newsroom.deskChief);
        room.withdraw(article);

        assertThat(room.complete(round))
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(new Problem(Problem.Field.STORY, Problem.Fault.GONE, 0))));
        assertThat(stories.find(article)).isEmpty();
        assertThat(corrections.newest(Keyset.START, 50).items())
                .noneMatch(line -> line.article().equals(article));
    }

    @Test
    void aDraftOfWhatWasWithdrawnComesBackOnlyWhenTheChiefEditorReinstatesIt() {
        var article = room.released("撤下的改写稿");
        revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        room.withdraw(article);

        assertThat(problems(submit(article.main(), newsroom.reporter)))
                .containsExactly(new Problem(Problem.Field.STORY, Problem.Fault.GONE, 0));
        assertThat(withdrawals.reinstate(article, newsroom.chiefEditor))
                .isEqualTo(new WithdrawResult.Reinstated(Optional.empty()));
        assertThat(submit(article.main(), newsroom.reporter))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void aNewVersionThatWasGivenUpMakesWayForWhatIsReinstated() {
        var article = room.released("撤下前毙掉的改写稿");
        revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        spiking.spike(article.main(), "不改了。", newsroom.editor);
        room.withdraw(article);

        assertThat(withdrawals.reinstate(article, newsroom.chiefEditor))
                .isEqualTo(new WithdrawResult.Reinstated(Optional.empty()));
        assertThat(drafts.find(article.main()).orElseThrow().stage())
                .isInstanceOf(Stage.Drafting.class);
    }

    @Test
    void theDatabaseKeepsWhatReadersWereToldAsItWasSealed() {
        var article = room.released("更正说明不可改");
        corrected(article, "主航道10时恢复通航。");

        for (var statement :
                Set.of(
                        "update correction set note = '没有错' where article = :article",
                        "delete from correction where article = :article",
                        """
                        insert into correction
                        select article, 1, '凭空的更正', now() from publication where article = :article
                        """)) {
            assertThatThrownBy(() -> room.write(statement, article))
                    .hasMessageContaining("correction");
        }
        room.writeWithoutTriggers(
                "update correction set note = '没有错' where article = :article", article);
        assertThat(signedStory(article).flaws()).containsExactly(SignedStory.Flaw.OTHER_WORDS);
    }

    /** Its three seals are given, and it goes out in an hour. */
    @Test
    void whoOpensADraftOfWhatReadersHaveWroteNoneOfIt() {
        var article = room.released("各是谁写的");
        var paragraph = "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。";
        corrected(article, paragraph, newsroom.editor);
        corrections.revise(article, newsroom.reporter);
        write(
                article.main(),
                TestNewsroom.saying(words(article.main()), paragraph, "末段是后来写的。"),
                newsroom.secondReporter);

        var compared = comparing.withDraft(article.main(), 1).orElseThrow();

        assertThat(compared.byField()).isEmpty();
        assertThat(compared.byPassage())
                .containsExactly(
                        new Credit(List.of(newsroom.editor), true),
                        new Credit(List.of(newsroom.secondReporter), true));
    }

    @Test
    void whatReadersAreToldOfACorrectionIsRestoredOnNoOtherDraft() {
        var article = room.released("更正说明不串稿");
        revised(article, "改写中的一段。");
        corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");
        int told = drafts.revisions(article, 1).getFirst().number();

        var result =
                restoring.restore(
                        article.main(),
                        Optional.empty(),
                        version(article.main()),
                        told,
                        newsroom.reporter);

        assertThat(drafts.revision(article, told).note()).isEqualTo(NOTE);
        assertThat(((RestoreResult.Restored) result).words().note()).isEmpty();
    }

    private Stage approvedAndWaiting(ArticleId article) {
        var inAnHour = new ChosenInstant(clock.instant().plus(Duration.ofHours(1)), ZONE);
        var round = room.sealed(article);
        scheduling.schedule(article.main(), inAnHour, newsroom.editor);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Waits(inAnHour.at()));
        return drafts.find(article.main()).orElseThrow().stage();
    }

    private PersonId responsible(ArticleId article) {
        return drafts.find(article.main()).orElseThrow().responsible().orElseThrow();
    }

    private Draft opened(ArticleId article) {
        assertThat(corrections.correct(article, newsroom.deskChief))
                .isEqualTo(new CorrectResult.Opened(article.correction()));
        return drafts.find(article.correction()).orElseThrow();
    }

    /** The editor wrote it, the second editor answers for it, the desk's chief seals it too. */
    private void corrected(ArticleId article, String paragraph) {
        corrected(article, paragraph, newsroom.editor);
    }

    private void corrected(ArticleId article, String paragraph, PersonId writer) {
        var round = sentCorrection(article, paragraph, writer);
        var first = writer.equals(newsroom.editor) ? newsroom.secondEditor : newsroom.editor;
        room.rounds.seal(round, article.correction(), Step.FIRST_REVIEW, first);
        room.rounds.seal(round, article.correction(), Step.SECOND_REVIEW, newsroom.deskChief);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());
    }

    private RoundId sentCorrection(ArticleId article, String paragraph) {
        return sentCorrection(article, paragraph, newsroom.editor);
    }

    private RoundId sentCorrection(ArticleId article, String paragraph, PersonId writer) {
        opened(article);
        var draft = article.correction();
        write(draft, TestNewsroom.saying(words(draft).noting(NOTE), paragraph), writer);
        return room.rounds.submit(draft, writer);
    }

    private void revised(ArticleId article, String... paragraphs) {
        assertThat(corrections.revise(article, newsroom.reporter))
                .isEqualTo(new CorrectResult.Opened(article.main()));
        write(
                article.main(),
                TestNewsroom.saying(words(article.main()), paragraphs),
                newsroom.reporter);
    }

    private Manuscript words(DraftId draft) {
        return Manuscript.of(drafts.find(draft).orElseThrow().content());
    }

    private void write(DraftId draft, Manuscript typed, PersonId by) {
        assertThat(writing.saveOnce(draft, version(draft), typed, by))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private int version(DraftId draft) {
        return drafts.find(draft).orElseThrow().saved().version();
    }

    private SubmitResult submit(DraftId draft, PersonId by) {
        return transaction.execute(
                _ -> submissions.submit(draft, version(draft), _ -> "original", by));
    }

    private static List<Problem> problems(SubmitResult result) {
        return ((SubmitResult.Blocked) result).problems();
    }

    private SignedStory signedStory(ArticleId article) {
        return signed.after(new ArticleId(article.value() - 1), 1).getFirst();
    }

    private long told(PersonId whom, ArticleId article, Occasion occasion) {
        return notices.newest(whom, Keyset.START, 50).items().stream()
                .filter(notice -> notice.occasion() == occasion)
                .map(Notice::subject)
                .filter(subject ->
                        subject.filter(s -> s.draft().article().equals(article)).isPresent())
                .count();
    }
}
