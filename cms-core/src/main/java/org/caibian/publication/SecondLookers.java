package org.caibian.publication;

import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.Action;
import org.caibian.article.Capacity;
import org.caibian.article.Rights;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may look at a flash a second time: of the step's role, neither an author of the round nor at
 * work in it, and at one of its looks only.
 */
@Component
@Transactional(readOnly = true)
class SecondLookers {

    private final Staff staff;

    SecondLookers(Staff staff) {
        this.staff = staff;
    }

    Capacity capacity(Action action, SecondLook look, PersonId by) {
        return Rights.capacity(action, staff.person(by), look.matter());
    }

    /** Everybody who may, now. */
    Set<PersonId> of(SecondLook look) {
        return staff.reviewing(look.step().role(), look.desk()).stream()
                .filter(person -> mayDecide(person, look))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean mayDecide(Person person, SecondLook look) {
        return Rights.allow(Action.CONFIRM_FLASH, person, look.matter());
    }
}
