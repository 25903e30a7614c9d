package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.caibian.article.DeskLoad.Share;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a large desk so many are listed who hold nothing, and it is said that there are more. */
class DeskLoadsTest {

    private static final DeskId DESK = new DeskId(1);
    private static final Person CHIEF = person(1, Post.on(DESK, Role.DESK_CHIEF));

    private final DeskLoadRows rows = mock(DeskLoadRows.class);
    private final Staff staff = mock(Staff.class);
    private final Colleagues colleagues = mock(Colleagues.class);

    @BeforeEach
    void oneHoldsSomething() {
        when(staff.person(CHIEF.id())).thenReturn(CHIEF);
        when(rows.of(DESK)).thenReturn(List.of(holding(CHIEF.id())));
    }

    @Test
    void whoeverIsBeyondTheBoundIsSaidToBeThere() {
        serve(DeskLoad.IDLE + 2);

        var load = load();

        assertThat(load.moreIdle()).isTrue();
        assertThat(load.shares()).hasSize(1 + DeskLoad.IDLE);
        assertThat(load.shares().getFirst().holder()).contains(CHIEF.id());
    }

    @Test
    void withNobodyBeyondItNothingIsSaidAndWhoHoldsSomethingIsNotIdle() {
        serve(DeskLoad.IDLE + 1);

        var load = load();

        assertThat(load.moreIdle()).isFalse();
        assertThat(load.shares()).hasSize(1 + DeskLoad.IDLE).doesNotHaveDuplicates();
    }

    /** So many serve on the desk, its chief among them. */
    private void serve(int many) {
        var all =
                IntStream.rangeClosed(1, many)
                        .mapToObj(id -> person(id, Post.on(DESK, Role.EDITOR)))
                        .toList();
        when(colleagues.of(any(), any(), any()))
                .thenAnswer(asked -> {
                    Typed typed = asked.getArgument(1);
                    Predicate<Person> fit = asked.getArgument(2);
                    return all.stream().filter(fit).limit(typed.limit()).toList();
                });
    }

    private DeskLoad load() {
        var loads = new DeskLoads(rows, staff, colleagues);
        return ((LoadResult.Shown) loads.of(DESK, CHIEF.id())).load();
    }

    private static Share holding(PersonId holder) {
        return new Share(Optional.of(holder), "一", 1, 0, 0, Optional.empty(), List.of());
    }

    private static Person person(long id, Post post) {
        return new Person(new PersonId(id), "p" + id, "人" + id, true, Set.of(post));
    }
}
