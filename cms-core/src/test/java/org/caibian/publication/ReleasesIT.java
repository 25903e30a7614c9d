package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.caibian.article.Approvals;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Decisions;
import org.caibian.article.Drafts;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.Problem;
import org.caibian.article.Refusal;
import org.caibian.article.RoundId;
import org.caibian.article.RoundRule;
import org.caibian.article.RoundRules;
import org.caibian.article.Scheduling;
import org.caibian.article.Stage;
import org.caibian.article.StageResult;
import org.caibian.article.Step;
import org.caibian.article.Steps;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.source.Sources;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasesIT {

    private static final ReleaseResult TOO_FEW =
            new ReleaseResult.Held(
                    List.of(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, 3)));

    @Autowired private ApplicationContext context;
    @Autowired private Sources sources;
    @Autowired private Writing writing;
    @Autowired private Submissions submissions;
    @Autowired private Steps steps;
    @Autowired private Decisions decisions;
    @Autowired private Approvals approvals;
    @Autowired private Scheduling scheduling;
    @Autowired private RoundRules rules;
    @Autowired private Releases releases;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void whatThreePeopleSealedIsWhatReadersHave() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var sealed = drafts.find(article).orElseThrow().content();

        var result =
                releaseWith(article, newsroom.editor, newsroom.deskChief, newsroom.chiefEditor);

        assertThat(result).isEqualTo(new ReleaseResult.Released());
        var story = stories.find(article).orElseThrow();
        assertThat(story.headline()).isEqualTo(sealed.headline().text());
        assertThat(story.responsibleEditor()).isEqualTo("李清和");
        assertThat(story.releasedAt()).isEqualTo(clock.instant());
        assertThat(story.bodyHtml()).startsWith("<p><span class=\"dateline\">海岸社东屿11月23日电");
        assertThat(story.tags()).extracting(tag -> tag.name()).containsExactly("港口", "航运");
        assertThat(drafts.find(article)).isEmpty();
        assertThat(ledger.about(article, 1)).extracting(Entry::act).containsExactly(Act.RELEASED);
    }

    @Test
    void twoSealsAreNotEnoughForAnOriginal() {
        var article = newsroom.articleReadyToSubmit("两个人的审签");
        var round = submit(article);
        seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);

        assertThat(complete(round)).isEqualTo(TOO_FEW);

        assertThat(stories.find(article)).isEmpty();
        assertThat(drafts.find(article).orElseThrow().stage()).isInstanceOf(Stage.Approved.class);
    }

    @Test
    void withoutTheResponsibleEditorsSealNothingIsReleased() {
        var article = newsroom.articleReadyToSubmit("缺责任编辑");
        var round = submit(article);
        for (var step : List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW)) {
            seal(round, article, step, reviewer(step));
        }
        jdbc.sql("update seal set voided_at = sealed_at where round = :r and step = 'FIRST_REVIEW'")
                .param("r", round.value())
                .update();
        rules.set(new RoundRule(Kind.ORIGINAL, 2, 0), newsroom.chiefEditor);

        var result = complete(round);

        rules.set(new RoundRule(Kind.ORIGINAL, 3, 0), newsroom.chiefEditor);
        assertThat(result)
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(
                                                Problem.Field.SEALS, Problem.Fault.TOO_FEW, 2))));
        assertThat(stories.find(article)).isEmpty();
    }

    @Test
    void wordsChangedBehindTheSealsAreNotReleased() {
        var article = newsroom.articleReadyToSubmit("改在签后");
        var round = submit(article);
        for (var step : List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW)) {
            seal(round, article, step, reviewer(step));
        }
        behindTheProductsBack(
                "update revision set content = jsonb_set(content, '{headline}', '\"被改的标题\"')"
                        + " where article = :article",
                article);

        assertThat(complete(round)).isEqualTo(TOO_FEW);

        assertThat(stories.find(article)).isEmpty();
    }

    @Test
    void aSourceThatLeftTheListHoldsTheReleaseAndTheArticleStaysApproved() {
        var article = newsroom.articleReadyToSubmit("来源失效");
        var round = submit(article);
        for (var step : List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW)) {
            seal(round, article, step, reviewer(step));
        }
        var yesterday = LocalDate.of(2026, 11, 22);
        setOwnSourceUntil(Optional.of(yesterday));

        var result = complete(round);

        setOwnSourceUntil(Optional.empty());
        var taken = scheduling.unschedule(article, newsroom.reporter);
        assertThat(taken).isEqualTo(new StageResult.Refused(Refusal.ROLE_MISSING));
        assertThat(result)
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(
                                                Problem.Field.SOURCE,
                                                Problem.Fault.NOT_LISTED,
                                                0))));
        assertThat(drafts.find(article).orElseThrow().stage()).isInstanceOf(Stage.Approved.class);
        assertThat(stories.find(article)).isEmpty();
        assertThat(ledger.about(article, 1))
                .extracting(Entry::act)
                .containsExactly(Act.RELEASE_HELD);
    }

    @Test
    void anApprovedDraftThatWasHeldCanBeTakenBackByAnEditor() {
        var article = newsroom.articleReadyToSubmit("先放一放");
        var round = submit(article);
        for (var step : List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW)) {
            seal(round, article, step, reviewer(step));
        }
        setOwnSourceUntil(Optional.of(LocalDate.of(2026, 11, 22)));
        complete(round);
        setOwnSourceUntil(Optional.empty());

        var result = scheduling.unschedule(article, newsroom.editor);

        assertThat(result).isEqualTo(new StageResult.Moved(new Stage.Drafting()));
        assertThat(scheduling.unschedule(article, newsroom.editor))
                .isEqualTo(new StageResult.Refused(Refusal.NOT_APPROVED));
    }

    @Test
    void anExpiredSourceKeepsADraftFromReview() {
        var typed = newsroom.manuscript("过期稿源");
        var article = newsroom.articleReadyToSubmit("过期稿源");
        var expired =
                new Manuscript(
                        typed.kind(),
                        typed.headline(),
                        typed.originalTitle(),
                        typed.originalAuthor(),
                        typed.summary(),
                        typed.dateline(),
                        typed.authors(),
                        Optional.of(newsroom.expiredSource),
                        typed.section(),
                        typed.topicSlug(),
                        typed.tags(),
                        typed.picture(),
                        typed.body());
        writing.save(article, 1, expired, newsroom.reporter);

        var result =
                transaction.execute(
                        t -> submissions.submit(article, 2, _ -> "original", newsroom.reporter));

        assertThat(result)
                .isEqualTo(
                        new SubmitResult.Blocked(
                                List.of(
                                        new Problem(
                                                Problem.Field.SOURCE,
                                                Problem.Fault.NOT_LISTED,
                                                0))));
    }

    @Test
    void theAuthorReviewsNothingAndNobodyReviewsTwice() {
        var author = newsroom.secondEditor;
        var article = newsroom.articleReadyToSubmit("作者不能审");
        clock.pass(Duration.ofMinutes(10));
        writing.save(article, 1, newsroom.manuscript("编辑也动了笔"), author);
        writing.close(article, author);
        var round = submit(article);

        assertThat(claim(round, Step.FIRST_REVIEW, author))
                .isEqualTo(new ClaimResult.Refused(Refusal.IS_AUTHOR));
        seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        open(round, Step.SECOND_REVIEW);
        assertThat(claim(round, Step.SECOND_REVIEW, newsroom.editor))
                .isEqualTo(new ClaimResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    void oneWithTwoRolesHoldsOnlyOneStepOfARound() {
        var article = newsroom.articleReadyToSubmit("一人两职");
        var round = submit(article);
        seal(round, article, Step.FIRST_REVIEW, newsroom.secondEditor);
        open(round, Step.SECOND_REVIEW);

        var result = claim(round, Step.SECOND_REVIEW, newsroom.secondEditor);

        assertThat(result).isEqualTo(new ClaimResult.Refused(Refusal.HOLDS_ANOTHER_STEP));
    }

    @Test
    void anApprovalWithoutAnOpinionOrOnOtherWordsChangesNothing() {
        var article = newsroom.articleReadyToSubmit("无意见");
        var round = submit(article);
        open(round, Step.FIRST_REVIEW);
        var task = new TaskId(round, Step.FIRST_REVIEW);
        var hash = drafts.find(article).orElseThrow().hash();
        var other = newsroom.articleReadyToSubmit("别的稿件");
        var otherHash = drafts.find(other).orElseThrow().hash();

        var silent = transaction.execute(t -> decisions.approve(task, hash, " ", newsroom.editor));
        var blind =
                transaction.execute(t -> decisions.approve(task, otherHash, "可发", newsroom.editor));

        assertThat(silent).isInstanceOf(DecisionResult.RemarkNeeded.class);
        assertThat(blind).isInstanceOf(DecisionResult.WordsChanged.class);
        var step = drafts.latestRound(article).orElseThrow().step(Step.FIRST_REVIEW).orElseThrow();
        assertThat(step.holder()).isEmpty();
        assertThat(step.isOpen()).isTrue();
    }

    @Test
    void releasedStoriesAreRelatedByTopicTagsAndSection() {
        var first = newsroom.articleReadyToSubmit("相关一");
        var second = newsroom.articleReadyToSubmit("相关二");
        releaseWith(first, newsroom.editor, newsroom.deskChief, newsroom.chiefEditor);

        releaseWith(second, newsroom.editor, newsroom.deskChief, newsroom.chiefEditor);

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(stories.relatedTo(second))
                                .extracting(StoryLine::article)
                                .contains(first));
    }

    @Test
    void storiesThatNameEachOtherAreRelatedAtOnceWithoutWaitingForEachOther() {
        var desk = TestNewsroom.in(context);
        var articles =
                IntStream.range(0, 6).mapToObj(i -> desk.articleReadyToSubmit("同时" + i)).toList();
        articles.forEach(article -> release(desk, article));

        for (int i = 0; i < 10; i++) {
            articles.parallelStream()
                    .forEach(article ->
                            transaction.executeWithoutResult(
                                    _ -> events.publishEvent(new StoryReleased(article))));
            Awaitility.await().untilAsserted(() -> assertThat(undelivered()).isZero());
        }

        assertThat(stories.relatedTo(articles.getFirst()))
                .extracting(StoryLine::article)
                .containsAll(articles.subList(1, articles.size()));
    }

    private int undelivered() {
        return jdbc.sql(
                        "select count(*) from events.event_publication where completion_date is null")
                .query(Integer.class)
                .single();
    }

    @Test
    void storiesOfASectionArePagedNewestFirst() {
        var other = TestNewsroom.in(context);
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofMinutes(1));
            var article = other.articleReadyToSubmit("河流" + i);
            release(other, article);
        }

        var first = stories.ofSection(other.section, Keyset.START, 2);
        var rest = stories.ofSection(other.section, first.next().orElseThrow(), 2);

        assertThat(first.items()).extracting(StoryLine::headline).containsExactly("河流2", "河流1");
        assertThat(rest.items()).extracting(StoryLine::headline).containsExactly("河流0");
        assertThat(rest.next()).isEmpty();
    }

    private void release(TestNewsroom desk, ArticleId article) {
        var round =
                ((SubmitResult.Submitted)
                                transaction.execute(t ->
                                        submissions.submit(
                                                article, 1, _ -> "original", desk.reporter)))
                        .round();
        seal(round, article, Step.FIRST_REVIEW, desk.editor);
        seal(round, article, Step.SECOND_REVIEW, desk.deskChief);
        seal(round, article, Step.FINAL_REVIEW, desk.chiefEditor);
        complete(round);
    }

    private ReleaseResult releaseWith(
            ArticleId article, PersonId first, PersonId second, PersonId last) {
        var round = submit(article);
        seal(round, article, Step.FIRST_REVIEW, first);
        seal(round, article, Step.SECOND_REVIEW, second);
        seal(round, article, Step.FINAL_REVIEW, last);
        return complete(round);
    }

    private RoundId submit(ArticleId article) {
        int seen = drafts.find(article).orElseThrow().saved().version();
        var result =
                transaction.execute(
                        t -> submissions.submit(article, seen, _ -> "original", newsroom.reporter));
        return ((SubmitResult.Submitted) result).round();
    }

    private void open(RoundId round, Step step) {
        transaction.executeWithoutResult(t -> steps.open(round, step));
    }

    private ClaimResult claim(RoundId round, Step step, PersonId by) {
        if (step == Step.FIRST_REVIEW) {
            open(round, step);
        }
        return transaction.execute(t -> steps.claim(new TaskId(round, step), by));
    }

    private void seal(RoundId round, ArticleId article, Step step, PersonId by) {
        if (drafts.latestRound(article).orElseThrow().step(step).isEmpty()) {
            open(round, step);
        }
        var hash = drafts.find(article).orElseThrow().hash();
        var result =
                transaction.execute(
                        t -> decisions.approve(new TaskId(round, step), hash, "事实清楚，可发。", by));
        assertThat(result).isEqualTo(new DecisionResult.Decided());
    }

    private ReleaseResult complete(RoundId round) {
        return transaction.execute(t -> releases.release(approvals.complete(round)));
    }

    /** As somebody with the database's own rights could, whom no trigger stops. */
    private void behindTheProductsBack(String statement, ArticleId article) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(statement).param("article", article.value()).update();
        });
    }

    private PersonId reviewer(Step step) {
        return switch (step) {
            case FIRST_REVIEW -> newsroom.editor;
            case SECOND_REVIEW -> newsroom.deskChief;
            case FINAL_REVIEW -> newsroom.chiefEditor;
            default -> throw new IllegalArgumentException(step + " is no review");
        };
    }

    private void setOwnSourceUntil(Optional<LocalDate> until) {
        sources.setDates(
                newsroom.ownSource, LocalDate.of(2020, 1, 1), until, newsroom.administrator);
    }
}
