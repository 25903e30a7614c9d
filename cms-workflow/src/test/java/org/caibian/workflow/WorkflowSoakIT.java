package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.caibian.testing.Campaign;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A short, seeded slice of {@link WorkflowSoak}; longer with {@code ./cms soak reviews}. */
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
        var campaign = Campaign.of("reviews", Duration.ofSeconds(10));
        var soak = new WorkflowSoak(ReviewRoom.in(context), block, campaign.seed());

        int stories = soak.run(campaign.time(), STORIES);

        campaign.ended(stories + " stories");
        assertThat(stories).isGreaterThanOrEqualTo(STORIES);
    }
}
