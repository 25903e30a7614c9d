package org.caibian.staff;

import java.util.List;
import org.caibian.shared.PersonId;

/** What a desk has: its articles, the robots that speak of it, and who holds which roles on it. */
public record DeskBelongings(long articles, long robots, List<Holder> people) {

    public DeskBelongings {
        people = List.copyOf(people);
    }

    /** Somebody who holds roles on it. */
    public record Holder(PersonId person, String account, String name, List<Role> roles) {
        public Holder {
            roles = List.copyOf(roles);
        }
    }
}
