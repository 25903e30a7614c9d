package org.caibian.staff;

import java.util.Set;
import java.util.function.Consumer;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Nobody loses a role that weighs unseen, or comes back with one; what waited for them goes on
 * without them, and with them.
 */
@Component
class WeightChanges {

    private final Staff staff;
    private final WaitingAlone waiting;
    private final LapsedGrants lapsed;
    private final GrantNews news;

    WeightChanges(Staff staff, WaitingAlone waiting, LapsedGrants lapsed, GrantNews news) {
        this.staff = staff;
        this.waiting = waiting;
        this.lapsed = lapsed;
        this.news = news;
    }

    /** Those of the posts {@code held} are lost that are not among {@code now}. */
    void lost(PersonId person, Set<Post> held, Set<Post> now, PersonId by) {
        lost(Grants.weighty(held, now), role -> news.ended(person, role, by));
    }

    /** They have theirs still, but are switched off. */
    void switchedOff(PersonId person, PersonId by) {
        lost(of(person), role -> news.switchedOff(person, role, by));
    }

    /** They are back, and have theirs as before. */
    void switchedOn(PersonId person, PersonId by) {
        var roles = of(person);
        roles.forEach(role -> news.switchedOn(person, role, by));
        if (!roles.isEmpty()) {
            waiting.goOnWith(person);
        }
    }

    private Set<Role> of(PersonId person) {
        return Grants.weighty(staff.person(person).posts(), Set.of());
    }

    private void lost(Set<Role> roles, Consumer<Role> told) {
        roles.forEach(told);
        if (!roles.isEmpty()) {
            lapsed.clear();
            waiting.goOnWithoutOne();
        }
    }
}
