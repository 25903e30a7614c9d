package org.caibian.staff;

import java.util.Set;
import java.util.function.Consumer;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Nobody loses a role that weighs unseen, and what waited for them goes on without them. */
@Component
class LostWeight {

    private final Staff staff;
    private final WaitingAlone waiting;
    private final GrantNews news;

    LostWeight(Staff staff, WaitingAlone waiting, GrantNews news) {
        this.staff = staff;
        this.waiting = waiting;
        this.news = news;
    }

    /** Those of the posts {@code held} are lost that are not among {@code now}. */
    void by(PersonId person, Set<Post> held, Set<Post> now, PersonId by) {
        lost(Grants.weighty(held, now), role -> news.ended(person, role, by));
    }

    /** They have theirs still, but are switched off. */
    void bySwitchingOff(PersonId person, PersonId by) {
        var held = Grants.weighty(staff.person(person).posts(), Set.of());
        lost(held, role -> news.switchedOff(person, role, by));
    }

    private void lost(Set<Role> roles, Consumer<Role> told) {
        roles.forEach(told);
        if (!roles.isEmpty()) {
            waiting.goOnWithoutOne();
        }
    }
}
