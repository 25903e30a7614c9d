package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.article.Step;
import org.junit.jupiter.api.Test;

/** What a screen is told of the way an article takes, whatever moves the route. */
interface RouteMapContract {

    ReviewRoom room();

    @Test
    default void thePlanShowsWhatIsDoneWhatIsAskedForNowAndWhatIsToCome() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(first, room().people.editor);

        var plan = room().map.plan(room().article(first).main());

        assertThat(plan.stops())
                .extracting(RoutePlan.Stop::progress)
                .containsExactly(
                        RoutePlan.Progress.DONE,
                        RoutePlan.Progress.NOW,
                        RoutePlan.Progress.TO_COME);
        assertThat(plan.stops().getFirst().holder()).contains(room().people.editor);
        assertThat(plan.now().orElseThrow().step()).isEqualTo(Step.SECOND_REVIEW);
    }

    @Test
    default void thePlanOfADraftReturnedBeginsAtTheBeginning() {
        var first = room().submitted("东屿港恢复通航");
        var article = room().article(first);
        room().reviews.giveBack(first, "请补信源。", room().people.editor);

        var plan = room().map.plan(article.main());

        assertThat(plan.stops())
                .hasSize(3)
                .extracting(RoutePlan.Stop::progress)
                .containsOnly(RoutePlan.Progress.TO_COME);
    }

    @Test
    default void thePlanOfALiveStoryIsDone() {
        var first = room().submitted("东屿港恢复通航");
        room().approve(room().atFinalReview(first), room().people.chiefEditor);

        var plan = room().map.plan(room().article(first).main());

        assertThat(plan.stops())
                .hasSize(3)
                .extracting(RoutePlan.Stop::progress)
                .containsOnly(RoutePlan.Progress.DONE);
        assertThat(plan.now()).isEmpty();
    }
}
