package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
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

    @Test
    default void aListIsToldTheSameOfAllItsDraftsAtOnce() {
        var waiting = room().submitted("东屿港恢复通航");
        room().approve(waiting, room().people.editor);
        var returned = room().submitted("澄湖轮渡停航");
        room().reviews.giveBack(returned, "请补信源。", room().people.editor);
        var reworded = room().submitted("海曲夜市开市");
        room().approve(reworded, room().people.editor);
        var second = ReviewRoom.at(reworded, Step.SECOND_REVIEW);
        room().reviews.claim(second, room().people.deskChief);
        room().edit(room().article(second), "海曲夜市今晚开市", room().people.deskChief);
        var released = room().submitted("海湾大桥通车");
        room().approve(room().atFinalReview(released), room().people.chiefEditor);
        var drafts =
                Stream.of(waiting, returned, reworded, released)
                        .map(first -> room().article(first).main())
                        .toList();

        var stops =
                room().map
                        .stops(
                                drafts.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        draft -> draft, _ -> Kind.ORIGINAL)));

        assertThat(drafts)
                .allSatisfy(draft ->
                        assertThat(stops.get(draft))
                                .extracting(RoutePlan.Stop::step, RoutePlan.Stop::progress)
                                .isEqualTo(
                                        room().map.plan(draft).stops().stream()
                                                .map(stop -> tuple(stop.step(), stop.progress()))
                                                .toList()));
    }
}
