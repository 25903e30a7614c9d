package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.House.methods;
import static org.caibian.House.name;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.right.Action;
import org.caibian.shared.PersonId;
import org.caibian.staff.HouseAct;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every act of a service has a line in {@code entry-points.txt}, and asks, by whatever it calls,
 * the rule that line names.
 */
class ServicesTest {

    private static final String[] SERVICES = {
        "org.caibian.article",
        "org.caibian.annotation",
        "org.caibian.branch",
        "org.caibian.rule",
        "org.caibian.manuscript",
        "org.caibian.difference",
        "org.caibian.publication",
        "org.caibian.staff",
        "org.caibian.signin",
        "org.caibian.absence",
        "org.caibian.profile",
        "org.caibian.privacy",
        "org.caibian.source",
        "org.caibian.subject",
        "org.caibian.media",
        "org.caibian.ledger",
        "org.caibian.notice",
        "org.caibian.robot",
        "org.caibian.node",
        "org.caibian.timer",
        "org.caibian.reader",
        "org.caibian.sharing",
        "org.caibian.token",
        "org.caibian.workflow"
    };

    private static EntryPointLines lines;

    @BeforeAll
    static void readTheLines() throws IOException {
        lines = EntryPointLines.read();
    }

    @Test
    void everyServiceHasItsLine() {
        var found =
                services()
                        .map(service -> "service " + name(service))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(lines.of("service").keySet());
    }

    @Test
    void everyServiceReallyAsksItsRule() {
        services()
                .forEach(service -> {
                    var rule = lines.ruleOf("service " + name(service)).split(" ", -1);
                    switch (rule[0]) {
                        case "right" -> {
                            assertReaches(service, "Rights", "");
                            for (var action : named(rule)) {
                                assertReaches(service, "Action", Action.valueOf(action).name());
                            }
                        }
                        case "house" -> {
                            for (var act : named(rule)) {
                                assertReaches(service, "HouseAct", HouseAct.valueOf(act).name());
                            }
                        }
                        case "within" ->
                                assertThat(isWithinAnotherAct(service)).as(name(service)).isTrue();
                        case "told", "link", "system" ->
                                assertThat(isToldWhoActs(service)).as(name(service)).isFalse();
                        case "own", "answer" -> {}
                        default -> throw new AssertionError("No rule: " + name(service));
                    }
                });
    }

    /** So that the table of rights people read shows each, and none that nothing asks. */
    @Test
    void everyActOfTheHouseGuardsAServiceAndOneAnAddress() {
        var guarding =
                lines.of("service").values().stream()
                        .map(rule -> rule.split(" ", -1))
                        .filter(rule -> "house".equals(rule[0]))
                        .flatMap(rule -> named(rule).stream())
                        .map(HouseAct::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HouseAct.class)));
        methods()
                .filter(method -> "PeopleController.list".equals(name(method)))
                .forEach(address -> assertReaches(address, "HouseAct", HouseAct.SEE_PEOPLE.name()));

        assertThat(guarding).isEqualTo(EnumSet.complementOf(EnumSet.of(HouseAct.SEE_PEOPLE)));
    }

    /** What a rule names after its kind. */
    private static List<String> named(String... rule) {
        return List.of(rule).subList(1, rule.length);
    }

    private static Stream<JavaMethod> services() {
        return methods()
                .filter(method -> method.getOwner().isMetaAnnotatedWith(Component.class))
                .filter(method -> Set.of(SERVICES).contains(method.getOwner().getPackageName()))
                .filter(method ->
                        method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static boolean isToldWhoActs(JavaMethod service) {
        return service.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(PersonId.class));
    }

    private static boolean isWithinAnotherAct(JavaMethod service) {
        return service.tryGetAnnotationOfType(Transactional.class)
                .or(() -> service.getOwner().tryGetAnnotationOfType(Transactional.class))
                .filter(transaction -> transaction.propagation() == Propagation.MANDATORY)
                .isPresent();
    }

    /** From the entry, by whatever it calls in the house, somewhere that name is used. */
    private static void assertReaches(JavaMethod from, String owner, String member) {
        var seen = new HashSet<JavaCodeUnit>(List.of(from));
        var next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (JavaAccess<?> access : next.poll().getAccessesFromSelf()) {
                if (access.getTargetOwner().getSimpleName().equals(owner)
                        && (member.isEmpty() || access.getName().equals(member))) {
                    return;
                }
                access.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(ServicesTest::isOfTheHouse)
                        .filter(seen::add)
                        .ifPresent(next::add);
            }
        }
        throw new AssertionError(name(from) + " never asks for " + owner + " " + member);
    }

    private static boolean isOfTheHouse(JavaMember member) {
        return member.getOwner().getPackageName().startsWith("org.caibian");
    }
}
