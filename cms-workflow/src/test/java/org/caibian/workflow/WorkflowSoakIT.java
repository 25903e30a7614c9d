package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A short, seeded slice; longer with {@code -Dcaibian.soak.for=30m -Dcaibian.soak.seed=7}. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
@Import(StumblingBlock.class)
class WorkflowSoakIT {

    private static final int STORIES = 5;

    @Autowired private ApplicationContext context;
    @Autowired private StumblingBlock block;

    @Test
    void aRouteThatIsLostWouldBeNoticed() {
        var room = ReviewRoom.in(context);
        var task = room.submitted("东屿港恢复通航");
        room.transaction.executeWithoutResult(_ -> room.routes.ended(task.round()));

        assertThatThrownBy(() -> new Agreement(room).check(room.article(task)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("route");
    }

    @Test
    void whateverPeopleDoAtOnceCoreAndEngineAgree() throws Exception {
        long seed = Long.getLong("caibian.soak.seed", 20261123);
        Duration time = DurationStyle.detectAndParse(System.getProperty("caibian.soak.for", "10s"));

        int stories = new WorkflowSoak(ReviewRoom.in(context), block, seed).run(time, STORIES);

        System.out.printf("workflow soak: seed %d, %s, %d stories%n", seed, time, stories);
        assertThat(stories).isGreaterThanOrEqualTo(STORIES);
    }
}
