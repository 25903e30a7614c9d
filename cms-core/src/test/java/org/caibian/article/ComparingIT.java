package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caibian.difference.Compared;
import org.caibian.difference.Credit;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.subject.Catalogue;
import org.caibian.subject.Subjects;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Revisions are compared with who made each change, and put back by who may write. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparingIT {

    private static final String FIRST = "停航四十一小时后，东屿港主航道恢复双向通航。";
    private static final String SECOND = "先后有近六十艘船在港外候泊。";
    private static final String THIRD = "首批货轮于中午驶离。";

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Comparing comparing;
    @Autowired private Restoring restoring;
    @Autowired private Ledger ledger;
    @Autowired private Decisions decisions;
    @Autowired private SettableClock clock;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void eachChangeIsOfWhoeverMadeIt() {
        var article = written("各有其人");
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);
        save(article.main(), "改了标题", newsroom.editor, FIRST, "先后有五十七艘船候泊。", THIRD);
        giveBack(round);
        save(article.main(), "改了标题", newsroom.secondReporter, FIRST, "先后有五十七艘船候泊。");
        save(article.main(), "改了标题", newsroom.reporter, FIRST, "先后共有五十七艘船候泊。", "又写一段。");

        var compared = comparing.withDraft(article.main(), 1).orElseThrow();

        assertThat(compared.byField().get(Problem.Field.HEADLINE))
                .isEqualTo(exactly(newsroom.editor));
        assertThat(changes(compared))
                .containsExactly(
                        exactly(newsroom.editor, newsroom.reporter),
                        exactly(newsroom.secondReporter),
                        exactly(newsroom.reporter));
    }

    @Test
    void betweenTwoRevisionsOnlyWhatWasWrittenBetweenThemCounts() {
        var article = written("只算其间");
        var first = rounds.submit(article, newsroom.reporter);
        rounds.open(first, Step.FIRST_REVIEW);
        rounds.claim(first, Step.FIRST_REVIEW, newsroom.editor);
        giveBack(first);
        save(article.main(), "只算其间", newsroom.secondReporter, FIRST, "改过的第二段。", THIRD);
        rounds.submit(article, newsroom.secondReporter);
        clock.pass(Duration.ofMinutes(1));

        var compared = comparing.revisions(article, 1, 2).orElseThrow();

        assertThat(compared.byField()).isEmpty();
        assertThat(changes(compared)).containsOnly(exactly(newsroom.secondReporter));
        assertThat(compared.before()).isEqualTo(drafts.revision(article, 1));
        assertThat(comparing.revisions(article, 1, 3)).isEmpty();
    }

    @Test
    void aRestoredRevisionIsASaveThatTheLedgerTells() {
        var article = handedInAndGivenBack("恢复旧版");
        save(article.main(), "写坏了", newsroom.secondReporter, "写坏了。");
        int seen = draft(article.main()).saved().version();

        var result =
                restoring.restore(article.main(), Optional.empty(), seen, 1, newsroom.reporter);

        assertThat(result).isInstanceOf(RestoreResult.Restored.class);
        assertThat(draft(article.main()).content()).isEqualTo(drafts.revision(article, 1));
        assertThat(draft(article.main()).saved().version()).isEqualTo(seen + 1);
        var newest = ledger.about(article, 2);
        assertThat(newest.getFirst().act()).isEqualTo(Act.RESTORED);
        assertThat(newest.getFirst().details()).containsEntry("revision", "1");
        assertThat(newest.getLast().act()).isEqualTo(Act.SAVED);
        assertThat(comparing.withDraft(article.main(), 1).orElseThrow().comparison().isEmpty())
                .isTrue();
    }

    @Test
    void aRestoredRevisionIsANewOneUnlessItsWordsWereNamedLast() {
        var article = handedInAndGivenBack("恢复成新版");
        save(article.main(), "又改了", newsroom.reporter, FIRST);
        handInAndGiveBack(article);
        int seen = draft(article.main()).saved().version();

        restore(article, seen, 1, newsroom.reporter);
        save(article.main(), "再改", newsroom.reporter, SECOND);
        restore(article, seen + 2, 3, newsroom.reporter);

        var newest = drafts.revisions(article, 3);
        assertThat(newest).extracting(Revision::number).containsExactly(3, 2, 1);
        assertThat(newest.getFirst().occasion()).isEqualTo(Revision.Occasion.RESTORED);
        assertThat(newest.getFirst().hash()).isEqualTo(newest.getLast().hash());
    }

    @Test
    void whatWouldOverwriteAnotherOrIsNotAllowedIsNotRestored() {
        var article = handedInAndGivenBack("不能恢复");
        save(article.main(), "又改了", newsroom.secondReporter, FIRST);
        int seen = draft(article.main()).saved().version();

        assertThat(restore(article, seen - 1, 1, newsroom.reporter))
                .isInstanceOf(RestoreResult.NotSaved.class)
                .extracting(result -> ((RestoreResult.NotSaved) result).why())
                .isInstanceOf(SaveResult.Outdated.class);
        assertThat(restore(article, seen, 1, newsroom.stranger()))
                .isEqualTo(
                        new RestoreResult.NotSaved(new SaveResult.Refused(Refusal.ROLE_MISSING)));
        assertThat(restore(article, seen, 7, newsroom.reporter))
                .isEqualTo(new RestoreResult.NoSuchRevision());
        writing.open(article.main(), newsroom.secondReporter);
        assertThat(restore(article, seen, 1, newsroom.reporter))
                .extracting(result -> ((RestoreResult.NotSaved) result).why())
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(draft(article.main()).saved().version()).isEqualTo(seen);
        assertThat(ledger.about(article, 50)).noneMatch(entry -> entry.act() == Act.RESTORED);
    }

    @Test
    void whatWasPutAsideSinceStaysAsTheDraftHasItAndTheWordsComeBack() {
        var typed =
                TestNewsroom.saying(newsroom.manuscript("带着要停用的词"), FIRST, SECOND)
                        .withTags(List.of("要停用的词"));
        var created = writing.create(newsroom.desk, typed, newsroom.reporter);
        var article = ((CreateResult.Created) created).article();
        handInAndGiveBack(article);
        save(article.main(), "换了标题", newsroom.reporter, THIRD);
        int seen = draft(article.main()).saved().version();
        var tags = draft(article.main()).content().tags();
        var aside = context.getBean(Subjects.class).tagNamed("要停用的词");
        context.getBean(Catalogue.class).archive(aside.id(), newsroom.administrator);

        var result = restore(article, seen, 1, newsroom.reporter);

        assertThat(result)
                .isInstanceOfSatisfying(
                        RestoreResult.Restored.class,
                        restored ->
                                assertThat(restored.stayed()).containsExactly(Problem.Field.TAGS));
        var content = draft(article.main()).content();
        assertThat(content.headline().text()).isEqualTo("带着要停用的词");
        assertThat(content.body().lines()).containsExactly(FIRST, SECOND);
        assertThat(content.tags()).isEqualTo(tags);
    }

    @Test
    void theWordsThatStandAlreadyAreNotRestored() {
        var article = handedInAndGivenBack("本来就是");

        assertThat(restore(article, 1, 1, newsroom.reporter))
                .isEqualTo(new RestoreResult.SameWords());
    }

    @Test
    void underReviewARestoredRevisionVoidsTheSealsOnOtherWords() {
        var article = written("审改后恢复");
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);
        save(article.main(), "初审改了", newsroom.editor, FIRST);
        rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        rounds.open(round, Step.SECOND_REVIEW);
        rounds.claim(round, Step.SECOND_REVIEW, newsroom.deskChief);
        int seen = draft(article.main()).saved().version();

        var result =
                restoring.restore(article.main(), Optional.of(round), seen, 1, newsroom.deskChief);

        assertThat(result).isInstanceOf(RestoreResult.Restored.class);
        assertThat(drafts.seals(round)).noneMatch(Seal::stands).isNotEmpty();
        assertThat(draft(article.main()).authors()).doesNotContain(newsroom.deskChief);
    }

    @Test
    void aRevisionKnowsItsLengthAndEarlierOnesAreReadPageByPage() {
        var article = handedInAndGivenBack("版本有长度");
        save(article.main(), "版本有长度", newsroom.reporter, FIRST, SECOND);
        rounds.submit(article, newsroom.reporter);

        var page = drafts.revisions(article, Keyset.START, 1);
        var next = drafts.revisions(article, page.next().orElseThrow(), 1);

        assertThat(page.items().getFirst().characters())
                .isEqualTo(drafts.revision(article, 2).body().characters());
        assertThat(next.items()).extracting(Revision::number).containsExactly(1);
        assertThat(next.next()).isEmpty();
    }

    private RestoreResult restore(ArticleId article, int seen, int revision, PersonId by) {
        return restoring.restore(article.main(), Optional.empty(), seen, revision, by);
    }

    private ArticleId handedInAndGivenBack(String headline) {
        var article = written(headline);
        handInAndGiveBack(article);
        return article;
    }

    private void handInAndGiveBack(ArticleId article) {
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);
        giveBack(round);
    }

    private void giveBack(RoundId round) {
        clock.pass(Duration.ofMinutes(1));
        var result =
                transaction.execute(_ ->
                        decisions.giveBack(
                                new TaskId(round, Step.FIRST_REVIEW), "请再改。", newsroom.editor));
        assertThat(result).isInstanceOf(DecisionResult.Decided.class);
    }

    private ArticleId written(String headline) {
        var typed = TestNewsroom.saying(newsroom.manuscript(headline), FIRST, SECOND, THIRD);
        clock.pass(Duration.ofMinutes(1));
        return ((CreateResult.Created) writing.create(newsroom.desk, typed, newsroom.reporter))
                .article();
    }

    private void save(DraftId id, String headline, PersonId by, String... paragraphs) {
        clock.pass(Duration.ofMinutes(5));
        var typed = TestNewsroom.saying(newsroom.manuscript(headline), paragraphs);
        assertThat(writing.saveOnce(id, draft(id).saved().version(), typed, by))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private Draft draft(DraftId id) {
        return drafts.find(id).orElseThrow();
    }

    private static Credit exactly(PersonId... people) {
        return new Credit(List.of(people), true);
    }

    private static List<Credit> changes(Compared compared) {
        var passages = compared.comparison().passages();
        return IntStream.range(0, passages.size())
                .filter(place -> passages.get(place).isChanged())
                .mapToObj(compared.byPassage()::get)
                .toList();
    }
}
