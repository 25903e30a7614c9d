package org.caibian.workflow.flowable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Settled;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.testing.EnginesUsed;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.caibian.workflow.Reviews;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.job.service.impl.asyncexecutor.AsyncExecutor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the engine is set up, and what happens where it and core do not agree. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineIT {

    @Autowired private ApplicationContext context;
    @Autowired private SpringProcessEngineConfiguration engine;
    @Autowired private AsyncExecutor executor;
    @Autowired private RuntimeService runtime;
    @Autowired private TaskService tasks;
    @Autowired private Reviews reviews;
    @Autowired private Drafts drafts;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        EnginesUsed.note("Flowable", "Flowable " + ProcessEngine.VERSION);
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void fromAnEmptyDatabaseItsTablesComeIntoTheirOwnSchemaAndNoOther() {
        assertThat(tables("tablename like 'act\\_%' or tablename like 'flw\\_%'"))
                .isNotEmpty()
                .allMatch(table -> table.startsWith("flowable."));
    }

    @Test
    void itKeepsNeitherPeopleNorEventsOfItsOwn() {
        assertThat(tables("tablename like 'act\\_id\\_%' or tablename like 'flw\\_event\\_%'"))
                .isEmpty();
    }

    @Test
    void aProcessCanNameItsTwoDelegatesAndNothingElseOfTheHouse() {
        assertThat(engine.getBeans())
                .containsOnlyKeys("openStep", "reconfirmations", "releaseStory");
    }

    @Test
    void aJobOfAKilledNodeComesFreeAfterHalfAMinute() {
        assertThat(
                        List.of(
                                executor.getTimerLockTimeInMillis(),
                                executor.getAsyncJobLockTimeInMillis()))
                .containsOnly((int) Duration.ofSeconds(30).toMillis());
        assertThat(executor.getResetExpiredJobsPageSize()).isEqualTo(100);
        assertThat(executor.getLockOwner()).isEqualTo("caibian-1");
    }

    @Test
    void itRemembersEnoughToShowWhichWayARoundTook() {
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.AUDIT);
    }

    @Test
    void aTaskIsAskedOfTheRoleOnTheArticlesDesk() {
        var task = submitted(newsroom.articleReadyToSubmit("东屿港恢复通航"));

        var asked =
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(task.round().toString())
                        .taskCandidateGroup("EDITOR@" + newsroom.desk)
                        .list();

        assertThat(asked).extracting(t -> t.getTaskDefinitionKey()).containsExactly("FIRST_REVIEW");
    }

    @Test
    void whereTheEngineLostARouteThePersonHearsAResultAndCoreIsAsItWas() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var task = submitted(article);
        loseTheRoute(task);
        var words = drafts.find(article.main()).orElseThrow().hash();

        var result = reviews.approve(task, words, "同意。", newsroom.editor);

        assertThat(result).isInstanceOf(Settled.AlreadyDecided.class);
        assertThat(drafts.seals(task.round())).isEmpty();
        assertThat(drafts.round(task.round()).flatMap(round -> round.step(Step.FIRST_REVIEW)))
                .matches(step -> step.filter(RoundStep::isOpen).isPresent());
    }

    @Test
    void whereTheEngineLostARouteTheWriterStillGetsTheDraftBack() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var task = submitted(article);
        loseTheRoute(task);

        reviews.recall(article.main(), newsroom.reporter);
        var again = submitted(article);

        assertThat(again.round()).isNotEqualTo(task.round());
    }

    @Test
    void noExceptionOfTheEnginesOwnKindLeavesItsPackage() {
        var routes = context.getBean(FlowableRoutes.class);
        var draft = drafts.find(newsroom.articleReadyToSubmit("无此流程").main()).orElseThrow();
        var round = submitted(newsroom.articleReadyToSubmit("东屿港恢复通航")).round();

        var failure = catchThrowable(() -> routes.start(onARouteThatIsNone(round), draft));

        assertThat(failure).isExactlyInstanceOf(IllegalStateException.class);
    }

    private Round onARouteThatIsNone(RoundId id) {
        var round = drafts.round(id).orElseThrow();
        return new Round(
                round.id(),
                round.article().main(),
                round.number(),
                "no-such-route",
                round.proofreadings(),
                round.reviews(),
                round.revision(),
                round.begunBy(),
                round.begunAt(),
                round.ending(),
                round.authors(),
                round.steps());
    }

    private TaskId submitted(ArticleId article) {
        var version = drafts.find(article.main()).orElseThrow().saved().version();
        var result = reviews.submit(article.main(), version, newsroom.reporter);
        return new TaskId(((SubmitResult.Submitted) result).round(), Step.FIRST_REVIEW);
    }

    private void loseTheRoute(TaskId task) {
        var instance =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(task.round().toString())
                        .singleResult();
        runtime.deleteProcessInstance(instance.getId(), "lost");
    }

    private List<String> tables(String which) {
        return jdbc.sql("select schemaname || '.' || tablename from pg_tables where " + which)
                .query(String.class)
                .list();
    }
}
