package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.startup.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRolesTest {

    private static final DeskId FINANCE = new DeskId(4);
    private static final List<Desk> DESKS =
            List.of(new Desk(FINANCE, "CJ", "财经", "Finance", false));

    @Test
    void aGroupGivesItsRolesWhereItsLinesSayAndNoOtherGroupDoes() {
        var roles =
                read(
                        "编辑部-财经=reporter@CJ",
                        "编辑部-财经 = desk-chief@CJ",
                        "审核=MODERATOR",
                        "a=b=editor@CJ");

        assertThat(roles.posts(Set.of("编辑部-财经", "编辑部"), DESKS))
                .containsExactlyInAnyOrder(
                        Post.on(FINANCE, Role.REPORTER), Post.on(FINANCE, Role.DESK_CHIEF));
        assertThat(roles.posts(Set.of("审核"), DESKS)).containsExactly(Post.house(Role.MODERATOR));
        assertThat(roles.posts(Set.of("a=b"), DESKS))
                .containsExactly(Post.on(FINANCE, Role.EDITOR));
        assertThat(roles.posts(Set.of(), DESKS)).isEmpty();
    }

    @Test
    void onADeskTheHouseHasNotAGroupGivesNothing() {
        assertThat(read("国际=editor@GJ").posts(Set.of("国际"), DESKS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "编辑部",
                "=editor@CJ",
                "编辑部=",
                "编辑部=king@CJ",
                "编辑部=editor",
                "编辑部=editor@cj",
                "编辑部=moderator@CJ",
                "领导=chief-editor",
                "网管=admin"
            })
    void withALineItCannotFollowTheProgramDoesNotStartAndSaysWhichItIs(String line) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("some.setting「" + line + "」");
    }

    private static GroupRoles read(String... lines) {
        return GroupRoles.read("some.setting", List.of(lines));
    }
}
