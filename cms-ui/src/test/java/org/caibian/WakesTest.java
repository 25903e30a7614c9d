package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;

/**
 * Whatever wakes open pages, here and on other nodes, has a line in {@code entry-points.txt} that
 * says whose, what it carries, and which pages they are: a new listener, a new word or a new page
 * without a line fails, and so does a line without its entry.
 */
class WakesTest {

    private static final String DESK = "org.caibian.ui.";
    private static final String NODES = "org.caibian.node.";

    @Test
    void everyListenerThatMayWakeOpenPagesHasItsLine() throws IOException {
        var found =
                Stream.of(DESK, NODES)
                        .flatMap(WakesTest::listeners)
                        .flatMap(listener -> heard(listener).map(event -> line(listener, event)))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(EntryPointLines.read().of("wake").keySet());
    }

    /** One that is a class of its own would have no line. */
    @Test
    void noListenerIsAClass() {
        assertThat(House.CLASSES)
                .filteredOn(each -> isIn(DESK, each) || isIn(NODES, each))
                .noneMatch(each -> each.isAssignableTo(ApplicationListener.class));
    }

    /** Somebody's pages may be open on any node. */
    @Test
    void whatWakesPagesHereWakesThoseOfOtherNodes() {
        assertThat(happenings(DESK)).isNotEmpty().isEqualTo(happenings(NODES));
    }

    /** A word that is not carried is not told to the wrong page, whatever pages read. */
    @Test
    void whatIsHeardIsWhatItsLineSaysAndNoWordMore() throws Exception {
        var found = new TreeMap<String, String>();
        for (var happening : happenings(DESK)) {
            var kind = Class.forName(happening);
            found.put("news " + kind.getSimpleName(), parts(kind));
        }

        assertThat(found).isEqualTo(EntryPointLines.read().of("news"));
    }

    /** Whoever asks to be woken, by whatever name: {@code EveryPageIT} has each page woken. */
    @Test
    void everyPageThatIsWokenHasItsLine() throws IOException {
        var lines = EntryPointLines.read();
        var tellers =
                listeners(DESK)
                        .filter(listener -> heard(listener).anyMatch(WakesTest::isOfTheHouse))
                        .map(JavaMethod::getOwner)
                        .collect(Collectors.toSet());
        var found =
                House.CLASSES.stream()
                        .flatMap(each ->
                                asked(each)
                                        .filter(tellers::contains)
                                        .filter(teller -> !isPartOf(teller, each))
                                        .map(teller -> look(each, teller)))
                        .collect(Collectors.toCollection(TreeSet::new));
        var pages =
                House.CLASSES.stream()
                        .filter(each -> each.isAnnotatedWith(Route.class))
                        .flatMap(each -> tellers.stream().map(teller -> Map.entry(each, teller)))
                        .filter(each -> found.contains(look(each.getKey(), each.getValue())));

        assertThat(found).isEqualTo(lines.of("look").keySet());
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(lines.ruleOf(look(page.getKey(), page.getValue())))
                                .isEqualTo(address(page.getKey())));
    }

    private static Stream<JavaClass> asked(JavaClass who) {
        return Stream.<JavaAccess<?>>concat(
                        who.getMethodCallsFromSelf().stream(),
                        who.getMethodReferencesFromSelf().stream())
                .map(JavaAccess::getTargetOwner);
    }

    private static boolean isPartOf(JavaClass whole, JavaClass part) {
        return (part.getName() + "$").startsWith(whole.getName() + "$");
    }

    private static String look(JavaClass page, JavaClass teller) {
        return "look %s %s".formatted(page.getSimpleName(), teller.getSimpleName());
    }

    private static String address(JavaClass page) {
        var route = page.getAnnotationOfType(Route.class).value();
        return route.isEmpty() ? "(work)" : route;
    }

    /** Of what it is made, as it is written. */
    private static String parts(Class<?> happening) {
        return Stream.of(happening.getRecordComponents())
                .map(part ->
                        part.getGenericType().getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1")
                                + " "
                                + part.getName())
                .collect(Collectors.joining(", "));
    }

    private static boolean isOfTheHouse(String event) {
        return event.startsWith("org.caibian.");
    }

    private static Set<String> happenings(String room) {
        return listeners(room)
                .flatMap(WakesTest::heard)
                .filter(WakesTest::isOfTheHouse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaMethod> listeners(String room) {
        return House.methods()
                .filter(method -> isIn(room, method.getOwner()))
                .filter(method ->
                        method.isAnnotatedWith(EventListener.class)
                                || method.isMetaAnnotatedWith(EventListener.class));
    }

    private static boolean isIn(String room, JavaClass each) {
        return (each.getPackageName() + ".").startsWith(room);
    }

    /** What it takes, or what its annotation names where it takes nothing. */
    private static Stream<String> heard(JavaMethod listener) {
        return listener.getRawParameterTypes().isEmpty()
                ? Stream.of(listener.getAnnotationOfType(EventListener.class).value())
                        .map(Class::getName)
                : listener.getRawParameterTypes().stream().map(JavaClass::getName);
    }

    private static String line(JavaMethod listener, String event) {
        return "wake %s %s"
                .formatted(House.name(listener), event.substring(event.lastIndexOf('.') + 1));
    }
}
