package org.caibian.publication;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.Approval;
import org.caibian.article.Drafts;
import org.caibian.right.Action;
import org.caibian.right.Capacity;
import org.caibian.right.Matter;
import org.caibian.right.Matter.Seat;
import org.caibian.right.Rights;
import org.caibian.right.Step;
import org.caibian.shared.DeskId;
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
    private final Drafts drafts;

    SecondLookers(Staff staff, Drafts drafts) {
        this.staff = staff;
        this.drafts = drafts;
    }

    Capacity capacity(Action action, SecondLook look, PersonId by) {
        return Rights.capacity(action, staff.person(by), look.matter());
    }

    /** Everybody who may, now. */
    Set<PersonId> of(SecondLook look) {
        return fit(staff.reviewing(look.step().role(), look.desk()), look.matter());
    }

    /** The same of each look open on one desk. */
    List<OpenLook> of(List<SecondLook> open, DeskId desk) {
        var reviewing = new EnumMap<Step, List<Person>>(Step.class);
        return open.stream()
                .map(look -> {
                    var people =
                            reviewing.computeIfAbsent(
                                    look.step(), step -> staff.reviewing(step.role(), desk));
                    return new OpenLook(look, fit(people, look.matter()));
                })
                .toList();
    }

    /** Everybody who could, were a draft released with its round as it stands. */
    Set<PersonId> foreseen(Approval draft, Step step) {
        var desk = drafts.find(draft.draft()).orElseThrow().desk();
        var engaged =
                drafts.latestRound(draft.draft())
                        .filter(_ -> draft.isUnderWay())
                        .map(round -> round.engagedBut(step))
                        .orElseGet(Set::of);
        return fit(
                staff.reviewing(step.role(), desk),
                Matter.secondLook(desk, draft.authors(), Seat.free(step, engaged)));
    }

    private static Set<PersonId> fit(List<Person> people, Matter matter) {
        return people.stream()
                .filter(person -> Rights.allow(Action.CONFIRM_FLASH, person, matter))
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean mayDecide(Person person, SecondLook look) {
        return Rights.allow(Action.CONFIRM_FLASH, person, look.matter());
    }
}
