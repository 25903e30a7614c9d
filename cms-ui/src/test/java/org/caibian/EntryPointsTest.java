package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Action;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Every way into the house has a line with its rule in {@code entry-points.txt}: pages, addresses,
 * what browsers may call, acts of the services, and what is pushed. A new one without a line fails,
 * and so does a line without its entry.
 */
class EntryPointsTest {

    private static final String[] SERVICES = {
        "org.caibian.article",
        "org.caibian.publication",
        "org.caibian.staff",
        "org.caibian.source",
        "org.caibian.subject",
        "org.caibian.media",
        "org.caibian.ledger",
        "org.caibian.notice",
        "org.caibian.timer",
        "org.caibian.reader",
        "org.caibian.token",
        "org.caibian.workflow"
    };

    private static JavaClasses house;
    private static Map<String, String> lines;

    @BeforeAll
    static void walkThroughTheHouse() throws IOException {
        house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("org.caibian");
        lines = read();
    }

    @Test
    void everyPageOpensToThoseItsLineNames() {
        var found =
                house.stream()
                        .filter(each -> each.isAnnotatedWith(Route.class))
                        .collect(
                                Collectors.toMap(
                                        page -> "page " + page.getSimpleName(),
                                        EntryPointsTest::access));

        assertThat(found).isEqualTo(linesOf("page"));
    }

    @Test
    void everyAddressHasItsLine() {
        var found =
                methods(house)
                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                        .collect(names("address"));

        assertThat(found).isEqualTo(linesOf("address").keySet());
    }

    @Test
    void everyAddressForMachinesIsBehindTheirDoorAndNoOther() {
        assertThat(linesOf("address").values()).isSubsetOf("public", "token");
        methods(house)
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .forEach(method ->
                        assertThat(lines.get("address " + name(method)))
                                .as(name(method))
                                .isEqualTo(isForMachines(method) ? "token" : "public"));
    }

    /** What explains refusals is open to whoever was refused. */
    private static boolean isForMachines(JavaMethod method) {
        return method.getOwner().getPackageName().startsWith("org.caibian.api")
                && !method.getOwner().getSimpleName().equals("ProblemController");
    }

    @Test
    void everythingABrowserMayCallHasItsLine() {
        var found =
                methods(house)
                        .filter(method -> method.isAnnotatedWith(ClientCallable.class))
                        .collect(names("call"));

        assertThat(found).isEqualTo(linesOf("call").keySet());
    }

    @Test
    void everyServiceHasItsLine() {
        assertThat(services().collect(names("service"))).isEqualTo(linesOf("service").keySet());
    }

    @Test
    void everyServiceReallyAsksItsRule() {
        services()
                .forEach(service -> {
                    var rule = lines.getOrDefault("service " + name(service), "").split(" ", -1);
                    switch (rule[0]) {
                        case "right" -> {
                            assertReaches(service, "Rights", "");
                            for (int i = 1; i < rule.length; i++) {
                                assertReaches(service, "Action", Action.valueOf(rule[i]).name());
                            }
                        }
                        case "role" -> assertReaches(service, "Role", Role.valueOf(rule[1]).name());
                        case "within" ->
                                assertThat(isWithinAnotherAct(service)).as(name(service)).isTrue();
                        case "told", "link", "system" ->
                                assertThat(isToldWhoActs(service)).as(name(service)).isFalse();
                        case "own", "answer" -> {}
                        default -> throw new AssertionError("No rule: " + name(service));
                    }
                });
    }

    @Test
    void everythingThatIsPushedHasItsLine() {
        var pushed = Set.of("access", "accessLater", "accessSynchronously");
        var found =
                house.stream()
                        .filter(each ->
                                each.isAnnotatedWith(Push.class)
                                        || dependsOn(each, SseEmitter.class)
                                        || each.getAccessesFromSelf().stream()
                                                .anyMatch(access ->
                                                        access.getTargetOwner()
                                                                        .isAssignableTo(UI.class)
                                                                && pushed.contains(
                                                                        access.getName())))
                        .map(each -> "push " + each.getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(linesOf("push").keySet());
    }

    private static Stream<JavaMethod> services() {
        return methods(house)
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
                        .filter(EntryPointsTest::isOfTheHouse)
                        .filter(seen::add)
                        .ifPresent(next::add);
            }
        }
        throw new AssertionError(name(from) + " never asks for " + owner + " " + member);
    }

    private static boolean isOfTheHouse(JavaMember member) {
        return member.getOwner().getPackageName().startsWith("org.caibian");
    }

    private static boolean dependsOn(JavaClass each, Class<?> type) {
        return each.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(type));
    }

    private static String access(JavaClass page) {
        if (page.isAnnotatedWith(AnonymousAllowed.class)) {
            return "anybody";
        }
        return page.isAnnotatedWith(PermitAll.class)
                ? "staff"
                : String.join(" ", page.getAnnotationOfType(RolesAllowed.class).value());
    }

    private static Stream<JavaMethod> methods(JavaClasses classes) {
        return classes.stream().flatMap(each -> each.getMethods().stream());
    }

    private static Collector<JavaMethod, ?, Set<String>> names(String kind) {
        return Collectors.mapping(
                method -> kind + " " + name(method), Collectors.toCollection(TreeSet::new));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static Map<String, String> linesOf(String kind) {
        var found = new TreeMap<>(lines);
        found.keySet().removeIf(line -> !line.startsWith(kind + " "));
        return found;
    }

    private static Map<String, String> read() throws IOException {
        try (var file = EntryPointsTest.class.getResourceAsStream("/entry-points.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" : "))
                    .collect(Collectors.toMap(line -> line[0].strip(), line -> line[1].strip()));
        }
    }
}
