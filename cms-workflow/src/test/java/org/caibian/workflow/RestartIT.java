package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.caibian.WorkflowTestApplication;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskFilter;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Kind;
import org.caibian.publication.SecondLook;
import org.caibian.publication.Standing;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.testing.TestDatabase;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A program that ended, however it ended, is taken up by the next one on the same database. */
class RestartIT {

    @Test
    void afterARestartTheQueueGoesOnWhereItStood() {
        var database = TestDatabase.newDatabase();
        try (var killed = start(database)) {
            var before = ReviewRoom.in(killed);
            var first = before.submitted("东屿港恢复通航");
            before.approve(first, before.people.editor);

            try (var next = start(database)) {
                var after = before.movedTo(next);
                var waiting =
                        next.getBean(ReviewQueue.class)
                                .claimable(
                                        TaskFilter.ALL,
                                        after.people.deskChief,
                                        ReviewQueue.FROM_OLDEST,
                                        10);
                after.approve(ReviewRoom.at(first, Step.SECOND_REVIEW), after.people.deskChief);
                after.approve(ReviewRoom.at(first, Step.FINAL_REVIEW), after.people.chiefEditor);

                assertThat(waiting.items())
                        .extracting(ReviewTask::id)
                        .containsExactly(ReviewRoom.at(first, Step.SECOND_REVIEW));
                assertThat(after.standing(after.article(first))).isInstanceOf(Standing.Live.class);
            }
        }
    }

    @Test
    void afterARestartASecondLookIsDueWhenItWas() {
        var database = TestDatabase.newDatabase();
        try (var killed = start(database)) {
            var before = ReviewRoom.in(killed);
            before.set(new RoundRule(Kind.FLASH, 1, 0), before.people.chiefEditor);
            var article = FlashRouteIT.sent(before);
            before.approve(before.submitted(article), before.people.editor);
            var looks = before.secondLooks.of(article);

            try (var next = start(database)) {
                var after = before.movedTo(next);
                after.pass(Duration.between(after.now(), looks.getFirst().dueAt()));
                after.wake();

                assertThat(after.secondLooks.of(article))
                        .extracting(SecondLook::dueAt)
                        .containsOnly(looks.getFirst().dueAt());
                assertThat(after.acts(article))
                        .filteredOn(Act.SECOND_LOOK_OVERDUE::equals)
                        .hasSize(looks.size());
                assertThat(after.standing(article)).isInstanceOf(Standing.Live.class);
            }
        }
    }

    @Test
    void aRouteThatHasNotChangedIsNotDeployedAgain() {
        var database = TestDatabase.newDatabase();
        start(database).close();

        try (var next = start(database)) {
            var routes = next.getBean(RepositoryService.class).createProcessDefinitionQuery();

            assertThat(routes.processDefinitionKey(Route.ORIGINAL).count()).isEqualTo(1);
        }
    }

    /** The first program is left as it is while the second runs: nobody tidied up after it. */
    private static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(WorkflowTestApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "spring.datasource.url",
                                database,
                                "spring.datasource.username",
                                TestDatabase.user(),
                                "spring.datasource.password",
                                TestDatabase.password(),
                                "spring.flyway.schemas",
                                "newsroom,flowable,events",
                                "spring.flyway.default-schema",
                                "newsroom",
                                "spring.flyway.locations",
                                TestDatabase.MIGRATIONS,
                                "flowable.async-executor-activate",
                                "false"))
                .run();
    }
}
