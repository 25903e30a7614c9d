package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.junit.jupiter.api.Test;

class PagesByNameTest {
    private final List<Person> everybody =
            IntStream.range(0, 3 * PagesByName.PAGE + 7).mapToObj(PagesByNameTest::person).toList();
    private final List<String> asked = new ArrayList<>();
    private final PagesByName<Person> pages = new PagesByName<>(Person::account, this::after);

    @Test
    void aGridFindsEverybodyInOrderWhateverWindowItAsksFor() {
        for (int offset = 0; offset <= everybody.size(); offset += 20) {
            var until = Math.min(everybody.size(), offset + 33);

            assertThat(pages.rows(offset, 33)).isEqualTo(everybody.subList(offset, until));
        }
    }

    @Test
    void aJumpToTheEndReadsEachPageOnceByAccountAndCountsNothing() {
        var last = pages.rows(3 * PagesByName.PAGE, 50);

        assertThat(last).hasSize(7);
        assertThat(asked).containsExactly("", "p049", "p099", "p149");
    }

    @Test
    void beyondTheLastPersonThereIsNobody() {
        assertThat(pages.rows(1_000, 50)).isEmpty();
    }

    private List<Person> after(String account, int limit) {
        asked.add(account);
        return everybody.stream()
                .filter(person -> person.account().compareTo(account) > 0)
                .limit(limit)
                .toList();
    }

    private static Person person(int nth) {
        var account = "p%03d".formatted(nth);
        return new Person(new PersonId(nth), account, account, true, Set.of());
    }
}
