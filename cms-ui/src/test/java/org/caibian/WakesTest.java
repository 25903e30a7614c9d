package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListener;

/**
 * Whatever wakes open pages, here and on other nodes, has a line in {@code entry-points.txt} that
 * says whose: a new listener without a line fails, and so does a line without its listener.
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

    private static Set<String> happenings(String room) {
        return listeners(room)
                .flatMap(WakesTest::heard)
                .filter(event -> event.startsWith("org.caibian."))
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
