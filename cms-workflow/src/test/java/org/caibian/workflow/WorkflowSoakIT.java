package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
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

    /** From so many acts on a campaign comes to every route, and later to what is rare. */
    private static final long LONG = 4_000;

    private static final long VERY_LONG = 20_000;

    private static final List<Act> HOUSE =
            List.of(Act.ROUND_RULE_SET, Act.PERSON_CHANGED, Act.ROLES_CHANGED);
    private static final List<Act> DESK =
            List.of(Act.RELEASED, Act.PRIORITY_GIVEN, Act.RECALLED, Act.SPIKED, Act.REVIVED);

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
    void aRoundThatAsksForOtherThanItsRuleWouldBeNoticed() {
        var room = ReviewRoom.in(context);
        var rules = new RulesInForce(room);

        undone(
                room,
                () -> {
                    var task = room.submitted("东屿港恢复通航");
                    room.jdbc
                            .sql("update round set proofreadings = 3 where id = :round")
                            .param("round", task.round().value())
                            .update();

                    assertThatThrownBy(rules::check)
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("by a rule in force");
                });
    }

    @Test
    void aStoryThatLostASealWouldBeNoticed() {
        var room = ReviewRoom.in(context);

        undone(
                room,
                () -> {
                    var last = room.atFinalReview(room.submitted("东屿港恢复通航"));
                    room.approve(last, room.people.chiefEditor);
                    room.jdbc
                            .sql(
                                    "update seal set voided_at = sealed_at where round = :round and step = :step")
                            .param("round", last.round().value())
                            .param("step", last.step().name())
                            .update();

                    assertThatThrownBy(new Agreement(room)::checkAll)
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("least_seals");
                });
    }

    @Test
    void aStoryThatCameOutUnderEmbargoWouldBeNoticed() {
        var room = ReviewRoom.in(context);
        var article = room.written("统计公报");
        var until = new ChosenInstant(room.now().plus(Duration.ofHours(1)), ZoneOffset.UTC);
        room.embargoes.set(article.main(), Seen.nothing(), until, room.people.reporter);

        undone(
                room,
                () -> {
                    context.getBean(Ledger.class).write(Act.RELEASED, article, Map.of());

                    assertThatThrownBy(new Agreement(room)::checkAll)
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("EMBARGO_SET");
                });
    }

    @Test
    void aStoryThatIsGoneForNoReasonWouldBeNoticed() {
        var room = ReviewRoom.in(context);
        var article = room.written("误发的公报");
        room.approve(room.atFinalReview(room.submitted(article)), room.people.chiefEditor);
        room.withdrawals.withdraw(article, "数据有误。", room.people.chiefEditor);

        undone(
                room,
                () -> {
                    room.jdbc
                            .sql(
                                    "update withdrawal set withdrawn_at = null, confirmed_by = null where article = :article")
                            .param("article", article.value())
                            .update();

                    assertThatThrownBy(new Agreement(room)::checkAll)
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("WITHDRAWN");
                });
    }

    private static void undone(ReviewRoom room, Runnable act) {
        room.transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            act.run();
        });
    }

    @Test
    void whateverPeopleDoAtOnceCoreAndEngineAgree() throws Exception {
        var room = ReviewRoom.in(context);
        var campaign = Campaign.of("reviews", SLICE);
        var soak = new WorkflowSoak(room, Cast.ofAWholeDesk(room), block, failing, campaign.seed());
        var tally = new Tally(room);

        long acts = soak.run(campaign.time(), ACTS, _ -> {});

        campaign.ended(tally.told(acts));
        assertDone(tally, HOUSE);
        assertDone(tally, List.of(Act.RELEASED, Act.EDITED, Act.EMBARGO_SET));
        assertThat(tally.routes()).hasSizeGreaterThan(1);
        if (acts >= LONG) {
            assertDone(tally, DESK);
            assertDone(tally, List.of(Act.PROOFREAD, Act.RECONFIRMED, Act.CORRECTION_OPENED));
            assertDone(tally, List.of(Act.WITHDRAWAL_PROPOSED, Act.WITHDRAWN, Act.REINSTATED));
            assertThat(tally.routes()).containsOnlyKeys(Route.KEYS);
            assertThat(tally.kinds()).containsOnlyKeys(RandomWords.KINDS);
        }
        if (acts >= VERY_LONG) {
            assertDone(
                    tally,
                    List.of(
                            Act.RETURNED,
                            Act.RELEASE_HELD,
                            Act.UNSCHEDULED,
                            Act.CARRIED_OVER,
                            Act.EMBARGO_LIFTED,
                            Act.WITHDRAWAL_LAPSED));
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
        assertDone(tally, HOUSE);
        if (acts >= LONG) {
            assertDone(tally, DESK);
            assertThat(tally.routes()).containsKeys(Route.SINGLE_REVIEW, Route.FLASH);
        }
    }

    private static void assertDone(Tally tally, List<Act> acts) {
        assertThat(acts).allSatisfy(act -> assertThat(tally.of(act)).as(act.name()).isPositive());
    }
}
