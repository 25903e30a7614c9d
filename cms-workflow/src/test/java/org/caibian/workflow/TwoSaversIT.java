package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.article.SaveResult;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * A save and another act on the same draft at one instant, in either order: whoever comes second
 * comes while the first is done and not kept yet. No word is lost, and no seal counts for other
 * words. The acts are those of {@code two-writers.txt}.
 */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class TwoSaversIT {

    /** What nothing was done by. */
    private static final List<String> TURNED_AWAY =
            List.of("Refused", "Gone", "NotAsked", "NotThere", "Nothing", "Unreadable", "HeldBy");

    @Autowired private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> whoeverNamesWordsThatOthersSavedOverIsToldAndNothingIsLost()
            throws IOException {
        var room = ReviewRoom.in(context);
        var acts = acts(room, "names the");
        assertThat(acts).hasSizeGreaterThan(12);
        return acts.stream()
                .flatMap(act ->
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "a save, then " + act, () -> second(room, act)),
                                DynamicTest.dynamicTest(
                                        act + ", then a save", () -> first(room, act))));
    }

    @TestFactory
    Stream<DynamicTest> whatWasSavedStandsWhateverIsDoneBesideTheWordsAtTheSameInstant()
            throws IOException {
        var room = ReviewRoom.in(context);
        var acts = acts(room, "beside the words");
        assertThat(acts).hasSizeGreaterThan(6);
        return acts.stream()
                .flatMap(act ->
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "a save, then " + act, () -> savedBeside(room, act)),
                                DynamicTest.dynamicTest(
                                        act + ", then a save", () -> besideSaved(room, act))));
    }

    private List<ServiceActs> acts(ReviewRoom room, String why) throws IOException {
        var lines = TwoWritersIT.lines();
        return ServiceActs.in(context, room).stream()
                .filter(act -> lines.getOrDefault(act.toString(), "").startsWith(why))
                .toList();
    }

    private void second(ReviewRoom room, ServiceActs act) {
        var scene = new TwoSavers(room, context, act.toString());
        var stands = new ArrayList<Object>();

        var told =
                AtOnce.both(
                        context,
                        () -> {
                            assertThat(name(scene.save())).isEqualTo("Saved");
                            stands.addAll(scene.stands());
                        },
                        () -> act.done(scene::argument, scene.by()));

        assertThat(name(told)).isIn("Outdated", "WordsChanged", "MovedOn", "NotSaved");
        if (name(told).equals("NotSaved")) {
            assertThat(told).extracting("why").isInstanceOf(SaveResult.Outdated.class);
        }
        stays(scene, stands);
    }

    private void first(ReviewRoom room, ServiceActs act) {
        var scene = new TwoSavers(room, context, act.toString());
        var before = scene.stands();
        var stands = new ArrayList<Object>();

        var told =
                AtOnce.both(
                        context,
                        () -> {
                            var done = act.done(scene::argument, scene.by());
                            stands.addAll(scene.stands());
                            assertThat(stands).as(done.toString()).isNotEqualTo(before);
                        },
                        scene::save);

        assertThat(name(told)).isIn("Outdated", "AlreadyDecided", "Refused");
        stays(scene, stands);
    }

    /** Whoever came second changed nothing, and no seal counts for other words. */
    private static void stays(TwoSavers scene, List<Object> stands) {
        assertThat(scene.stands()).isEqualTo(stands);
        if (!stands.isEmpty()) {
            assertThat(scene.sealed()).isSubsetOf(scene.words());
        }
    }

    private void savedBeside(ReviewRoom room, ServiceActs act) {
        var scene = new TwoSavers(room, context, act.toString());
        var saved = new ArrayList<SaveResult>();

        AtOnce.both(
                context,
                () -> saved.add(scene.save()),
                () -> act.done(scene::argument, scene.by()));

        assertThat(name(saved.getFirst())).isIn("Saved", "Locked");
        assertThat(scene.words()).isEqualTo(scene.wordsAfter(saved.getFirst()));
        assertThat(scene.sealed()).isSubsetOf(scene.words());
    }

    private void besideSaved(ReviewRoom room, ServiceActs act) {
        var scene = new TwoSavers(room, context, act.toString());

        var saved =
                AtOnce.both(
                        context,
                        () ->
                                assertThat(name(act.done(scene::argument, scene.by())))
                                        .isNotIn(TURNED_AWAY),
                        scene::save);

        assertThat(scene.words()).isEqualTo(scene.wordsAfter(saved));
        assertThat(scene.sealed()).isSubsetOf(scene.words());
    }

    private static String name(Object result) {
        return result.getClass().getSimpleName();
    }
}
