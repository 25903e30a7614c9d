package org.caibian.staff;

import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who administers the house, of whom one is always left. */
@Component
public class Administrators {

    private final StaffRows people;
    private final AccountRows accounts;

    Administrators(StaffRows people, AccountRows accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Whether that is somebody who works here, and administers the house. */
    public boolean include(PersonId by) {
        return people.person(by).filter(Person::active).filter(p -> p.is(Role.ADMIN)).isPresent();
    }

    /** Whoever changes who administers the house waits for whoever does so already. */
    void takeTurns() {
        accounts.takeTurns();
    }

    /** Whether nobody else is left; two who would take one another away take turns. */
    boolean areOnly(PersonId person) {
        takeTurns();
        return accounts.lastAdministrator(person);
    }
}
