package org.caibian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.caibian.annotation.AnnotationResult;
import org.caibian.annotation.Annotations;
import org.caibian.article.ClaimResult;
import org.caibian.article.CreateResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Drafts;
import org.caibian.article.RecallResult;
import org.caibian.article.RoundStep;
import org.caibian.article.SaveResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.manuscript.FormLine;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.source.Source;
import org.caibian.source.Sources;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.caibian.testing.TestNewsroom;
import org.caibian.workflow.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the demo's economics desk had done before a test begins, through the doors its pages knock
 * at: where a test is about what comes after, nobody is looked at while they do it.
 */
final class EarlierWork {

    private static final String DESK = "CJ";
    private static final String REPORTER = "wangyan";

    private final RunningNewsroom newsroom;

    EarlierWork(RunningNewsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** An article with nothing but its headline. */
    ArticleId begun(String headline, String account) {
        return created(Manuscript.blank(Kind.ORIGINAL).withHeadline(headline), account);
    }

    /** One as {@link StaffMember#handsIn} writes it, in front of the desk. */
    ArticleId handedIn(String headline) {
        var article = readyToHandIn(headline);
        handIn(article);
        return article;
    }

    /** The same up to there: it is still its writer's. */
    ArticleId readyToHandIn(String headline) {
        return created(manuscript(headline), REPORTER);
    }

    /** Its writer hands it in, as it stands there. */
    void handIn(ArticleId article) {
        var draft = part(Drafts.class).find(article.main()).orElseThrow();
        var sent =
                part(Reviews.class).submit(draft.id(), draft.saved().version(), person(REPORTER));
        assertThat(sent).isInstanceOf(SubmitResult.Submitted.class);
    }

    /** It goes all the way to readers, as it stands there. */
    void goesOut(ArticleId article) {
        handIn(article);
        for (var account : List.of("liqinghe", "qintang", "gumingzhou", "shenzhiyao")) {
            passed(article, account);
        }
        Awaitility.await().until(() -> part(Drafts.class).find(article.main()).isEmpty());
    }

    /**
     * One that its writer has begun, with words of theirs beside it: both changed what stood there
     * before.
     */
    ArticleId begunWithWordsBeside(String headline) {
        var begun = Manuscript.blank(Kind.ORIGINAL).withHeadline(headline);
        var article = created(TestNewsroom.saying(begun, "先写的一段。"), REPORTER);
        var by = person(REPORTER);
        var beside = TestNewsroom.saying(begun, "断网时改的一段。");
        assertThat(part(Branches.class).keep(article.main(), 1, beside, Instant.now(), by))
                .isInstanceOf(BranchResult.Kept.class);
        var since = TestNewsroom.saying(begun, "后来存的一段。");
        assertThat(part(Writing.class).saveOnce(article.main(), 1, since, by))
                .isInstanceOf(SaveResult.Saved.class);
        return article;
    }

    /** One that somebody holds a step of, with words beside it that its writer could not save. */
    ArticleId heldWithWordsBeside(String headline, String account) {
        var article = handedIn(headline);
        var by = person(REPORTER);
        var beside = TestNewsroom.saying(manuscript(headline), "交稿前没存上的一段。");
        assertThat(part(Branches.class).keep(article.main(), 1, beside, Instant.now(), by))
                .isInstanceOf(BranchResult.Kept.class);
        assertThat(part(Reviews.class).claim(task(article), person(account)))
                .isInstanceOf(ClaimResult.Claimed.class);
        return article;
    }

    /** Whoever has it in hand gave no sign of life for so long. */
    void passTenMinutesForTheEditLock(String headline) {
        var run =
                part(JdbcClient.class)
                        .sql(
                                """
                                update newsroom.draft
                                set locked_since = locked_since - interval '10 minutes',
                                    locked_until = locked_until - interval '10 minutes'
                                where headline = ? and locked_until > now()
                                """)
                        .param(headline)
                        .update();
        assertThat(run).isOne();
    }

    /** Its writer takes it back. */
    void takenBack(ArticleId article) {
        assertThat(part(Reviews.class).recall(article.main(), person(REPORTER)))
                .isInstanceOf(RecallResult.Recalled.class);
    }

    /** The step it has come to is done. */
    void passed(ArticleId article, String account) {
        var reviews = part(Reviews.class);
        var task = task(article);
        var words = part(Drafts.class).find(article.main()).orElseThrow().hash();
        var by = person(account);
        var done =
                task.step().isReview()
                        ? reviews.approve(task, words, "事实清楚，可发。", by)
                        : reviews.proofread(task, words, "", by);
        assertThat(done).isInstanceOf(DecisionResult.Decided.class);
    }

    /** It is given back to its writer at the step it has come to. */
    void returned(ArticleId article, String account, String reason) {
        var done = part(Reviews.class).giveBack(task(article), reason, person(account));
        assertThat(done).isInstanceOf(DecisionResult.Decided.class);
    }

    /** A comment on all of it, and another headline for the one it has. */
    void remarkedOn(ArticleId article, String account) {
        var annotations = part(Annotations.class);
        var by = person(account);
        assertThat(annotations.comment(article.main(), Optional.empty(), "请再核对一遍。", by))
                .isInstanceOf(AnnotationResult.Kept.class);
        assertThat(annotations.suggest(article.main(), FormLine.HEADLINE, "另一个标题", "", by))
                .isInstanceOf(AnnotationResult.Kept.class);
    }

    private TaskId task(ArticleId article) {
        var round = part(Drafts.class).latestRound(article.main()).orElseThrow();
        var open = round.steps().stream().filter(RoundStep::isOpen).findFirst().orElseThrow();
        return new TaskId(round.id(), open.step());
    }

    private ArticleId created(Manuscript words, String account) {
        var begun = part(Writing.class).create(desk(), words, person(account));
        assertThat(begun).isInstanceOf(CreateResult.Created.class);
        return ((CreateResult.Created) begun).article();
    }

    private Manuscript manuscript(String headline) {
        var section =
                part(Subjects.class).sections().stream()
                        .filter(each -> each.name().equals("财经"))
                        .map(Section::id)
                        .findFirst();
        var words =
                Manuscript.blank(Kind.ORIGINAL)
                        .withHeadline(headline)
                        .withDateline("晨岸东屿11月23日电（记者 王砚）")
                        .withAuthors(List.of("王砚"))
                        .withSource(part(Sources.class).named("晨岸").map(Source::id))
                        .withSection(section);
        return TestNewsroom.saying(
                words, "23日上午，海湾潮汐电站二号机组并网，岛上的灯塔当晚改用新电。", "值守灯塔二十年的周守灯说，灯比从前亮了一成。");
    }

    private DeskId desk() {
        return part(Staff.class).desks().stream()
                .filter(each -> each.code().equals(DESK))
                .map(Desk::id)
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(String account) {
        return part(Staff.class).byAccount(account).orElseThrow().id();
    }

    private <T> T part(Class<T> type) {
        return newsroom.part(type);
    }
}
