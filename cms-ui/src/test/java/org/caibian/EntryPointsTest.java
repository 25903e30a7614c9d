package org.caibian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.House.methods;
import static org.caibian.House.name;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Every way into the house has a line with its rule in {@code entry-points.txt}: pages, addresses,
 * what browsers may call, and what is pushed. A new one without a line fails, and so does a line
 * without its entry.
 */
class EntryPointsTest {

    /** By what else a server tells those who did not ask. */
    private static final DescribedPredicate<JavaClass> CHANNEL =
            resideInAnyPackage(
                            "jakarta.websocket..",
                            "org.springframework.web.socket..",
                            "org.springframework.messaging..",
                            "org.atmosphere..",
                            "com.vaadin.flow.signals..",
                            "reactor..")
                    .or(equivalentTo(AsyncContext.class))
                    .or(equivalentTo(DeferredResult.class))
                    .or(equivalentTo(StreamingResponseBody.class))
                    .or(assignableTo(ResponseBodyEmitter.class));

    private static EntryPointLines lines;

    @BeforeAll
    static void readTheLines() throws IOException {
        lines = EntryPointLines.read();
    }

    @Test
    void everyPageOpensToThoseItsLineNames() {
        var found =
                House.CLASSES.stream()
                        .filter(each -> each.isAnnotatedWith(Route.class))
                        .collect(
                                Collectors.toMap(
                                        page -> "page " + page.getSimpleName(),
                                        EntryPointsTest::access));

        assertThat(found).isEqualTo(lines.of("page"));
    }

    @Test
    void everyAddressHasItsLine() {
        var found =
                methods()
                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                        .collect(names("address"));

        assertThat(found).isEqualTo(lines.of("address").keySet());
    }

    @Test
    void everyAddressForMachinesIsBehindTheirDoorAndNoOther() {
        assertThat(lines.of("address").values()).isSubsetOf("public", "token", "staff");
        methods()
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .forEach(method ->
                        assertThat(lines.ruleOf("address " + name(method)))
                                .as(name(method))
                                .isEqualTo(rule(method)));
    }

    private static String rule(JavaMethod method) {
        if (isForMachines(method)) {
            return "token";
        }
        return isBehindTheDoorOfPreviews(method) ? "staff" : "public";
    }

    private static boolean isBehindTheDoorOfPreviews(JavaMethod method) {
        return method.isAnnotatedWith(GetMapping.class)
                && Stream.of(method.getAnnotationOfType(GetMapping.class).value())
                        .anyMatch(address -> address.startsWith("/preview/"));
    }

    /** What explains refusals is open to whoever was refused. */
    private static boolean isForMachines(JavaMethod method) {
        return method.getOwner().getPackageName().startsWith("org.caibian.api")
                && !method.getOwner().getSimpleName().equals("ProblemController");
    }

    /** What answers before any page or address does, the house's own and libraries'. */
    @Test
    void everyFilterHasItsLine() {
        var found =
                House.CLASSES.stream()
                        .flatMap(each -> each.getConstructorCallsFromSelf().stream())
                        .filter(call -> !call.getOrigin().isConstructor() || isMade(call))
                        .map(JavaConstructorCall::getTargetOwner)
                        .filter(made -> made.isAssignableTo(Filter.class))
                        .map(made -> "filter " + made.getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(lines.of("filter").keySet());
    }

    @Test
    void everythingABrowserMayCallHasItsLine() {
        var found =
                methods()
                        .filter(method -> method.isAnnotatedWith(ClientCallable.class))
                        .collect(names("call"));

        assertThat(found).isEqualTo(lines.of("call").keySet());
    }

    @Test
    void everythingThatIsPushedHasItsLine() {
        var pushed = Set.of("access", "accessLater", "accessSynchronously", "setPollInterval");
        var found =
                House.CLASSES.stream()
                        .filter(each ->
                                each.isAnnotatedWith(Push.class)
                                        || each.getDirectDependenciesFromSelf().stream()
                                                .map(Dependency::getTargetClass)
                                                .anyMatch(CHANNEL)
                                        || each.getAccessesFromSelf().stream()
                                                .anyMatch(access ->
                                                        access.getTargetOwner()
                                                                        .isAssignableTo(UI.class)
                                                                && pushed.contains(
                                                                        access.getName())))
                        .map(each -> "push " + each.getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(lines.of("push").keySet());
    }

    /** Not only what a filter of the house is built on. */
    private static boolean isMade(JavaConstructorCall call) {
        return !call.getOriginOwner().isAssignableTo(call.getTargetOwner().getFullName());
    }

    private static String access(JavaClass page) {
        if (page.isAnnotatedWith(AnonymousAllowed.class)) {
            return "anybody";
        }
        return page.isAnnotatedWith(PermitAll.class)
                ? "staff"
                : String.join(" ", page.getAnnotationOfType(RolesAllowed.class).value());
    }

    private static Collector<JavaMethod, ?, Set<String>> names(String kind) {
        return Collectors.mapping(
                method -> kind + " " + name(method), Collectors.toCollection(TreeSet::new));
    }
}
