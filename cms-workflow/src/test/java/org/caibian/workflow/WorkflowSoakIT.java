package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.caibian.ledger.Act;
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
@Import({StumblingBlock.class, FailingWrites.class})
class WorkflowSoakIT {

    private static final Duration SLICE = Duration.ofSeconds(6);

    /** How many acts each campaign does at least, whatever time that takes. */
    private static final long ACTS = Long.getLong("caibian.soak.acts", 400);

    @Autowired private ApplicationContext context;
    @Autowired private FailingWrites failing;
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
        var room = ReviewRoom.in(context);
        var campaign = Campaign.of("reviews", SLICE);
        var soak = new WorkflowSoak(room, Cast.ofAWholeDesk(room), block, failing, campaign.seed());
        var tally = new Tally(room);

        long acts = soak.run(campaign.time(), ACTS, _ -> {});

        campaign.ended(tally.told(acts));
        for (var act : List.of(Act.RELEASED, Act.EDITED, Act.RECONFIRMED, Act.PROOFREAD)) {
            assertThat(tally.of(act)).as(act.name()).isPositive();
        }
    }

    @Test
    void onADeskOfFourNothingComesWhereNobodyCanMoveIt() throws Exception {
        var room = ReviewRoom.in(context);
        var campaign = Campaign.of("reviews of four", SLICE);
        var four = Cast.ofFour(room);
        var soak = new WorkflowSoak(room, four, block, failing, campaign.seed());
        var ways = new WaysOut(room, four);
        var tally = new Tally(room);

        long acts = soak.run(campaign.time(), ACTS, ways::check);

        campaign.ended(tally.told(acts));
        new Agreement(room).checkAll();
    }
}
