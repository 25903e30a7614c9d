package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.junit.jupiter.api.Test;

/** What core may count on from whatever moves the routes. */
interface RoutesContract {

    ReviewRoom room();

    @Test
    default void aRoundBegunStandsAtTheFirstStepAndCoreHasOpenedIt() {
        var task = room().submitted("路线起点");

        assertThat(room().routes.position(task.round()))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
        assertThat(room().openStep(task.round())).contains(Step.FIRST_REVIEW);
    }

    @Test
    default void aRouteIsNotMovedFromAStepItIsNotAt() {
        var round = room().submitted("不在此步").round();

        var refused =
                catchThrowable(() ->
                        room().transaction
                                .executeWithoutResult(
                                        _ -> room().routes.decided(round, Step.SECOND_REVIEW)));

        assertThat(refused).isInstanceOf(RouteElsewhere.class);
        assertThat(room().routes.position(round))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
    }

    @Test
    default void endingARouteTwiceDoesNoHarm() {
        var round = room().submitted("两次结束").round();

        room().transaction.executeWithoutResult(_ -> room().routes.ended(round));
        room().transaction.executeWithoutResult(_ -> room().routes.ended(round));

        assertThat(room().routes.position(round)).isEqualTo(new Routes.Position.Ended());
    }

    @Test
    default void aMoveThatIsRolledBackNeverWas() {
        var round = room().submitted("回滚").round();

        room().transaction
                .executeWithoutResult(transaction -> {
                    room().routes.ended(round);
                    transaction.setRollbackOnly();
                });

        assertThat(room().routes.position(round))
                .isEqualTo(new Routes.Position.At(Step.FIRST_REVIEW));
    }

    @Test
    default void aRouteNamesItsStepsInTheirOrder() {
        var route = room().routes.route(Route.ORIGINAL);

        assertThat(route.steps()).containsExactly(Step.values());
    }

    /** What a release is looked at again for is told by it before the route has come that far. */
    @Test
    default void aRouteComesToAsManyReviewsAsItsRuleSays() {
        for (var kind : Kind.values()) {
            for (int seals = RoundRule.fewestSeals(kind); seals <= RoundRule.MOST; seals++) {
                var rule = new RoundRule(kind, seals, 0);
                var route = room().routes.route(Route.under(rule));

                assertThat(route.steps().stream().filter(Step::isReview))
                        .as(rule.toString())
                        .hasSize(rule.reviews());
            }
        }
    }

    @Test
    default void aRoundKnowsTheRouteItTookAfterItsEnd() {
        var round = room().submitted("走过的路").round();
        room().transaction.executeWithoutResult(_ -> room().routes.ended(round));

        assertThat(room().routes.routeOf(round).map(Route::key)).contains(Route.ORIGINAL);
    }
}
