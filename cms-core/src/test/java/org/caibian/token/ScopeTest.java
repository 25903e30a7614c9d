package org.caibian.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.staff.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "REPORTER, READ WRITE",
        "EDITOR, READ WRITE PUBLISH",
        "PROOFREADER, READ WRITE PUBLISH",
        "DESK_CHIEF, READ WRITE PUBLISH",
        "CHIEF_EDITOR, READ WRITE PUBLISH",
        "MODERATOR, READ",
        "ADMIN, READ ADMINISTER"
    })
    void aScopeThatGivesSomebodyNothingIsNotTheirs(Role role, String scopes) {
        assertThat(EnumSet.allOf(Scope.class).stream().filter(scope -> scope.isOpenTo(role)))
                .containsExactlyElementsOf(named(scopes));
    }

    private static Set<Scope> named(String scopes) {
        return Stream.of(scopes.split(" "))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
