package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
class ReviewQueueIT {

    @Autowired private ApplicationContext context;
    @Autowired private ReviewQueue queue;
    @Autowired private Priorities priorities;
    @Autowired private Writing writing;
    @Autowired private Submissions submissions;
    @Autowired private Steps steps;
    @Autowired private Decisions decisions;
    @Autowired private Drafts drafts;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;

    @BeforeEach
    void openADesk() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void theLongestWaitingComesFirst() {
        var first = handedIn("先到");
        var second = handedIn("后到");

        assertThat(onTheDesk()).containsExactly(first, second);
    }

    @Test
    void whatIsUrgentGoesBeforeWhatIsPreferredAndThatBeforeTheRest() {
        var normal = handedIn("普通");
        var high = handedIn("优先");
        var urgent = handedIn("加急");

        priorities.give(high, Priority.HIGH, newsroom.editor);
        priorities.give(urgent, Priority.URGENT, newsroom.editor);

        assertThat(onTheDesk()).containsExactly(urgent, high, normal);
    }

    @Test
    void whatWaitedForDaysIsNotPassedOverForSomethingPreferred() {
        var waiting = handedIn("等了两天");
        clock.pass(Duration.ofDays(2));
        var high = handedIn("优先");
        priorities.give(high, Priority.HIGH, newsroom.editor);

        assertThat(onTheDesk()).containsExactly(waiting, high);
    }

    @Test
    void aStepOpenedLaterHasThePriorityGivenBefore() {
        var article = newsroom.articleReadyToSubmit("写作时就加急");
        priorities.give(article, Priority.URGENT, newsroom.reporter);
        var other = handedIn("普通");

        var round = submit(article);

        assertThat(onTheDesk()).containsExactly(article, other);
        seal(round, article, Step.FIRST_REVIEW, newsroom.editor, Step.SECOND_REVIEW);
        assertThat(queue.of(article, newsroom.deskChief).orElseThrow().priority())
                .isEqualTo(Priority.URGENT);
    }

    @Test
    void aReporterOfAnotherDeskGivesNoPriority() {
        var article = handedIn("别的部门");

        var result = priorities.give(article, Priority.URGENT, newsroom.stranger);

        assertThat(result).isEqualTo(new PriorityResult.Refused(Refusal.ROLE_MISSING));
        assertThat(drafts.find(article).orElseThrow().priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void givingAPriorityIsToldInTheLedgerOnce() {
        var article = handedIn("记一次");

        priorities.give(article, Priority.HIGH, newsroom.deskChief);
        priorities.give(article, Priority.HIGH, newsroom.deskChief);

        assertThat(ledger.about(article, 10))
                .filteredOn(entry -> entry.act() == Act.PRIORITY_GIVEN)
                .singleElement()
                .extracting(Entry::details)
                .isEqualTo(Map.of("from", "NORMAL", "priority", "HIGH"));
    }

    @Test
    void thePriorityIsNoPartOfWhatIsSealed() {
        var article = handedIn("内容不变");
        var before = drafts.find(article).orElseThrow().hash();

        priorities.give(article, Priority.URGENT, newsroom.editor);

        assertThat(drafts.find(article).orElseThrow().content().hash()).isEqualTo(before);
    }

    @Test
    void aFilterLetsOnlyItsKindStepAndPriorityPass() {
        var original = handedIn("原创");
        var urgent = handedIn("加急");
        priorities.give(urgent, Priority.URGENT, newsroom.editor);
        var commentary = handedIn(commentary("评论"));
        var further = newsroom.articleReadyToSubmit("到了复审");
        seal(submit(further), further, Step.FIRST_REVIEW, newsroom.editor, Step.SECOND_REVIEW);

        assertThat(onTheDesk(kinds(Kind.COMMENTARY))).containsExactly(commentary);
        assertThat(onTheDesk(steps(Step.SECOND_REVIEW))).containsExactly(further);
        assertThat(onTheDesk(priorities(Priority.URGENT))).containsExactly(urgent);
        assertThat(onTheDesk(priorities(Priority.NORMAL)))
                .containsExactly(original, commentary, further);
    }

    @Test
    void myOwnListsAreFilteredToo() {
        var held = handedIn("我持有");
        var free = handedIn("可认领");
        transaction.executeWithoutResult(_ ->
                steps.claim(
                        new TaskId(drafts.latestRound(held).orElseThrow().id(), Step.FIRST_REVIEW),
                        newsroom.editor));
        var urgent = priorities(Priority.URGENT);
        priorities.give(free, Priority.URGENT, newsroom.editor);

        assertThat(articles(queue.heldBy(TaskFilter.ALL, newsroom.editor, from(), 10)))
                .containsExactly(held);
        assertThat(articles(queue.heldBy(urgent, newsroom.editor, from(), 10))).isEmpty();
        assertThat(articles(queue.claimable(urgent, newsroom.editor, from(), 10)))
                .containsExactly(free);
    }

    @Test
    void noDesksNoTasks() {
        handedIn("谁也看不到");

        assertThat(queue.ofDesks(TaskFilter.ALL, newsroom.editor, from(), 10).items()).isEmpty();
    }

    @Test
    void pagesOfSeveralDesksMissNothingAndRepeatNothing() {
        var all = new ArrayList<ArticleId>();
        for (int i = 0; i < 7; i++) {
            all.add(handedIn("第" + i + "篇"));
        }
        var both = TaskFilter.of(Set.of(newsroom.desk, newsroom.otherDesk));
        var read = new ArrayList<ArticleId>();
        var page = queue.ofDesks(both, newsroom.editor, from(), 3);
        read.addAll(articles(page));
        while (page.next().isPresent()) {
            page = queue.ofDesks(both, newsroom.editor, page.next().get(), 3);
            read.addAll(articles(page));
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void theResponsibleEditorFollowsTheArticleThroughTheLaterSteps() {
        var article = newsroom.articleReadyToSubmit("跟到底");
        var round = submit(article);
        var me = newsroom.editor;
        assertThat(articles(queue.followedBy(TaskFilter.ALL, me, from(), 10))).isEmpty();

        seal(round, article, Step.FIRST_REVIEW, me, Step.SECOND_REVIEW);

        assertThat(articles(queue.followedBy(TaskFilter.ALL, me, from(), 10)))
                .containsExactly(article);
        seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief, Step.FINAL_REVIEW);
        assertThat(articles(queue.followedBy(TaskFilter.ALL, me, from(), 10)))
                .containsExactly(article);
    }

    private List<ArticleId> onTheDesk() {
        return onTheDesk(TaskFilter.ALL);
    }

    private List<ArticleId> onTheDesk(TaskFilter filter) {
        var here = filter.on(Set.of(newsroom.desk));
        return articles(queue.ofDesks(here, newsroom.editor, from(), 50));
    }

    private static List<ArticleId> articles(Slice<ReviewTask> tasks) {
        return tasks.items().stream().map(ReviewTask::article).toList();
    }

    private static Keyset from() {
        return ReviewQueue.FROM_OLDEST;
    }

    private static TaskFilter kinds(Kind kind) {
        return new TaskFilter(Set.of(), Set.of(kind), Set.of(), Set.of());
    }

    private static TaskFilter steps(Step step) {
        return new TaskFilter(Set.of(), Set.of(), Set.of(step), Set.of());
    }

    private static TaskFilter priorities(Priority priority) {
        return new TaskFilter(Set.of(), Set.of(), Set.of(), Set.of(priority));
    }

    private ArticleId handedIn(String headline) {
        var article = newsroom.articleReadyToSubmit(headline);
        submit(article);
        return article;
    }

    private ArticleId handedIn(Manuscript typed) {
        var article =
                ((CreateResult.Created) writing.create(newsroom.desk, typed, newsroom.reporter))
                        .article();
        submit(article);
        return article;
    }

    private Manuscript commentary(String headline) {
        var typed = newsroom.manuscript(headline);
        return new Manuscript(
                Kind.COMMENTARY,
                headline,
                "",
                "",
                typed.summary(),
                "",
                typed.authors(),
                typed.source(),
                typed.section(),
                typed.topicSlug(),
                typed.tags(),
                typed.picture(),
                typed.body());
    }

    private RoundId submit(ArticleId article) {
        clock.pass(Duration.ofMinutes(5));
        return done(() -> {
            var result = submissions.submit(article, 1, _ -> "original", newsroom.reporter);
            var round = ((SubmitResult.Submitted) result).round();
            steps.open(round, Step.FIRST_REVIEW);
            return round;
        });
    }

    private void seal(RoundId round, ArticleId article, Step step, PersonId by, Step next) {
        var words = drafts.find(article).orElseThrow().hash();
        done(() -> {
            decisions.approve(new TaskId(round, step), words, "同意。", by);
            steps.open(round, next);
            return round;
        });
    }

    private <R> R done(Supplier<R> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }
}
