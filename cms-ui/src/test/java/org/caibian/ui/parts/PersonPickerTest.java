package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.junit.jupiter.api.Test;

/** Somebody is chosen by name, out of any number. */
class PersonPickerTest extends BrowserlessTest {

    private static final List<Person> MANY =
            IntStream.range(0, 3_000)
                    .mapToObj(n -> new Person(new PersonId(n), "p" + n, "众" + n, true, Set.of()))
                    .toList();

    private final List<Typed> asked = new ArrayList<>();
    private final PersonPicker picker = new PersonPicker("交给谁");

    @Test
    void whoeverIsTypedIsOfferedAndNoMoreIsAskedForThanIsLookedAt() {
        picker.offer(this::found);
        UI.getCurrent().add(picker);

        var looking = test(picker);
        looking.setFilter("众2999");

        assertThat(looking.getSuggestions()).containsExactly("众2999");
        assertThat(asked).isNotEmpty().allMatch(each -> each.words().equals("众2999"));
        assertThat(asked).allMatch(each -> each.limit() < MANY.size());
    }

    @Test
    void whoWasChosenOfOthersIsSoNoMore() {
        picker.offer(this::found);
        picker.setValue(MANY.getFirst());

        picker.offer(_ -> List.of());

        assertThat(picker.isEmpty()).isTrue();
    }

    private List<Person> found(Typed typed) {
        asked.add(typed);
        return MANY.stream()
                .filter(person -> person.name().contains(typed.words()))
                .skip(typed.from())
                .limit(typed.limit())
                .toList();
    }
}
