package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Seen;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
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
    @Autowired private Steps steps;
    @Autowired private Drafts drafts;
    @Autowired private Absences absences;
    @Autowired private SettableClock clock;
    @Autowired private TransactionTemplate transaction;

    private ReviewDesk desk;
    private TestNewsroom newsroom;

    @BeforeEach
    void openADesk() {
        desk = new ReviewDesk(context);
        newsroom = desk.newsroom;
    }

    @Test
    void theLongestWaitingComesFirst() {
        var first = desk.handedIn("先到");
        var second = desk.handedIn("后到");

        assertThat(desk.waiting()).containsExactly(first, second);
    }

    @Test
    void aFilterLetsOnlyItsKindStepAndPriorityPass() {
        var original = desk.handedIn("原创");
        var urgent = desk.handedIn("加急");
        priorities.give(urgent.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);
        var commentary = desk.handedIn(commentary("评论"));
        var further = newsroom.articleReadyToSubmit("到了复审");
        desk.seal(
                desk.submit(further),
                further,
                Step.FIRST_REVIEW,
                newsroom.editor,
                Step.SECOND_REVIEW);

        assertThat(desk.waiting(kinds(Kind.COMMENTARY))).containsExactly(commentary);
        assertThat(desk.waiting(steps(Step.SECOND_REVIEW))).containsExactly(further);
        assertThat(desk.waiting(priorities(Priority.URGENT))).containsExactly(urgent);
        assertThat(desk.waiting(priorities(Priority.NORMAL)))
                .containsExactly(original, commentary, further);
    }

    @Test
    void myOwnListsAreFilteredToo() {
        var held = desk.handedIn("我持有");
        var free = desk.handedIn("可认领");
        transaction.executeWithoutResult(_ ->
                steps.claim(
                        new TaskId(
                                drafts.latestRound(held.main()).orElseThrow().id(),
                                Step.FIRST_REVIEW),
                        newsroom.editor));
        var urgent = priorities(Priority.URGENT);
        priorities.give(free.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);

        assertThat(
                        ReviewDesk.articles(
                                queue.heldBy(
                                        TaskFilter.ALL,
                                        newsroom.editor,
                                        ReviewQueue.FROM_OLDEST,
                                        10)))
                .containsExactly(held);
        assertThat(
                        ReviewDesk.articles(
                                queue.heldBy(urgent, newsroom.editor, ReviewQueue.FROM_OLDEST, 10)))
                .isEmpty();
        assertThat(
                        ReviewDesk.articles(
                                queue.claimable(
                                        urgent, newsroom.editor, ReviewQueue.FROM_OLDEST, 10)))
                .containsExactly(free);
    }

    @Test
    void whoHoldsAStepInTheirOwnNameGoesOnByTheirOwnRoleNotByOneLentSince() {
        var held = desk.handedIn("调岗之前认领");
        var task =
                new TaskId(drafts.latestRound(held.main()).orElseThrow().id(), Step.FIRST_REVIEW);
        transaction.executeWithoutResult(_ -> steps.claim(task, newsroom.editor));
        assertThat(mayHold(held)).isTrue();

        newsroom.employ(newsroom.editor, Post.on(newsroom.desk, Role.DESK_CHIEF));
        var now = clock.instant();
        absences.enter(
                new NewAbsence(
                        newsroom.secondEditor,
                        newsroom.editor,
                        Optional.of(newsroom.desk),
                        now,
                        now.plus(Duration.ofHours(2)),
                        ZoneOffset.UTC,
                        "休假。"),
                newsroom.secondEditor);

        assertThat(mayHold(held)).isFalse();
        transaction.executeWithoutResult(_ -> steps.letGo(task, newsroom.editor));
        assertThat(mayHold(held)).isTrue();
    }

    private boolean mayHold(ArticleId article) {
        return queue.of(article.main(), newsroom.editor).orElseThrow().mayHold();
    }

    @Test
    void noDesksNoTasks() {
        desk.handedIn("谁也看不到");

        assertThat(
                        queue.ofDesks(TaskFilter.ALL, newsroom.editor, ReviewQueue.FROM_OLDEST, 10)
                                .items())
                .isEmpty();
    }

    @Test
    void pagesOfSeveralDesksMissNothingAndRepeatNothing() {
        var all = new ArrayList<ArticleId>();
        for (int i = 0; i < 7; i++) {
            all.add(desk.handedIn("第" + i + "篇"));
        }
        var both = TaskFilter.of(Set.of(newsroom.desk, newsroom.otherDesk()));
        var read = new ArrayList<ArticleId>();
        var page = queue.ofDesks(both, newsroom.editor, ReviewQueue.FROM_OLDEST, 3);
        read.addAll(ReviewDesk.articles(page));
        while (page.next().isPresent()) {
            page = queue.ofDesks(both, newsroom.editor, page.next().get(), 3);
            read.addAll(ReviewDesk.articles(page));
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void theResponsibleEditorFollowsTheArticleThroughTheLaterSteps() {
        var article = newsroom.articleReadyToSubmit("跟到底");
        var round = desk.submit(article);
        var me = newsroom.editor;
        assertThat(
                        ReviewDesk.articles(
                                queue.followedBy(TaskFilter.ALL, me, ReviewQueue.FROM_OLDEST, 10)))
                .isEmpty();

        desk.seal(round, article, Step.FIRST_REVIEW, me, Step.SECOND_REVIEW);

        assertThat(
                        ReviewDesk.articles(
                                queue.followedBy(TaskFilter.ALL, me, ReviewQueue.FROM_OLDEST, 10)))
                .containsExactly(article);
        desk.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief, Step.FINAL_REVIEW);
        assertThat(
                        ReviewDesk.articles(
                                queue.followedBy(TaskFilter.ALL, me, ReviewQueue.FROM_OLDEST, 10)))
                .containsExactly(article);
    }

    private static TaskFilter kinds(Kind kind) {
        return new TaskFilter(Set.of(), Set.of(kind), Set.of(), Set.of(), Optional.empty());
    }

    private static TaskFilter steps(Step step) {
        return new TaskFilter(Set.of(), Set.of(), Set.of(step), Set.of(), Optional.empty());
    }

    private static TaskFilter priorities(Priority priority) {
        return new TaskFilter(Set.of(), Set.of(), Set.of(), Set.of(priority), Optional.empty());
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
}
