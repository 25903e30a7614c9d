package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.rule.StepTerm;
import org.caibian.rule.StepTerms;
import org.caibian.shared.Seen;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * No two who saw the same both win without a word: an act says what it saw, or has a line in {@code
 * two-writers.txt} that says why it need not. Whoever comes second here comes while the first is
 * done and not kept yet.
 */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class TwoWritersIT {

    @Autowired private ApplicationContext context;

    @Test
    void everyActSaysWhatItSawOrALineSaysWhyNot() throws IOException {
        var acts = ServiceActs.in(context, ReviewRoom.in(context));

        var without =
                acts.stream()
                        .filter(act -> !act.saysWhatItSaw())
                        .map(ServiceActs::toString)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(lines().keySet()).containsExactlyInAnyOrderElementsOf(without);
        assertThat(lines()).allSatisfy((_, why) -> assertThat(why).isNotBlank());
    }

    @Test
    void noActOnArticlesIsInARoomThatIsNotLookedAt() {
        assertThat(ServiceActs.elsewhere(context)).isEmpty();
    }

    private List<RoundRule> rules;
    private List<StepTerm> terms;

    @BeforeEach
    void seeTheHouse() {
        rules = context.getBean(RoundRules.class).all();
        terms = context.getBean(StepTerms.class).all();
    }

    /** Other tests work in the same house. */
    @AfterEach
    void leaveItAsItWas() {
        var room = ReviewRoom.in(context);
        rules.forEach(rule -> room.set(rule, room.people.chiefEditor));
        terms.forEach(term -> room.set(term, room.people.chiefEditor));
    }

    @TestFactory
    Stream<DynamicTest> theSecondOfTwoWhoSawTheSameIsToldOfTheFirst() {
        var room = ReviewRoom.in(context);
        var acts =
                ServiceActs.in(context, room).stream().filter(ServiceActs::saysWhatItSaw).toList();
        assertThat(acts).hasSizeGreaterThan(6);
        return acts.stream()
                .flatMap(first ->
                        acts.stream()
                                .filter(first::isBeside)
                                .map(second ->
                                        DynamicTest.dynamicTest(
                                                first + ", then " + second,
                                                () -> play(room, first, second))));
    }

    private void play(ReviewRoom room, ServiceActs first, ServiceActs second) {
        var scene = new TwoWriters(room, context);
        var seen = scene.seen(first.toString());
        var one = scene.of(first.toString(), seen, 0);
        var other = scene.of(second.toString(), seen, 1);
        var stands = new ArrayList<Seen<?>>();

        var told =
                AtOnce.both(
                        context,
                        () -> {
                            assertThat(name(first.done(one, scene.by(first.toString(), 0))))
                                    .isNotIn("Outdated", "Refused", "None", "Looser");
                            stands.add(scene.seen(first.toString()));
                        },
                        () -> second.done(other, scene.by(second.toString(), 1)));

        // What moved on with the first has no such value any more.
        assertThat(name(told)).isIn("Outdated", "Refused", "None");
        assertThat(scene.seen(first.toString())).isEqualTo(stands.getFirst());
        if (name(told).equals("Outdated")) {
            assertThat(told).extracting("by").isEqualTo(Optional.of(scene.by(first.toString(), 0)));
        }
    }

    private static String name(Object result) {
        return result.getClass().getSimpleName();
    }

    /** Why each act without a seen value needs none. */
    static Map<String, String> lines() throws IOException {
        try (var file = TwoWritersIT.class.getResourceAsStream("/two-writers.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" : ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }
}
