package org.caibian.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Comparing;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.EditLock;
import org.caibian.article.SaveResult;
import org.caibian.article.Settled;
import org.caibian.article.Submissions;
import org.caibian.article.Writing;
import org.caibian.difference.Credit;
import org.caibian.difference.Merge;
import org.caibian.difference.Merge.Conflict;
import org.caibian.difference.Merge.Side;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody could not save waits beside the draft, and is merged with it or discarded. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BranchesIT {

    private static final String FIRST = "停航四十一小时后，东屿港主航道恢复双向通航。";
    private static final String SECOND = "先后有近六十艘船在港外候泊。";
    private static final String THIRD = "首批货轮于中午驶离。";

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Branches branches;
    @Autowired private BringingIn bringingIn;
    @Autowired private JdbcClient jdbc;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void whatCouldNotBeSavedWaitsBesideTheDraftForWhoeverMayReadIt() {
        var draft = written("东屿港复航");
        save(draft, newsroom.secondReporter, FIRST, SECOND, "纪南舟写的末段。");
        var at = clock.instant().minus(Duration.ofMinutes(4));

        var branch = kept(draft, 2, at, newsroom.editor, "李清和没存上的。", SECOND, THIRD);

        assertThat(branches.of(draft)).containsExactly(branch);
        assertThat(branch)
                .isEqualTo(new Branch(branch.id(), draft, 2, newsroom.editor, branch.at()));
        assertThat(Duration.between(branch.at(), at).abs()).isLessThan(Duration.ofMillis(1));
        assertThat(branches.words(branch.id(), newsroom.secondReporter))
                .contains(words("李清和没存上的。", SECOND, THIRD));
        assertThat(branches.words(branch.id(), newsroom.stranger())).isEmpty();
        assertThat(keep(draft, 2, newsroom.stranger(), "外人写的。"))
                .isEqualTo(new BranchResult.Refused(Refusal.ROLE_MISSING));
        assertThat(draft(draft).saved().version()).isEqualTo(3);
        assertThat(draft(draft).authors()).doesNotContain(newsroom.editor);
        assertThat(newest(draft).act()).isEqualTo(Act.BRANCH_KEPT);
    }

    @Test
    void theSameWordsSentAgainAreKeptOnceAndMoreOfThemInTheSamePlace() {
        var draft = written("再送一遍");
        var first = kept(draft, 2, newsroom.reporter, "没存上的。");

        var again = kept(draft, 2, newsroom.reporter, "没存上的。");
        var more =
                branches.rewrite(
                        first.id(), words("没存上的，又写了。"), clock.instant(), newsroom.reporter);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(more).isInstanceOf(BranchResult.Kept.class);
        assertThat(branches.of(draft)).hasSize(1);
        assertThat(branches.words(first.id(), newsroom.reporter)).contains(words("没存上的，又写了。"));
        assertThat(branches.rewrite(first.id(), words("别人改的。"), clock.instant(), newsroom.editor))
                .isEqualTo(new BranchResult.Gone());
    }

    @Test
    void whatWasTypedOnTakesThePlaceOfWhatItGoesOnFromAndOfNothingElse() {
        var draft = written("接着写的");
        var first = kept(draft, 2, newsroom.reporter, FIRST, "没存上的。");
        var ofAnother = kept(draft, 2, newsroom.secondReporter, FIRST, "没存上的。");

        var more = kept(draft, 2, newsroom.reporter, FIRST, "没存上的。", "断开前又写的。");
        var less = kept(draft, 2, newsroom.reporter, FIRST, "断开前又写的。");
        save(draft, newsroom.editor, FIRST);
        var later = kept(draft, 3, newsroom.reporter, FIRST, "没存上的。", "断开前又写的。", "再写。");

        assertThat(branches.of(draft)).containsExactlyInAnyOrder(ofAnother, more, less, later);
        assertThat(branches.words(more.id(), newsroom.reporter))
                .contains(words(FIRST, "没存上的。", "断开前又写的。"));
        assertThat(branches.rewrite(first.id(), words("写"), clock.instant(), newsroom.reporter))
                .isEqualTo(new BranchResult.Gone());
    }

    @Test
    void whatWasAlsoChangedBesideTheBodyIsNotGivenUpForMoreWordsInIt() {
        var draft = written("改了标题的");
        var titled = words(FIRST, "没存上的。").withHeadline("改了标题");
        branches.keep(draft, 2, titled, clock.instant(), newsroom.reporter);

        kept(draft, 2, newsroom.reporter, FIRST, "没存上的。", "又写的。");

        assertThat(branches.of(draft)).hasSize(2);
    }

    @Test
    void aFastClockDoesNotDateWordsAheadAndAnUnknownVersionIsNoBase() {
        var draft = written("钟快了");

        var branch =
                kept(draft, 2, clock.instant().plus(Duration.ofHours(1)), newsroom.reporter, "写。");

        assertThat(branch.at()).isBeforeOrEqualTo(clock.instant());
        assertThat(keep(draft, 9, newsroom.reporter, "写在哪一版上？"))
                .isEqualTo(new BranchResult.NoSuchVersion());
    }

    @Test
    void whatEachSideChangedIsInTheMergedDraft() {
        var draft = written("各改一段");
        var branch = kept(draft, 2, newsroom.reporter, "王砚改的首段。", SECOND, THIRD);
        save(draft, newsroom.secondReporter, FIRST, SECOND, "纪南舟改的末段。");

        var together = look(branch, newsroom.secondReporter);
        var result = bringIn(branch, 3, newsroom.secondReporter);

        assertThat(together.conflicts()).isEmpty();
        assertThat(result).isInstanceOf(BringInResult.BroughtIn.class);
        assertThat(draft(draft).content().body().plain().lines().filter(line -> !line.isBlank()))
                .containsExactly("王砚改的首段。", SECOND, "纪南舟改的末段。");
        assertThat(draft(draft).saved().by()).isEqualTo(newsroom.secondReporter);
        assertThat(branches.of(draft)).isEmpty();
        assertThat(newest(draft).act()).isEqualTo(Act.BRANCH_BROUGHT_IN);
        assertThat(newest(draft).details()).containsEntry("writer", "王砚");
        assertThat(bringIn(branch, 4, newsroom.reporter)).isEqualTo(new BringInResult.Gone());
    }

    @Test
    void aParagraphBothChangedIsSomebodysToChooseOnTheVersionTheySaw() {
        var draft = written("都改了首段");
        var branch = kept(draft, 2, newsroom.reporter, "王砚改的首段。", SECOND, THIRD);
        save(draft, newsroom.secondReporter, "纪南舟改的首段。", SECOND, THIRD);

        assertThat(look(branch, newsroom.secondReporter).conflicts())
                .singleElement()
                .isInstanceOf(Conflict.OfParagraphs.class);
        assertThat(bringIn(branch, 3, newsroom.secondReporter))
                .isEqualTo(new BringInResult.Undecided(1));
        assertThat(bringIn(branch, 2, newsroom.secondReporter, Side.LIVE))
                .isEqualTo(new BringInResult.MovedOn());
        assertThat(branches.of(draft)).containsExactly(branch);
        bringIn(branch, 3, newsroom.secondReporter, Side.LIVE);
        assertThat(draft(draft).content().body().plain()).startsWith("王砚改的首段。");
    }

    @Test
    void whatWasTypedOnSinceItWasLookedAtIsNotBroughtInByWhatWasChosenThen() {
        var draft = written("看过之后又写");
        var branch = kept(draft, 2, newsroom.reporter, "王砚改的首段。", SECOND, THIRD);
        save(draft, newsroom.secondReporter, "纪南舟改的首段。", SECOND, "纪南舟改的末段。");
        var looked = Optional.of(look(branch, newsroom.secondReporter).live().hash());

        branches.rewrite(
                branch.id(), words(FIRST, SECOND, "王砚改的末段。"), clock.instant(), newsroom.reporter);

        assertThat(look(branch, newsroom.secondReporter).conflicts()).hasSize(1);
        assertThat(
                        bringingIn.bringIn(
                                branch.id(),
                                Optional.empty(),
                                3,
                                looked,
                                List.of(Side.MINE),
                                newsroom.secondReporter))
                .isEqualTo(new BringInResult.MovedOn());
        assertThat(branches.of(draft)).hasSize(1);
    }

    @Test
    void whatWasChosenUnderReviewIsNotDoneOnceTheRoundIsOver() {
        var draft = written("选好时已撤回");
        var branch = kept(draft, 2, newsroom.reporter, "王砚交稿前写的。", SECOND, THIRD);
        var round = rounds.submit(draft.article(), newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);
        look(branch, newsroom.editor);
        takenBack(draft);

        assertThat(
                        bringingIn.bringIn(
                                branch.id(),
                                Optional.of(round),
                                2,
                                Optional.empty(),
                                List.of(),
                                newsroom.editor))
                .isInstanceOfSatisfying(
                        BringInResult.NotSaved.class,
                        not -> assertThat(not.why()).isInstanceOf(Settled.RoundOver.class));
        assertThat(draft(draft).authors()).doesNotContain(newsroom.editor);
    }

    @Test
    void whoseWordsAreBroughtInIsAnAuthorFromThenOn() {
        var draft = written("谁写的");
        var branch = kept(draft, 2, newsroom.editor, FIRST, SECOND, "李清和写的末段。");
        assertThat(draft(draft).authors()).doesNotContain(newsroom.editor);

        bringIn(branch, 2, newsroom.reporter);

        assertThat(draft(draft).authors()).contains(newsroom.editor);
    }

    @Test
    void whatWasBroughtInIsAChangeOfWhoTypedItAndWhoBroughtItIn() {
        var draft = written("谁改的");
        rounds.submit(draft.article(), newsroom.reporter);
        takenBack(draft);
        var branch = kept(draft, 2, newsroom.editor, FIRST, SECOND, "李清和写的末段。");

        bringIn(branch, 2, newsroom.reporter);

        var compared = context.getBean(Comparing.class).withDraft(draft, 1).orElseThrow();
        assertThat(compared.byPassage().getLast())
                .isEqualTo(new Credit(List.of(newsroom.editor, newsroom.reporter), true));
    }

    @Test
    void underReviewOnlyTheWordsOfAuthorsOrOnesOwnAreBroughtIn() {
        var draft = written("在审");
        var ofAnAuthor = kept(draft, 2, newsroom.reporter, "王砚交稿前写的。", SECOND, THIRD);
        var ofNoAuthor = kept(draft, 2, newsroom.secondEditor, FIRST, "许闻写的。", THIRD);
        var round = rounds.submit(draft.article(), newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);

        assertThat(bringIn(ofNoAuthor, 2, newsroom.editor))
                .isEqualTo(new BringInResult.OfNoAuthor(newsroom.secondEditor));
        assertThat(bringIn(ofAnAuthor, 2, newsroom.reporter))
                .isInstanceOf(BringInResult.NotSaved.class);
        assertThat(bringIn(ofAnAuthor, 2, newsroom.editor))
                .isInstanceOf(BringInResult.BroughtIn.class);
        assertThat(draft(draft).authors()).doesNotContain(newsroom.editor);
        assertThat(branches.of(draft)).containsExactly(ofNoAuthor);
    }

    @Test
    void whileAnotherWritesABranchIsTheirsToBringIn() {
        var draft = written("有人在写");
        var branch = kept(draft, 2, newsroom.reporter, "王砚没存上的。");
        writing.open(draft, newsroom.secondReporter);

        assertThat(bringIn(branch, 2, newsroom.editor))
                .isInstanceOfSatisfying(
                        BringInResult.NotSaved.class,
                        not -> assertThat(not.why()).isInstanceOf(SaveResult.Locked.class));
        assertThat(bringIn(branch, 2, newsroom.secondReporter))
                .isInstanceOf(BringInResult.BroughtIn.class);
        assertThat(draft(draft).lock().map(EditLock::holder)).contains(newsroom.secondReporter);
    }

    @Test
    void whatIsOutOfBoundsIsKeptAsItWasTypedAndSaysWhyItCannotBeBroughtIn() {
        var draft = written("标题太长");
        var tooLong = "潮汐电站二号机组并网岛上灯塔改用新电".repeat(4);
        var typed = newsroom.manuscript(tooLong);

        var result = branches.keep(draft, 2, typed, clock.instant(), newsroom.reporter);

        var branch = ((BranchResult.Kept) result).branch();
        assertThat(branches.words(branch.id(), newsroom.reporter)).contains(typed);
        assertThat(bringingIn.look(branch.id(), newsroom.reporter))
                .isEqualTo(
                        new BringInResult.Faulty(
                                List.of(
                                        Problem.tooLong(
                                                Problem.Field.HEADLINE, Headline.LONGEST))));
    }

    @Test
    void whatIsDiscardedIsTakenBackByWhoeverDiscardedIt() {
        var draft = written("丢弃");
        var branch = kept(draft, 2, newsroom.reporter, "没存上的。");

        assertThat(branches.discard(branch.id(), newsroom.chiefEditor))
                .isEqualTo(new BranchResult.Refused(Refusal.ROLE_MISSING));
        assertThat(branches.discard(branch.id(), newsroom.editor))
                .isEqualTo(new BranchResult.Discarded());
        assertThat(branches.of(draft)).isEmpty();
        assertThat(branches.takeBack(draft, branch.id(), newsroom.reporter))
                .isEqualTo(new BranchResult.Gone());
        assertThat(branches.takeBack(written("另一篇"), branch.id(), newsroom.editor))
                .isEqualTo(new BranchResult.Gone());
        assertThat(branches.takeBack(draft, branch.id(), newsroom.editor))
                .isEqualTo(new BranchResult.TakenBack());
        assertThat(branches.of(draft)).containsExactly(branch);
        assertThat(ledger.about(draft.article(), 2))
                .extracting(Entry::act)
                .containsExactly(Act.BRANCH_TAKEN_BACK, Act.BRANCH_DISCARDED);
    }

    @Test
    void whatWasTakenBackAndBroughtInMeanwhileDoesNotWaitAgain() {
        var draft = written("放回两次");
        var branch = kept(draft, 2, newsroom.reporter, "没存上的。");
        branches.discard(branch.id(), newsroom.editor);

        var second =
                AtOnce.both(
                        context,
                        () -> {
                            branches.takeBack(draft, branch.id(), newsroom.editor);
                            assertThat(bringIn(branch, 2, newsroom.editor))
                                    .isInstanceOf(BringInResult.BroughtIn.class);
                        },
                        () -> branches.takeBack(draft, branch.id(), newsroom.editor));

        assertThat(second).isEqualTo(new BranchResult.Gone());
        assertThat(branches.of(draft)).isEmpty();
    }

    @Test
    void whoeverTypedItDiscardsItAlsoWhereTheyMayNoLongerWrite() {
        var draft = written("自己丢弃");
        var branch = kept(draft, 2, newsroom.reporter, "没存上的。");
        rounds.submit(draft.article(), newsroom.reporter);

        assertThat(branches.discard(branch.id(), newsroom.secondReporter))
                .isInstanceOf(BranchResult.Refused.class);
        assertThat(branches.discard(branch.id(), newsroom.reporter))
                .isEqualTo(new BranchResult.Discarded());
    }

    @Test
    void noMoreThanSoManyWaitBesideADraft() {
        var draft = written("太多了");
        for (int i = 0; i < Branches.MOST_OF_ONE; i++) {
            kept(draft, 2, newsroom.reporter, "第" + i + "份。");
        }

        assertThat(keep(draft, 2, newsroom.reporter, "再一份。")).isEqualTo(new BranchResult.Full());
        assertThat(keep(draft, 2, newsroom.reporter, "第0份。")).isInstanceOf(BranchResult.Kept.class);
        for (var other : List.of(newsroom.secondReporter, newsroom.editor)) {
            for (int i = 0; i < Branches.MOST_OF_ONE; i++) {
                kept(draft, 2, other, other + "的第" + i + "份。");
            }
        }
        assertThat(branches.of(draft)).hasSize(Branches.MOST);
        assertThat(keep(draft, 2, newsroom.deskChief, "顾明舟的。")).isEqualTo(new BranchResult.Full());
    }

    @Test
    void whoSavesAfterAllHasAnsweredTheirBranch() {
        var draft = written("存上了");
        var branch = kept(draft, 2, newsroom.reporter, "没存上的。");

        assertThat(branches.answered(branch.id(), newsroom.editor))
                .isEqualTo(new BranchResult.Gone());
        branches.answered(branch.id(), newsroom.reporter);

        assertThat(branches.of(draft)).isEmpty();
    }

    @Test
    void branchesGoWithTheirDraft() {
        var draft = written("稿去支散");
        var branch = kept(draft, 2, newsroom.reporter, "没存上的。");

        jdbc.sql("delete from draft where article = :article and line = :line")
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .update();

        assertThat(branches.words(branch.id(), newsroom.reporter)).isEmpty();
        assertThat(branches.discard(branch.id(), newsroom.reporter))
                .isEqualTo(new BranchResult.Gone());
        assertThat(keep(draft, 2, newsroom.reporter, "晚来的。"))
                .isEqualTo(new BranchResult.Refused(Refusal.NO_DRAFT));
    }

    /** A draft in its second version, which the reporter wrote; nobody writes on it now. */
    private DraftId written(String headline) {
        var draft = newsroom.articleReadyToSubmit(headline).main();
        save(draft, newsroom.reporter, FIRST, SECOND, THIRD);
        return draft;
    }

    private void save(DraftId draft, PersonId by, String... paragraphs) {
        int seen = draft(draft).saved().version();
        assertThat(writing.saveOnce(draft, seen, words(paragraphs), by))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private Branch kept(DraftId draft, int base, PersonId by, String... paragraphs) {
        return kept(draft, base, clock.instant(), by, paragraphs);
    }

    private Branch kept(DraftId draft, int base, Instant at, PersonId by, String... paragraphs) {
        var result = branches.keep(draft, base, words(paragraphs), at, by);
        return ((BranchResult.Kept) result).branch();
    }

    private BranchResult keep(DraftId draft, int base, PersonId by, String... paragraphs) {
        return branches.keep(draft, base, words(paragraphs), clock.instant(), by);
    }

    private Merge look(Branch branch, PersonId by) {
        return ((BringInResult.Together) bringingIn.look(branch.id(), by)).merge();
    }

    private void takenBack(DraftId draft) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> context.getBean(Submissions.class).recall(draft, newsroom.reporter));
    }

    private BringInResult bringIn(Branch branch, int seen, PersonId by, Side... sides) {
        return bringingIn.bringIn(
                branch.id(), Optional.empty(), seen, Optional.empty(), List.of(sides), by);
    }

    private Manuscript words(String... paragraphs) {
        return TestNewsroom.saying(newsroom.manuscript("东屿港复航"), paragraphs);
    }

    private Draft draft(DraftId id) {
        return drafts.find(id).orElseThrow();
    }

    private Entry newest(DraftId draft) {
        return ledger.about(draft.article(), 1).getFirst();
    }
}
