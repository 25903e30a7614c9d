package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.House.methods;
import static org.caibian.House.name;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.shared.Slice;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.caibian.staff.PasswordChanges;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is explained of an act on the house is what its services decide: each is really called, and
 * refuses whoever may not do the act its line in {@code entry-points.txt} names, and them alone.
 */
class HouseGuardsTest {

    private static final PersonId BY = new PersonId(2);
    private static final PersonId ANOTHER = new PersonId(1);

    @ParameterizedTest
    @MethodSource("services")
    void whoMayNotIsRefusedAndNothingComesOfIt(Method service, HouseAct act) throws Exception {
        var house = new Pretended(act, false);

        assertThat(isRefused(house.ask(service))).as("%s", service).isTrue();

        assertThat(house.heard()).as("%s", service).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void whoMayThatAndNothingElseIsNotKeptFromIt(Method service, HouseAct act) throws Exception {
        assertThat(isSaidNo(new Pretended(act, true).askedOn(service))).as("%s", service).isFalse();
    }

    static Stream<Arguments> services() throws IOException {
        var lines = EntryPointLines.read();
        return methods()
                .filter(HouseGuardsTest::isService)
                .filter(method -> lines.ruleOf("service " + name(method)).startsWith("house "))
                .map(method ->
                        Arguments.of(
                                method.reflect(),
                                HouseAct.valueOf(
                                        lines.ruleOf("service " + name(method))
                                                .substring("house ".length()))));
    }

    private static boolean isService(JavaMethod method) {
        return method.getOwner().isMetaAnnotatedWith(Component.class)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** A page of a list, or a part of it, that is not for everybody is empty for others. */
    private static boolean isRefused(Object answer) {
        return switch (answer) {
            case Optional<?> one -> one.isEmpty() || isSaidNo(one);
            case Collection<?> all -> all.isEmpty();
            case Slice<?> some -> some.items().isEmpty();
            case Boolean done -> !done;
            case null, default -> isSaidNo(answer);
        };
    }

    private static boolean isSaidNo(Object answer) {
        var said = String.valueOf(answer);
        return said.contains("NOT_ALLOWED") || said.contains("NotAllowed");
    }

    /** A house in which somebody may do that act and no other, or nothing at all. */
    private static final class Pretended {
        private final HouseAct act;
        private final boolean allowed;
        private final Person who;
        private final List<Object> ears = new ArrayList<>();

        Pretended(HouseAct act, boolean allowed) {
            this.act = act;
            this.allowed = allowed;
            Set<Post> posts = allowed ? Set.of(Post.house(Role.ADMIN)) : Set.of();
            this.who = new Person(BY, "who", "某人", true, posts);
        }

        /** What they are answered who ask for what is done to another. */
        Object ask(Method service) throws ReflectiveOperationException {
            var types = service.getParameterTypes();
            var told = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                told[i] = value(types[i]);
                if (types[i] == PersonId.class && i == types.length - 1) {
                    told[i] = BY;
                }
            }
            service.setAccessible(true);
            return service.invoke(part(service.getDeclaringClass()), told);
        }

        /** The same; whoever stumbles over what is only pretended was let in. */
        Object askedOn(Method service) throws ReflectiveOperationException {
            try {
                return ask(service);
            } catch (InvocationTargetException e) {
                return "";
            }
        }

        /** What the house would know of it. */
        List<String> heard() {
            return ears.stream()
                    .flatMap(ear -> mockingDetails(ear).getInvocations().stream())
                    .map(each -> each.getMethod().getName())
                    .filter(Set.of("write", "tell", "settle", "publishEvent")::contains)
                    .toList();
        }

        private Object part(Class<?> type) throws ReflectiveOperationException {
            var made = type.getDeclaredConstructors()[0];
            made.setAccessible(true);
            var types = made.getParameterTypes();
            var parts = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                // It asks for itself what it is asked to do.
                parts[i] = types[i] == PasswordChanges.class ? part(types[i]) : value(types[i]);
            }
            return made.newInstance(parts);
        }

        private Object answer(InvocationOnMock asked) {
            if (asked.getMock() instanceof Administrators
                    && "may".equals(asked.getMethod().getName())) {
                return allowed && act == asked.getArgument(0);
            }
            return value(asked.getMethod().getReturnType());
        }

        private Object value(Class<?> type) {
            return switch (type.getSimpleName()) {
                case "void" -> null;
                case "boolean", "Boolean" -> false;
                case "int", "Integer" -> 0;
                case "long", "Long" -> 0L;
                case "byte[]" -> new byte[0];
                case "String", "Object", "CharSequence" -> "x";
                case "Optional" -> Optional.empty();
                case "List", "Collection", "Iterable" -> List.of();
                case "Set" -> Set.of();
                case "Map" -> Map.of();
                case "Stream" -> Stream.empty();
                case "Seen" -> Seen.nothing();
                case "Keyset" -> Keyset.START;
                case "Instant" -> Instant.EPOCH;
                case "LocalDate" -> LocalDate.EPOCH;
                case "Clock" -> Clock.systemUTC();
                case "PersonId" -> ANOTHER;
                case "Person" -> who;
                default -> pretended(type);
            };
        }

        private Object pretended(Class<?> type) {
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            if (type.isSealed()) {
                return value(type.getPermittedSubclasses()[0]);
            }
            var part = mock(type, this::answer);
            if (part instanceof Ledger
                    || part instanceof Notices
                    || part instanceof ApplicationEventPublisher) {
                ears.add(part);
            }
            return part;
        }
    }
}
