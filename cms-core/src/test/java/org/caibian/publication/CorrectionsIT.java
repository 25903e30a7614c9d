package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ClaimResult;
import org.caibian.article.Comparing;
import org.caibian.article.CreateResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Decisions;
import org.caibian.article.DraftFilter;
import org.caibian.article.Drafts;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.article.SaveResult;
import org.caibian.article.SpikeResult;
import org.caibian.article.Spiking;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.difference.Credit;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.sharing.Opening;
import org.caibian.sharing.Share;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
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

    private static final Problem OTHER_KIND =
            new Problem(Problem.Field.KIND, Problem.Fault.OF_ITS_STORY, 0);

    @Autowired private ApplicationContext context;
    @Autowired private Corrections corrections;
    @Autowired private Stories stories;
    @Autowired private SignedStories signed;
    @Autowired private Drafts drafts;
    @Autowired private Comparing comparing;
    @Autowired private Restoring restoring;
    @Autowired private Spiking spiking;
    @Autowired private Writing writing;
    @Autowired private SharedDrafts shares;
    @Autowired private Ledger ledger;

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
    void aCorrectionBeginsWithTheWordsReadersHaveAndNobodyHasWrittenIt() {
        var article = room.released("更正从现有文字开始");

        var draft = desk.opened(article);

        assertThat(draft.content()).isEqualTo(drafts.revision(article, 1));
        assertThat(draft.authors()).isEmpty();
        assertThat(draft.kind()).isEqualTo(Kind.CORRECTION);
        assertThat(draft.content().kind()).isEqualTo(Kind.ORIGINAL);
        assertThat(drafts.find(article.main())).isEmpty();
        assertThat(stories.standing(article)).isInstanceOf(Standing.Live.class);
        assertThat(ledger.about(article, 1).getFirst().act()).isEqualTo(Act.CORRECTION_OPENED);
        assertThat(desk.told(newsroom.editor, article, Occasion.CORRECTION_OPENED)).isPositive();
    }

    @Test
    void onlyAnEditorOrAboveOpensOneAndOnlyOneAtATime() {
        var article = room.released("同时只有一份更正");

        assertThat(corrections.correct(article, newsroom.reporter))
                .isEqualTo(new CorrectResult.Refused(Refusal.ROLE_MISSING));
        desk.opened(article);
        assertThat(corrections.correct(article, newsroom.editor))
                .isEqualTo(new CorrectResult.AlreadyOpen(article.correction()));
        assertThat(corrections.correct(newsroom.articleReadyToSubmit("还没见读者"), newsroom.editor))
                .isEqualTo(new CorrectResult.NotLive());
    }

    @Test
    void aListMissesNeitherOfTwoDraftsBegunInTheSameInstant() {
        var article = room.released("两份稿件同时开始");
        desk.opened(article);
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
    void whoWasShownOneCorrectionIsShownNothingOfTheNext() {
        var article = room.released("外阅过的更正");
        desk.opened(article);
        var day = Duration.ofDays(1);
        var shared =
                (ShareResult.Shared) shares.share(article.correction(), "律师", day, newsroom.editor);
        var browser = shares.open(shared.secret());
        assertThat(shares.look(shared.secret(), browser)).isInstanceOf(Opening.Here.class);

        spiking.spike(article.correction(), "不必更正。", newsroom.editor);
        desk.corrected(article, "另一处更正，与外人无关。");
        desk.opened(article);

        assertThat(shares.look(shared.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.of(article.correction(), newsroom.editor))
                .singleElement()
                .matches(Share::gone);
        assertThat(shares.end(shared.share().id(), newsroom.editor))
                .isEqualTo(new ShareResult.AlreadyOver());
    }

    @Test
    void oneThatWasGivenUpMakesWayForAnother() {
        var article = room.released("毙了的更正");
        desk.opened(article);
        spiking.spike(article.correction(), "不必更正。", newsroom.editor);

        var draft = desk.opened(article);

        assertThat(draft.stage()).isEqualTo(new Stage.Drafting());
    }

    @Test
    void whoOpenedANewVersionGivesItUpUntilSomebodyHasWrittenOnIt() {
        var article = room.released("开错的改写稿");
        corrections.revise(article, newsroom.reporter);
        assertThat(spiking.spike(article.main(), "开错了。", newsroom.reporter))
                .isEqualTo(new SpikeResult.Spiked(Optional.empty()));

        corrections.revise(article, newsroom.reporter);
        desk.write(
                article.main(),
                TestNewsroom.saying(desk.words(article.main()), "编辑写的一段。"),
                newsroom.editor);

        assertThat(spiking.spike(article.main(), "开错了。", newsroom.reporter))
                .isEqualTo(new SpikeResult.Refused(Refusal.NOT_AUTHOR_NOR_EDITOR));
    }

    @Test
    void itSaysWhatItPutsRightAndOnlyItDoes() {
        var article = room.released("更正要有说明");
        desk.opened(article);

        assertThat(CorrectionDesk.problems(desk.submit(article.correction(), newsroom.editor)))
                .containsExactly(new Problem(Problem.Field.NOTE, Problem.Fault.MISSING, 0));

        var other = newsroom.articleReadyToSubmit("普通稿件不带更正说明");
        desk.write(
                other.main(),
                desk.words(other.main()).noting(CorrectionDesk.NOTE),
                newsroom.reporter);
        assertThat(CorrectionDesk.problems(desk.submit(other.main(), newsroom.reporter)))
                .containsExactly(new Problem(Problem.Field.NOTE, Problem.Fault.OF_CORRECTIONS, 0));
    }

    @Test
    void theSealsOfTwoReleaseItAndReadersAreToldWhatItPutsRight() {
        var article = room.released("两人审签即发更正");

        desk.corrected(article, "主航道10时恢复通航。");

        assertThat(stories.find(article).orElseThrow().bodyText()).contains("10时恢复通航");
        assertThat(corrections.of(article))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.note()).isEqualTo(CorrectionDesk.NOTE);
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
    void oneThatChangesNothingIsNotHandedInUntilItSaysSomethingElse() {
        var article = room.released("更正两遍一个样");
        desk.corrected(article, "主航道10时恢复通航。");
        var draft = article.correction();
        desk.opened(article);
        var again = desk.words(draft).noting(CorrectionDesk.NOTE);
        desk.write(draft, again, newsroom.editor);

        assertThat(CorrectionDesk.problems(desk.submit(draft, newsroom.editor)))
                .containsExactly(new Problem(Problem.Field.NOTE, Problem.Fault.UNCHANGED, 0));

        desk.write(draft, again.noting("上次更正的时间也有误。"), newsroom.editor);
        var round = room.rounds.submit(draft, newsroom.editor);
        room.rounds.seal(round, draft, Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.seal(round, draft, Step.SECOND_REVIEW, newsroom.deskChief);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());
        assertThat(corrections.of(article)).hasSize(2);
    }

    @Test
    void norIsOneSealedThatWasChangedBackToWhatReadersHave() {
        var article = room.released("改回原样的更正");
        desk.corrected(article, "主航道10时恢复通航。");
        var live = Manuscript.of(drafts.revision(article, 2));
        var round = desk.sentCorrection(article, "主航道11时恢复通航。");
        room.rounds.open(round, Step.FIRST_REVIEW);
        room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.secondEditor);
        desk.write(article.correction(), live, newsroom.secondEditor);

        assertThat(approved(round, article.correction(), newsroom.secondEditor))
                .isEqualTo(
                        new DecisionResult.Blocked(
                                List.of(
                                        new Problem(
                                                Problem.Field.NOTE, Problem.Fault.UNCHANGED, 0))));
    }

    @Test
    void oneSealIsNotEnough() {
        var article = room.released("一人审签不发更正");
        var round = desk.sentCorrection(article, "主航道10时恢复通航。");
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
        var round = desk.sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.open(round, Step.FIRST_REVIEW);

        assertThat(room.rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor))
                .isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
    }

    @Test
    void whoAnswersForAStoryStillDoesWhileNobodyReviewsItsNewVersion() {
        var article = room.released("改写稿待认领");
        desk.revised(article, "主航道23日恢复通航。", "另一段是新写的。");
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
        desk.revised(article, desk.opening(article), "另一段是新写的。");
        var round = room.rounds.submit(article, newsroom.reporter);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);

        desk.sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);

        assertThat(drafts.seals(round)).extracting(seal -> seal.revision()).containsOnly(2);
        assertThat(drafts.find(article.main()).orElseThrow().stage())
                .isEqualTo(new Stage.InReview(round, 2));
    }

    @Test
    void theDatabaseKeepsWhatReadersWereToldAsItWasSealed() {
        var article = room.released("更正说明不可改");
        desk.corrected(article, "主航道10时恢复通航。");

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

    @Test
    void whoOpensADraftOfWhatReadersHaveWroteNoneOfIt() {
        var article = room.released("各是谁写的");
        var paragraph = "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。";
        desk.corrected(article, paragraph, newsroom.editor);
        corrections.revise(article, newsroom.reporter);
        desk.write(
                article.main(),
                TestNewsroom.saying(desk.words(article.main()), paragraph, "末段是后来写的。"),
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
        desk.revised(article, "改写中的一段。");
        desk.corrected(article, "停航四十一小时后，东屿港主航道23日上午10时恢复双向通航。");
        int told = drafts.revisions(article, 1).getFirst().number();

        var result =
                restoring.restore(
                        article.main(),
                        Optional.empty(),
                        desk.version(article.main()),
                        told,
                        newsroom.reporter);

        assertThat(drafts.revision(article, told).note()).isEqualTo(CorrectionDesk.NOTE);
        assertThat(((RestoreResult.Restored) result).words().note()).isEmpty();
    }

    @Test
    void whatCorrectsAReprintStaysOneWhoeverWritesOnIt() {
        var article = reprinted("转载不改类型");
        desk.opened(article);
        var typed = desk.words(article.correction()).noting(CorrectionDesk.NOTE);

        assertThat(saved(article.correction(), typed.ofKind(Kind.ORIGINAL)))
                .isEqualTo(new SaveResult.Faulty(List.of(OTHER_KIND)));
        assertThat(saved(article.correction(), typed)).isInstanceOf(SaveResult.Saved.class);
        assertThat(drafts.find(article.correction()).orElseThrow().content().kind())
                .isEqualTo(Kind.REPRINT);
    }

    @Test
    void aRevisionOfAnotherKindIsRestoredOnACorrectionButForItsKind() {
        var article = room.released("评论不改回原创");
        desk.becomes(article, Kind.COMMENTARY);
        desk.opened(article);

        var restored =
                restoring.restore(
                        article.correction(),
                        Optional.empty(),
                        desk.version(article.correction()),
                        1,
                        newsroom.editor);

        assertThat(restored)
                .isInstanceOfSatisfying(
                        RestoreResult.Restored.class,
                        done -> {
                            assertThat(done.stayed()).containsExactly(Problem.Field.KIND);
                            assertThat(done.words().kind()).isEqualTo(Kind.COMMENTARY);
                        });
    }

    @Test
    void aCorrectionThatIsOfAnotherKindAllTheSameGoesNowhere() {
        var article = room.released("绕过门的类型");
        desk.opened(article);
        desk.write(
                article.correction(),
                desk.words(article.correction()).noting(CorrectionDesk.NOTE),
                newsroom.editor);
        room.write(
                """
                update draft set content = jsonb_set(content, '{kind}', '"COMMENTARY"')
                where article = :article and line = 'CORRECTION'
                """,
                article);

        assertThat(CorrectionDesk.problems(desk.submit(article.correction(), newsroom.editor)))
                .containsExactly(OTHER_KIND);
    }

    private SaveResult saved(DraftId draft, Manuscript typed) {
        return writing.saveOnce(draft, desk.version(draft), typed, newsroom.editor);
    }

    private ArticleId reprinted(String headline) {
        var typed = newsroom.manuscript(Kind.REPRINT, headline);
        var titled =
                new Manuscript(
                        typed.kind(),
                        typed.headline(),
                        "东屿港复航",
                        "海岸社记者",
                        typed.summary(),
                        typed.dateline(),
                        typed.authors(),
                        Optional.of(newsroom.agency),
                        typed.section(),
                        typed.topicSlug(),
                        typed.tags(),
                        typed.picture(),
                        typed.body());
        var created = writing.create(newsroom.desk, titled, newsroom.reporter);
        var article = ((CreateResult.Created) created).article();
        room.complete(room.sealed(article));
        return article;
    }

    private DecisionResult approved(RoundId round, DraftId draft, PersonId by) {
        var hash = drafts.find(draft).orElseThrow().hash();
        return context.getBean(TransactionTemplate.class)
                .execute(_ ->
                        context.getBean(Decisions.class)
                                .approve(new TaskId(round, Step.FIRST_REVIEW), hash, "可发。", by));
    }

    private PersonId responsible(ArticleId article) {
        return drafts.find(article.main()).orElseThrow().responsible().orElseThrow();
    }

    private SignedStory signedStory(ArticleId article) {
        return signed.after(new ArticleId(article.value() - 1), 1).getFirst();
    }
}
