package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;

/**
 * Acts on what is one's own, by {@code entry-points.txt}: those that are told an id, which could be
 * that of somebody else's.
 */
final class OwnActs {

    /** Asked of drafts and what lies beside them, which the API has addresses for. */
    private static final Set<String> OVER_THE_API =
            Set.of("DraftId", "ArticleId", "BranchId", "AnnotationId");

    private OwnActs() {}

    static Set<String> thatTakeAnId() throws IOException {
        var services =
                new ClassFileImporter()
                        .importPackages(
                                "org.caibian.staff",
                                "org.caibian.signin",
                                "org.caibian.token",
                                "org.caibian.notice",
                                "org.caibian.profile",
                                "org.caibian.annotation",
                                "org.caibian.branch",
                                "org.caibian.article");
        var found =
                own().stream()
                        .filter(act -> takesAnId(services, act))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).hasSizeGreaterThan(4);
        return found;
    }

    private static Set<String> own() throws IOException {
        try (var lines = OwnActs.class.getResourceAsStream("/entry-points.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("service ") && line.endsWith(" : own"))
                    .map(line -> line.split(" ", -1)[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean takesAnId(JavaClasses services, String act) {
        var parts = act.split("\\.", -1);
        return services.stream()
                .filter(each -> each.getSimpleName().equals(parts[0]))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getName().equals(parts[1]))
                .anyMatch(OwnActs::takesAnId);
    }

    private static boolean takesAnId(JavaMethod method) {
        var ids =
                method.getRawParameterTypes().stream()
                        .filter(type -> type.getSimpleName().endsWith("Id"))
                        .filter(type -> !type.isEquivalentTo(PersonId.class))
                        .toList();
        return !ids.isEmpty()
                && ids.stream().noneMatch(id -> OVER_THE_API.contains(id.getSimpleName()));
    }
}
