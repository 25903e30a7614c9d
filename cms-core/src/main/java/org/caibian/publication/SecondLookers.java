package org.caibian.publication;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Action;
import org.caibian.article.Capacity;
import org.caibian.article.Drafts;
import org.caibian.article.Matter;
import org.caibian.article.Matter.Seat;
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

    private final SecondLookRows rows;
    private final Drafts drafts;
    private final Staff staff;

    SecondLookers(SecondLookRows rows, Drafts drafts, Staff staff) {
        this.rows = rows;
        this.drafts = drafts;
        this.staff = staff;
    }

    Capacity capacity(Action action, SecondLook look, PersonId by) {
        return Rights.capacity(action, staff.person(by), matter(look));
    }

    /** Everybody who may, now. */
    Set<PersonId> of(SecondLook look) {
        var matter = matter(look);
        return staff.reviewing(look.step().role(), look.desk()).stream()
                .filter(person -> Rights.allow(Action.CONFIRM_FLASH, person, matter))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Matter matter(SecondLook look) {
        var round = drafts.round(look.round()).orElseThrow();
        var others =
                Stream.concat(
                                round.engagedBut(look.step()).stream(),
                                rows.latest(look.article()).stream()
                                        .filter(other -> !other.id().equals(look.id()))
                                        .flatMap(other -> other.people().stream()))
                        .collect(Collectors.toUnmodifiableSet());
        return Matter.secondLook(look.desk(), round.authors(), Seat.free(look.step(), others));
    }
}
